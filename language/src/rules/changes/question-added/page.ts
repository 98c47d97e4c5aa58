import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question is new', zh: '新增问题' },
  what: { en: 'A survey asks something it did not ask before.', zh: '问卷问了以前没问的内容。' },
  why: {
    en: 'What is asked already goes on as before. The survey grows longer, and longer surveys are left unfinished more often.',
    zh: '已有的问题照旧。问卷变长了，而问卷越长，答到一半就放弃的人越多。',
  },
  safe: {
    en: 'Keep within the `limit` of the survey, and put it at the end where it cannot colour the answers before.',
    zh: '不要超出问卷的「限时」；放在末尾，免得影响前面的回答。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend }
--- after.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
