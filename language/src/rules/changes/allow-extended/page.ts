import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A rule stays silenced for longer', zh: '豁免延长' },
  what: { en: 'An `allow` ends later, no longer ends, or speaks of another rule.', zh: '「豁免」的期限推迟或取消了，或改成了另一条规则。' },
  why: {
    en: 'An excuse that is renewed each time it ends is a decision, and should be taken as one.',
    zh: '每次到期都续的豁免其实是一个决定，就该当作决定来做。',
  },
  safe: { en: 'Say in the reason what has to happen before it ends.', zh: '在理由里写明什么事办完就结束。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" until 2026-06-30 }
--- after.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" until 2026-12-31 }
`,
    },
  ],
  prefer: [],
};
