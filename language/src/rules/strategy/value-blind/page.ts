import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers counted, not valued', zh: '只数人头，不论价值' },
  what: {
    en: 'Personas have shares and do not say what they are worth; or they do, the gaps that weigh most by worth differ from those that weigh most by heads, and no initiative takes one of them up.',
    zh: '画像有占比，却没有写价值；或者写了价值，按价值看最重的差距与按人数看的不同，却没有一项举措去改善它们。',
  },
  why: {
    en: 'A store that owners recommend keeps them for 7.5 years at ¥6,800, an ordinary one for 3.2 years at ¥4,200: a customer of the first is worth four of the second. Counting heads hides that.',
    zh: '客户愿意推荐的店，每年消费 6,800 元、留 7.5 年；普通的店 4,200 元、3.2 年：前者一位客户抵后者四位。只数人头就看不到这一点。',
  },
  exceptions: {
    en: 'Where every customer is worth about the same, or worth is not to be told, excuse the program: `allow strategy/value-blind because …`.',
    zh: '如果客户价值相差无几，或不便写明，可在方案里豁免：「豁免 strategy/value-blind 因为 …」。',
  },
  avoid: [
    {
      source: `
program <|Demo|> {}
persona Commuters { share 60% }
persona Families { share 40% }
touchpoint Lounge {
  expect progress expected 8 weight 9
  expect onTime expected 8 weight 8
  expect comfort expected 6 weight 3
}
`,
    },
    {
      title: { en: 'The valuable few are left out', zh: '忽略了少数高价值客户' },
      source: `
program <|Demo|> { currency CNY }
persona Many { share 90% worth { revenue 1,000 CNY per year } }
persona Few { share 10% worth { revenue 60,000 CNY per year } }
touchpoint Lounge {
  expect progress expected 8 weight 9
  expect advisor expected 8 weight 1 { }
  expect comfort expected 6 weight 3
  for Few { expect advisor weight 10 }
}
wave 2026-Q1 {
  Lounge.progress 6
  Lounge.comfort  6
  for Many { Lounge.advisor 8 }
  for Few { Lounge.advisor 3 Lounge.progress 8 }
}
initiative Updates { improves Lounge.progress to 8 cost 0 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY }
persona Commuters { share 60% worth { revenue 4,200 CNY per year margin 38% } }
persona Families { share 40% worth { revenue 5,600 CNY per year margin 40% } }
touchpoint Lounge {
  expect progress expected 8 weight 9
  expect onTime expected 8 weight 8
  expect comfort expected 6 weight 3
}
`,
    },
  ],
};
