import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative aims at less', zh: '举措的改善目标降低' },
  what: { en: 'How far an initiative improves something is less than before.', zh: '举措对某件事的改善程度比原来低了。' },
  why: { en: 'The gap it was to close stays open.', zh: '它本来要补的差距，现在补不满。' },
  safe: { en: 'See what else closes the rest of the gap.', zh: '看看剩下的差距由谁来补。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 9 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 }
`,
    },
  ],
  prefer: [],
};
