import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something meets expectation now', zh: '由不足变为满足' },
  what: { en: 'An expectation that was below what customers expect is met.', zh: '原来低于客户预期的，现在满足了。' },
  why: {
    en: 'Both versions are computed with the same measurements and the same date, so what moves is the strategy and nothing else.',
    zh: '两个版本用同样的数据、同一日期计算，所以变动只来自策略本身。',
  },
  safe: { en: 'Nothing is to be mended here: look at the changes that moved it.', zh: '这里没有要改的：请看是哪些变化造成的。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 8 weight 8 }
wave 2026-Q1 { Shop.near 7 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 6 weight 8 }
wave 2026-Q1 { Shop.near 7 }
`,
    },
  ],
  prefer: [],
};
