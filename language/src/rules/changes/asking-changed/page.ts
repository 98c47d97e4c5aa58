import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey is put otherwise', zh: '问卷的问法变了' },
  what: {
    en: 'Consent, screening, a page, or whether a question must be answered: the survey asks the same things in another way.',
    zh: '同意书、甄别、分页，或是否必答：问的内容不变，问的方式变了。',
  },
  why: {
    en: 'Who gets through to the questions, and who leaves them out, decides whose answers are counted.',
    zh: '谁能答到这些问题、谁跳过，决定了统计的是谁的回答。',
  },
  safe: {
    en: 'Change it between two waves, and look at how many answer before and after.',
    zh: '在两轮之间改，并比较改动前后的答卷数。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { consent  ask why open "What else?" }
--- after.cx
program Demo {}
survey Visit { ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
