import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Everybody answers alike',
    zh: '人人答得一样',
  },
  what: {
    en: 'Ten answers or more to a rated question are all the same.',
    zh: '一道评分题有十个以上的答案，而且全都相同。',
  },
  why: {
    en: 'Real people differ. One mark for all is mostly a default that nobody touched, a column that was copied, or a test.',
    zh: '真人的看法总有差别。全都一个分，多半是没人动过的默认值、复制出来的列，或者测试数据。',
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
7,7
5,7
6,7
9,7
4,7
8,7
7,7
6,7
5,7
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
7,7
5,6
6,8
9,7
4,9
8,5
7,7
6,6
5,7
`,
    },
  ],
};
