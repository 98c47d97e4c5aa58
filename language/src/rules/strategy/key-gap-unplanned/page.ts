import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = (mark: (name: string) => string) => `touchpoint Dealer {
  expect ${mark('ready')} "Ready when promised" expected 8 weight 9 actual 5
  expect fixed "Fixed first time"    expected 9 weight 8 actual 8
  expect bill  "A bill I can read"   expected 7 weight 5 actual 6
  expect tea   "Good tea"            expected 6 weight 2 actual 5
}`;

export const page: RulePage = {
  title: { en: 'A key gap without a plan', zh: '关键差距没有安排' },
  what: {
    en: 'The program has initiatives, and none improves one of the three worst weighted gaps (W·S), nor a KPI that is its `evidence`. What is knowingly left below expectation does not count. A gap known only within bounds counts where it is among the three for every value in them.',
    zh: '方案已有举措，但加权差距（W·S）最大的三项中，有的没有任何举措改善，也没有举措改善它的「佐证」指标。有意让步的不算。只知道区间的差距，区间里取哪个值都在前三的才算。',
  },
  why: {
    en: 'The key experience is where customers care most and get least; step 5 of the method turns it into a requirement. Initiatives that go elsewhere are busy, not effective.',
    zh: '关键体验是客户最在意、得到最少的地方，方法的第五步就是把它变成要求。绕开它的举措只是忙，没有成效。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint((name) => `<|${name}|>`)}
initiative Mechanics { improves Dealer.fixed to 9 }
initiative NewBill { improves Dealer.bill to 7 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint((name) => name)}
initiative QuickBays { improves Dealer.ready to 8 }
initiative Mechanics { improves Dealer.fixed to 9 }
initiative NewBill { improves Dealer.bill to 7 }
`,
    },
  ],
};
