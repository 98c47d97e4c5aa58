import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Answered twice',
    zh: '重复作答',
  },
  what: {
    en: 'The column `respondent` has the same value in several rows of a wave (of the same survey, where there is a column `survey`). The first of them counts, the others are set aside.',
    zh: '同一轮次里（有“问卷”列时是同一份问卷里），“受访者”列的同一个值出现在多行。只计第一份，其余剔除。',
  },
  why: {
    en: 'Whoever answers five times has five votes, and the margins pretend that there were five people. Exports that were put together twice do the same.',
    zh: '一个人答五次，就有了五票，误差范围也会当成五个人来算。把同一份导出文件合并两次，效果一样。',
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
respondent,Shop.near,Shop.range
A1,8,7
A1,8,7
A2,5,9
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
respondent,Shop.near,Shop.range
A1,8,7
A2,8,7
A3,5,9
`,
    },
  ],
};
