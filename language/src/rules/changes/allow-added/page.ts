import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A rule is silenced', zh: '新增豁免' },
  what: { en: 'An `allow` is new: a finding is no longer told here.', zh: '新增了一处「豁免」：这里的提示不再显示。' },
  why: {
    en: 'Somebody found a reason to leave something as it is. Others should see the reason.',
    zh: '有人认为可以不改，理由应当让别人看到。',
  },
  safe: { en: 'Give it an end with `until`.', zh: '用「直到」写上期限。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail
--- after.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" }
`,
    },
  ],
  prefer: [],
};
