import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Answers from another time',
    zh: '不属于这一轮的答卷',
  },
  what: {
    en: 'The column `at` of an answer lies before the first day or after the last day of the wave. The answer is counted and set aside.',
    zh: '答卷的“时间”列早于轮次的第一天，或晚于最后一天。这样的答卷会被计数并剔除。',
  },
  why: {
    en: 'A wave says how it was then. Answers of another quarter pull it towards then, and an export that was not cut to the quarter counts them in two waves.',
    zh: '一个轮次说的是那段时间的情况。混进其他季度的答卷会把结果拉偏；导出时没有按季度截取，同一份答卷还会在两个轮次里各算一次。',
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
at,Shop.near,Shop.range
2026-02-11,8,7
2026-04-02,7,7
2026-03-30,5,9
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
at,Shop.near,Shop.range
2026-02-11,8,7
2026-03-02,7,7
2026-03-30,5,9
`,
    },
  ],
};
