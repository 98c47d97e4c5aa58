import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'People may be asked again sooner', zh: '打扰间隔缩短' },
  what: { en: 'The `rest` of a survey is shorter, or gone.', zh: '问卷的「间隔」缩短或删除了。' },
  why: {
    en: 'Who is asked too often stops answering, and those who still answer are not like the others.',
    zh: '问得太勤，客户就不答了；还在答的那些人，与其他人并不一样。',
  },
  safe: { en: 'Keep the rest; if more answers are needed, ask more people once.', zh: '保持间隔；想要更多答卷，就多问一些人，每人一次。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { rest 90 days  ask why open "What else?" }
--- after.cx
program Demo {}
survey Visit { rest 30 days  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
