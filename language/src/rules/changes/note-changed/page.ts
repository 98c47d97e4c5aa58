import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A note is another', zh: '备注变了' },
  what: { en: 'A `note`, or the reason of an `allow`, is another, or comes or goes.', zh: '「备注」或「豁免」的理由变了、新增或删除了。' },
  why: { en: 'It is for readers; nothing is computed from it.', zh: '写给人看的，不参与计算。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail { note "Hired in June" }
--- after.cx
program Demo {}
team Retail { note "Good advice" }
`,
    },
  ],
  prefer: [],
};
