import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative is new', zh: '新增举措' },
  what: { en: 'There is an initiative that was not there before.', zh: '多了一项举措。' },
  why: { en: 'Somebody works on something more.', zh: '又多了一件有人做的事。' },
  safe: { en: 'Give it an owner, a cost, and what it earns.', zh: '写上负责方、成本和收益。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 }
`,
    },
  ],
  prefer: [],
};
