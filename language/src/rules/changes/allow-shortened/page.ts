import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A rule is silenced for a shorter time', zh: '豁免缩短' },
  what: { en: 'An `allow` ends sooner, or has an end now.', zh: '「豁免」的期限提前了，或新写了期限。' },
  why: { en: 'What it excuses will be told again.', zh: '到期之后，问题会重新提示。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" until 2026-12-31 }
--- after.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" until 2026-06-30 }
`,
    },
  ],
  prefer: [],
};
