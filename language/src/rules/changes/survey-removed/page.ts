import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey is gone', zh: '问卷被删除' },
  what: { en: 'A survey is removed with everything it asks.', zh: '整份问卷及其全部问题被删除。' },
  why: {
    en: 'Nobody is asked any more where it asked, and what it measured ends.',
    zh: '原来在这里听客户说话，现在没有人问了；它测量的内容到此为止。',
  },
  safe: {
    en: 'See that another survey or source listens at the same place, and finish the wave first.',
    zh: '确认另有问卷或来源在同一处倾听，并先做完本轮。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { ask why open "What else?" }
--- after.cx
program Demo {}
`,
    },
  ],
  prefer: [],
};
