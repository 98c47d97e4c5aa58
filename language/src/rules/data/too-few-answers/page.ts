import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Too few answers',
    zh: '答卷太少',
  },
  what: {
    en: 'A wave, or a persona in it, has fewer answers than the reporting minimum.',
    zh: '一个轮次，或其中某类画像的答卷，少于报告下限。',
  },
  why: {
    en: 'Of twelve answers, one person more or less moves a recommendation by eight points. What so few say is shown, with its margin, and not judged.',
    zh: '只有十二份答卷时，多一个人少一个人，推荐值就差八分。这么少的答卷只连同误差列出，不作判断。',
  },
  settings: {
    en: '`reportingMinimum` in `cx.json` says from how many answers on values are judged (30).',
    zh: '`cx.json` 里的 `reportingMinimum` 规定多少份答卷起才作判断（默认 30）。',
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
wave <|2026-Q1|> { responses "answers.csv" }
--- answers.csv
Shop.near,Shop.range
8,7
7,7
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
7,7
5,9
--- cx.json
{ "reportingMinimum": 3 }
`,
    },
  ],
};
