import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Nobody answers for it any more', zh: '没有负责方了' },
  what: { en: 'The `owner` of something is taken out.', zh: '某项内容的「负责方」被删掉了。' },
  why: { en: 'What everybody answers for nobody does.', zh: '人人负责，等于无人负责。' },
  safe: { en: 'Name the team that takes over.', zh: '写明由哪个团队接手。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail
kpi Recommend nps { owner Retail }
--- after.cx
program Demo {}
team Retail
kpi Recommend nps
`,
    },
  ],
  prefer: [],
};
