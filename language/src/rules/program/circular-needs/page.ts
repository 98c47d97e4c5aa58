import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Initiatives that wait for one another', zh: '举措互相等待' },
  what: {
    en: 'Initiatives need one another in a circle, or one needs what excludes it, or two that exclude each other.',
    zh: '几项举措互相依赖，形成循环；或者依赖的举措与自己互斥，或彼此互斥。',
  },
  why: {
    en: 'What waits for itself, or for what excludes it, never begins, and no plan can hold it.',
    zh: '互相等待，或要等与自己互斥的举措，就永远开不了头，哪个计划都排不进去。',
  },
  avoid: [
    {
      source: `
program Demo {}
initiative Desk { needs Training }
initiative Training { needs <|Desk|> }
`,
    },
    {
      title: { en: 'It excludes what it needs', zh: '依赖的恰是互斥的' },
      source: `
program Demo {}
initiative Desk { needs <|Training|>  excludes Training }
initiative Training
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
