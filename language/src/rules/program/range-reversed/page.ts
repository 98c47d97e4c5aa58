import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A range from large to small', zh: '范围写反' },
  what: { en: 'A range begins with its larger number.', zh: '范围把大的数写在了前面。' },
  why: {
    en: 'A range says how far something may vary, from the least to the most. Written the other way it may as well be two numbers mixed up.',
    zh: '范围表示从最少到最多。写反了，也可能是两个数填错了位置。',
  },
  avoid: [
    {
      source: `
program Demo { scale <|10 to 0|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { scale 0 to 10 }
`,
    },
  ],
};
