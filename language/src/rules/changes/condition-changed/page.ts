import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question or response waits for something else', zh: '触发条件变了' },
  what: { en: 'The `when` of a question, or of a `respond`, is another.', zh: '问题或「回应」的「当」条件变了。' },
  why: {
    en: 'Other people are asked, or called back. Whether the answers still compare depends on who they are.',
    zh: '被追问、被回访的人变了。答案是否还可比，要看是哪些人。',
  },
  safe: {
    en: 'Change a condition at the beginning of a wave. A wider one keeps the old people in; compare those.',
    zh: '在一轮开始时改。条件放宽后，原来的人仍在其中，用他们作比较。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend  ask why open "What else?" when Recommend <= 6 }
--- after.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend  ask why open "What else?" when Recommend <= 8 }
`,
    },
  ],
  prefer: [],
};
