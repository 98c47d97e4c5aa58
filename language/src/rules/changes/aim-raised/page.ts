import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative aims at more', zh: '举措的改善目标提高' },
  what: { en: 'How far an initiative improves something is more than before.', zh: '举措对某件事的改善程度比原来高了。' },
  why: { en: 'More is promised of the same work; its expected return grows.', zh: '同样的工作承诺了更多，预期回报也随之上升。' },
  safe: { en: 'See that cost and time still fit.', zh: '看看成本和时间是否还匹配。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 9 }
`,
    },
  ],
  prefer: [],
};
