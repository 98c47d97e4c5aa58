import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Somebody answers for it now', zh: '有了负责方' },
  what: { en: 'Something has an `owner` that had none.', zh: '某项内容新写了「负责方」。' },
  why: { en: 'Somebody can be asked.', zh: '出了问题找得到人。' },
  safe: { en: 'See that the team knows.', zh: '确认该团队知情。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail
kpi Recommend nps
--- after.cx
program Demo {}
team Retail
kpi Recommend nps { owner Retail }
`,
    },
  ],
  prefer: [],
};
