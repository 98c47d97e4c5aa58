import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The strategy is put otherwise', zh: '策略表述变了' },
  what: { en: 'A `strategy` sentence of the program is another, or comes or goes.', zh: '方案的一句「策略」变了、新增或删除了。' },
  why: {
    en: 'It says what we want to be, and for whom. Everything else is to follow from it.',
    zh: '它说明我们要做成什么样、为谁而做，其余一切由此而来。',
  },
  safe: { en: 'Let those decide who answer for the strategy.', zh: '由对策略负责的人来定。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { strategy "A fair fare" }
--- after.cx
program Demo { strategy "A friendly crew" }
`,
    },
  ],
  prefer: [],
};
