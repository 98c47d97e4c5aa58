import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'No file of that name',
    zh: '没有这样的文件',
  },
  what: {
    en: '`responses` names a file that is not there, or a pattern such as `responses/2026-q1-*.csv` that no file fits.',
    zh: '“答卷”后面写的文件不存在，或者没有文件符合 `responses/2026-q1-*.csv` 这样的通配写法。',
  },
  why: {
    en: 'The round then rests on what was typed, or on nothing, and looks as if it had been measured. A file that lies in another folder, or a hyphen too many, is enough.',
    zh: '这样一来，这一轮只剩下手填的数字，甚至什么都没有，看上去却像量过。文件放错文件夹、多写一个连字符，都会如此。',
  },
  exceptions: {
    en: 'Where answers are kept out of the repository, so that only the build server has them, write `allow data/no-file because …` in the wave.',
    zh: '如果答卷不放在仓库里、只在构建系统上才有，可在轮次里写「豁免 data/no-file 因为 …」。',
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
wave 2026-Q1 { <|responses "answers/*.csv"|> }
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
5,9
`,
    },
  ],
};
