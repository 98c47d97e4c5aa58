import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Other numbers of people are asked', zh: '配额变了' },
  what: { en: 'The quota of a persona in a survey is another, or comes or goes.', zh: '问卷里某个画像的配额变了、新增或删除了。' },
  why: {
    en: 'Quotas decide how much each group counts in the whole, and how sure its numbers are.',
    zh: '配额决定各人群在总体里占多少分量，也决定各自数字的把握有多大。',
  },
  safe: {
    en: 'Keep the proportions of quotas like those of the customers, or weigh when results are put together.',
    zh: '配额比例与客户占比保持一致，否则汇总时要加权。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Local
survey Visit { quota Local 100  ask why open "What else?" }
--- after.cx
program Demo {}
persona Local
survey Visit { quota Local 60  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
