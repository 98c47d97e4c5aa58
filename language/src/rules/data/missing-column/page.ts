import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'A column that is missed',
    zh: '缺少的列',
  },
  what: {
    en: 'The wave maps a column that no file has; a KPI needs a column of its formula, or of the breakdown it is judged in; or most questions of a survey are answered and one has no column.',
    zh: '轮次映射的列在文件里不存在；指标的公式或“逐个”判断的分组缺少对应的列；或者一份问卷的大多数题目都有答案，却有一题没有列。',
  },
  why: {
    en: 'What is not in the file cannot be measured, and its row keeps an old value or stays unknown. Mostly the column is there under another name.',
    zh: '文件里没有的就无法衡量，那一行只能沿用旧值或仍然未知。多数时候列其实在，只是名称不同。',
  },
  exceptions: {
    en: 'Where it is known and meant, write `allow data/missing-column because …` in the wave.',
    zh: '如果本来就没有，可在轮次里写「豁免 data/missing-column 因为 …」。',
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
wave <|2026-Q1|> {
  responses "answers.csv"
  map { "q1_near" as Shop.near }
}
--- answers.csv
Shop.range
7
7
9
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
wave 2026-Q1 {
  responses "answers.csv"
  map { "q1_near" as Shop.near }
}
--- answers.csv
q1_near,Shop.range
8,7
6,7
5,9
`,
    },
  ],
};
