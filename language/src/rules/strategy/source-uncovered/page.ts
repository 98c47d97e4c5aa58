import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A source that covers nothing', zh: '没有覆盖范围的来源' },
  what: { en: 'A source does not say what it `covers`.', zh: '来源没有写「覆盖」什么。' },
  why: {
    en: 'The report shows where the firm listens and where it is deaf. A source tied to no touchpoint is heard nowhere.',
    zh: '报告会标出企业在哪里听得见、在哪里听不见。不与触点相连的来源，等于哪里都没听。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
source <|Reviews|> reviews { refresh 1 day }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
source Reviews reviews { covers Shop refresh 1 day }
`,
    },
  ],
};
