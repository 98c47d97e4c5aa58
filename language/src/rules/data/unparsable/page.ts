import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Answers that cannot be understood',
    zh: '看不懂的答案',
  },
  what: {
    en: 'A cell of a rated column holds something that is no number, or the date of an answer is none. It is counted and set aside.',
    zh: '评分列里有单元格不是数字，或者答卷的日期不是日期。这样的内容会被计数并剔除。',
  },
  why: {
    en: 'Nobody should have to guess what "8-9" or "good" was meant to be. Set aside and counted, it does no harm; taken for a number, it would.',
    zh: '“8-9”或“还行”到底是几分，不该靠猜。计数并剔除，不会造成损害；硬当成数字就会。',
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
good,7
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
" 7.0 ",7
5,9
`,
    },
  ],
};
