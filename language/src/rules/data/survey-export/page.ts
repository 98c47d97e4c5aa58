import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An export that is not clear', zh: '导出文件含义不清' },
  what: {
    en: 'A file comes from a survey system, and which of several surveys it belongs to, which question a column is, or what its cells mean cannot be told for sure. What is not sure is not read.',
    zh: '文件来自调查系统，但无法确定它属于哪份问卷、某一列是哪道题，或单元格是什么意思。不能确定的内容不会读取。',
  },
  why: {
    en: 'Two questions with the same text look alike in an export by texts; a `1` may be the first option or the lowest mark. A guess would be right most of the time, and wrong without anybody noticing.',
    zh: '按文字导出时，措辞相同的两道题看上去一样；一个“1”可能是第一个选项，也可能是最低分。猜测多数时候是对的，但猜错了没有人会发现。',
  },
  exceptions: {
    en: 'A file that holds answers to other things, too: write `allow data/survey-export because …` in the wave.',
    zh: '文件里还有其他内容时，可在轮次里写「豁免 data/survey-export 因为 …」。',
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
kpi Recommend "Recommendation" nps
survey Visit "Visit" {
  ask Recommend
  ask Shop
  ask why open "Your reason"
  ask what open "Your reason"
}
wave 2026-Q1 { <|responses "export.csv"|> }
--- export.csv
Response ID,Date submitted,Last page,Start language,Seed,Recommend,Shop[near],Shop[range],"Your reason"
1,2026-01-07 10:00:00,2,en,17,9,8,7,Close by
2,2026-01-08 11:00:00,2,en,18,6,6,7,Too far
4,2026-01-09 09:30:00,2,en,20,10,5,9,
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
kpi Recommend "Recommendation" nps
survey Visit "Visit" {
  ask Recommend
  ask Shop
  ask why open "Why do you say so?"
  ask what open "What else would you like to tell us?"
}
wave 2026-Q1 { responses "export.csv" }
--- export.csv
Response ID,Date submitted,Last page,Start language,Seed,Recommend,Shop[near],Shop[range],"Why do you say so?","What else would you like to tell us?"
1,2026-01-07 10:00:00,2,en,17,9,8,7,Close by,
2,2026-01-08 11:00:00,2,en,18,6,6,7,Too far,
4,2026-01-09 09:30:00,2,en,20,10,5,9,,
`,
    },
  ],
};
