import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'A column that stands for nothing',
    zh: '没有对应名称的列',
  },
  what: {
    en: 'A file of answers has a column that is neither the name of anything in the program, nor a name it had (`was`), nor one that the wave maps, nor one of `persona`, `at`, `survey`, `respondent`, `channel`.',
    zh: '答卷文件里有一列，既不是方案里任何东西的名称或曾用名，也没有在轮次里写映射，又不是画像、时间、问卷、受访者、渠道这几列。',
  },
  why: {
    en: 'A question whose column has a slip in its name silently counts as not asked. Better to be told once too often: a renamed column is how trends break.',
    zh: '列名写错一个字，这道题就会悄悄当作没问过。宁可多提醒一次：趋势往往就断在改了名的列上。',
  },
  exceptions: {
    en: 'A file that comes with many technical columns: write `allow data/unknown-column because …` in the wave.',
    zh: '文件自带许多技术性的列时，可在轮次里写「豁免 data/unknown-column 因为 …」。',
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
Shop.naer,Shop.range
8,7
6,7
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
