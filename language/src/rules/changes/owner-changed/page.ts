import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Another team answers for it', zh: '负责方换了' },
  what: { en: 'The `owner` of something is another team.', zh: '某项内容的「负责方」换成了另一个团队。' },
  why: { en: 'Work and blame move with it.', zh: '工作和责任随之转移。' },
  safe: { en: 'See that both teams know.', zh: '确认两个团队都知情。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail
team Digital
kpi Recommend nps { owner Retail }
--- after.cx
program Demo {}
team Retail
team Digital
kpi Recommend nps { owner Digital }
`,
    },
  ],
  prefer: [],
};
