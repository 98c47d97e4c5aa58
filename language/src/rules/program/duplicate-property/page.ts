import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The same property twice', zh: '同一属性写了两次' },
  what: { en: 'A property that can have one value stands twice in a block.', zh: '只能有一个值的属性，在同一处写了两次。' },
  why: {
    en: 'One fact, one line. Of two weights one is out of date, and nobody can tell which.',
    zh: '一个事实只写一处。两个权重里必有一个过时，谁也说不清是哪个。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 70%  <|share 100%|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
`,
    },
  ],
  exceptions: {
    en: 'Targets, benchmarks, costs, goals, pains and notes may stand as often as there are some.',
    zh: '目标、标杆、成本、诉求、痛点和备注可以写多条。',
  },
};
