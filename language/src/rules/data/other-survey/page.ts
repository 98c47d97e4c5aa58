import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Answers to another survey', zh: '另一份问卷的答卷' },
  what: {
    en: 'A file is an export of a survey system, and none of its questions is asked by a survey of the program. Nothing of it is counted.',
    zh: '文件是调查系统的导出，但其中没有一道题是方案里的问卷所问。它的内容都不计入。',
  },
  why: {
    en: 'The wrong file is quickly named, and a report of it would have the right number of answers and say nothing.',
    zh: '写错文件很容易，而凭它写成的报告看上去答卷份数不少，却什么也没说。',
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
survey Visit "Visit" { ask Recommend  ask Shop }
wave 2026-Q1 { <|responses "export.csv"|> }
--- export.csv
id,submitdate,lastpage,startlanguage,seed,Lunch,Dinner
1,2026-01-07 10:00:00,2,en,17,9,8
2,2026-01-08 11:00:00,2,en,18,6,6
4,2026-01-09 09:30:00,2,en,20,10,5
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
survey Visit "Visit" { ask Recommend  ask Shop }
wave 2026-Q1 { responses "export.csv" }
--- export.csv
id,submitdate,lastpage,startlanguage,seed,Recommend,Shop[near],Shop[range]
1,2026-01-07 10:00:00,2,en,17,9,8,7
2,2026-01-08 11:00:00,2,en,18,6,6,7
4,2026-01-09 09:30:00,2,en,20,10,5,9
`,
    },
  ],
};
