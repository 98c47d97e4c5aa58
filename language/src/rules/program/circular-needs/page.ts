import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Initiatives that wait for one another', zh: '举措互相等待' },
  what: { en: 'Initiatives need one another in a circle.', zh: '几项举措互相依赖，形成循环。' },
  why: {
    en: 'What waits for itself never begins, and no plan under a budget can hold it.',
    zh: '互相等待的举措谁也开不了头，任何预算方案都排不进去。',
  },
  avoid: [
    {
      source: `
program Demo {}
initiative Desk { needs Training }
initiative Training { needs <|Desk|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
initiative Desk { needs Training }
initiative Training
`,
    },
  ],
};
