import type { RulePage } from '../../../findings/rule.ts';

const cabin = `touchpoint Cabin {
  expect door expected 7 weight 7
  expect seat expected 7 weight 7
  expect light expected 7 weight 7
  expect crew expected 7 weight 7
  expect price expected 7 weight 7
  expect food expected 7 weight 7
  expect noise expected 7 weight 7
  expect wash expected 7 weight 7
}`;

export const page: RulePage = {
  title: { en: 'A matrix of too many rows', zh: '矩阵行数太多' },
  what: {
    en: 'A survey asks the expectations of one touchpoint together, and a respondent sees more than seven rows. Rows that only other personas see do not count.',
    zh: '问卷把一个触点的期望放在一起问，而一位答卷人会看到七行以上。只有其他画像才看到的行不计。',
  },
  why: {
    en: 'Five to seven rows are answered one by one. Beyond that people run down the column, on a phone most of all, and what comes back looks like answers and is none.',
    zh: '五到七行，人们会逐行作答；再多就会一列到底，手机上尤其如此。收回来的看上去是答案，其实不是。',
  },
  avoid: [
    {
      source: `${cabin}
survey AfterFlight {
  ask <|Cabin|>
  ask more open "What else?"
}
`,
    },
  ],
  prefer: [
    {
      source: `${cabin}
survey AfterFlight {
  ask Cabin.seat
  ask Cabin.crew
  ask Cabin.price
  ask more open "What else?"
}
`,
    },
  ],
};
