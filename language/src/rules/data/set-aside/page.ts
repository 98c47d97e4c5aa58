import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Rows that are no answers', zh: '不算答卷的行' },
  what: {
    en: 'A survey system keeps more than answers: previews and tests, what was not sent off, spam, people who did not agree, and people whom the survey does not ask. Such rows are counted and set aside.',
    zh: '调查系统保存的不只是答卷，还有预览和测试、没有提交的、垃圾答卷、不同意参加的人、不符合调查对象的人。这些行会被计数并剔除。',
  },
  why: {
    en: 'A test answer counts like a customer where nobody looks, and half an answer tilts what is asked first. That they are left out should be said, not done in silence.',
    zh: '测试答卷如果没人注意，就会和客户的答卷一样算进去；只填了一半的答卷会使前面的题目失真。剔除它们应当说明，而不是悄悄地做。',
  },
  exceptions: {
    en: 'It only tells; nothing needs to be done. Where the number surprises, look at how the survey was exported.',
    zh: '这只是告知，不必处理。如果数量出乎意料，请检查问卷是怎样导出的。',
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
id,submitdate,lastpage,startlanguage,seed,Recommend,Shop[near],Shop[range]
1,2026-01-07 10:00:00,2,en,17,9,8,7
2,2026-01-08 11:00:00,2,en,18,6,6,7
3,,1,en,19,9,,
4,2026-01-09 09:30:00,2,en,20,10,5,9
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
