import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Other hands are needed, or there', zh: '人手安排变了' },
  what: {
    en: 'The days of work of an initiative, or the capacity of a team, are others, or come or go.',
    zh: '举措的「投入」或团队的「人力」变了、新增或删除了。',
  },
  why: { en: 'It decides what a team can do in one period.', zh: '它决定了团队一段时间里做得了多少。' },
  safe: { en: 'Add up the work of each team.', zh: '核一核每个团队的工作量。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
initiative Open { effort 40 days }
--- after.cx
program Demo {}
initiative Open { effort 60 days }
`,
    },
  ],
  prefer: [],
};
