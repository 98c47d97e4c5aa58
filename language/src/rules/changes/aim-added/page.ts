import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative improves one thing more', zh: '举措多改善一件事' },
  what: { en: 'An initiative is said to improve something it did not improve before.', zh: '举措的「改善」里多了一项。' },
  why: { en: 'Another gap has somebody who works on it.', zh: '又有一个差距有人管了。' },
  safe: { en: 'See that cost and time still fit.', zh: '看看成本和时间是否还匹配。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near  expect price }
initiative Open { improves Shop.near to 8 }
--- after.cx
program Demo {}
touchpoint Shop { expect near  expect price }
initiative Open { improves Shop.near to 8  improves Shop.price to 8 }
`,
    },
  ],
  prefer: [],
};
