import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Answers off the scale',
    zh: '超出量表的答案',
  },
  what: {
    en: 'A rating in the answers lies below or above the scale it is given on. It is counted and set aside.',
    zh: '答卷里的评分低于或高于它的量表。这样的答案会被计数并剔除。',
  },
  why: {
    en: 'An 11 on a scale to 10 is a slip; a 99 is mostly a code for "no answer"; many of them mean that the question was asked on another scale than the program says, and then all its answers are wrong.',
    zh: '十分制里的 11 是笔误，99 多半是“未回答”的代码；如果这样的很多，说明题目实际用的量表与方案写的不同，那么全部答案都不能用。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
wave 2026-Q1 { <|responses "answers.csv"|> }
--- answers.csv
Shop.near,Shop.range
8,7
99,7
5,9
`,
    },
  ],
  prefer: [
    {
      source: `
--- main.cx
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Shop.near,Shop.range
8,7
,7
5,9
`,
    },
  ],
};
