import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Answers of nobody who was declared',
    zh: '未声明的人群',
  },
  what: {
    en: 'The answers name a persona, a channel, or a member of a breakdown that lists its members, and the program declares none of that name, former name or label.',
    zh: '答卷里写的画像、渠道，或列出了成员的分组里的成员，在方案里没有这样的名称、曾用名或标签。',
  },
  why: {
    en: 'Such answers are in the whole and in no part of it: the parts no longer add up, and the people concerned are looked at by nobody.',
    zh: '这样的答卷算进了整体，却不属于任何一部分：各部分加起来不等于整体，这些人也就没有人关注。',
  },
  exceptions: {
    en: 'A breakdown that lists no members takes them from the answers.',
    zh: '没有列出成员的分组，成员以答卷为准。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
persona Local { share 60% }
persona Visitor { share 40% }
touchpoint Shop { expect near expected 7 weight 9 }
wave 2026-Q1 { <|responses "answers.csv"|> }
--- answers.csv
persona,Shop.near
Local,8
Tourist,7
Visitor,5
`,
    },
  ],
  prefer: [
    {
      source: `
--- main.cx
program Demo {}
persona Local { share 60% }
persona Visitor was Tourist { share 40% }
touchpoint Shop { expect near expected 7 weight 9 }
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
persona,Shop.near
Local,8
Tourist,7
Visitor,5
`,
    },
  ],
};
