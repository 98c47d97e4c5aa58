import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'The same mark for everything',
    zh: '全部打同一个分',
  },
  what: {
    en: 'A twentieth or more of the answers of a file rate five things or more, and give all of them the same mark.',
    zh: '一个文件里，有二十分之一以上的答卷至少评了五项，而且各项分数完全相同。',
  },
  why: {
    en: 'Somebody who ticks one column from top to bottom has stopped reading. A few do so honestly; when it is many, the survey is too long, and what it says of importance is worth little.',
    zh: '从上到下一路打同一个分的人，多半没有在看题。个别人也许真心如此；如果很多，说明问卷太长，由它推算的重要度就不太可信。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
  expect help expected 6 weight 5
  expect trust expected 8 weight 8
}
wave 2026-Q1 { <|responses "answers.csv"|> }
--- answers.csv
Shop.near,Shop.range,Shop.price,Shop.help,Shop.trust
8,8,8,8,8
7,6,9,4,8
5,5,5,5,5
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
  expect price expected 7 weight 7
  expect help expected 6 weight 5
  expect trust expected 8 weight 8
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Shop.near,Shop.range,Shop.price,Shop.help,Shop.trust
8,7,8,8,9
7,6,9,4,8
5,5,6,5,4
`,
    },
  ],
};
