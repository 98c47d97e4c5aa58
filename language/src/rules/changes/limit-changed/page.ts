import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey may take longer or shorter', zh: '答题限时变了' },
  what: { en: 'The `limit` of a survey is another, or comes or goes.', zh: '问卷的「限时」变了、新增或删除了。' },
  why: {
    en: 'The limit is what the survey promises its respondents; the questions themselves are told apart.',
    zh: '限时是问卷对答题者的承诺；题目的增减另有提示。',
  },
  safe: { en: 'See that the questions still fit into it.', zh: '看看现有题目还答得完答不完。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { limit 3 min  ask why open "What else?" }
--- after.cx
program Demo {}
survey Visit { limit 5 min  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
