import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Personas without shares', zh: '画像没有占比' },
  what: { en: 'A program has several personas and none of them has a share.', zh: '方案有多个画像，却都没有写占比。' },
  why: {
    en: 'Averages then count every persona the same, one in a hundred customers as much as every second one.',
    zh: '这时平均数对每个画像一视同仁，百里挑一的客户和半数客户一样重。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona <|Visitor|>
persona Local
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 20%~30% }
`,
    },
  ],
  exceptions: {
    en: 'A rough share is better than none: write a range, and averages become intervals.',
    zh: '粗略的占比也好过没有：可以写成范围，平均数会相应给出区间。',
  },
};
