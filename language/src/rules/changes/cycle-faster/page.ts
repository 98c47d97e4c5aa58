import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'We listen and act more often', zh: '循环加快' },
  what: { en: 'The cycle of the program is shorter, or newly said.', zh: '方案的「周期」变短，或新写明了。' },
  why: { en: 'What goes wrong is seen sooner.', zh: '问题会更早被看到。' },
  safe: { en: 'See that surveys do not ask the same people too often.', zh: '注意不要让问卷过于频繁地打扰同一批客户。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { cycle year }
--- after.cx
program Demo { cycle quarter }
`,
    },
  ],
  prefer: [],
};
