import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something is a key experience now', zh: '新的关键体验' },
  what: {
    en: 'An expectation becomes one of the few that carry half of all shortfall.',
    zh: '某条期望成为承担一半以上差距的少数几条之一。',
  },
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
touchpoint Shop {
  expect near  expected 7 weight 3
  expect price expected 7 weight 9
}
wave 2026-Q1 { Shop.near 5  Shop.price 4 }
--- after.cx
program Demo {}
touchpoint Shop {
  expect near  expected 7 weight 9
  expect price expected 7 weight 3
}
wave 2026-Q1 { Shop.near 5  Shop.price 4 }
`,
    },
  ],
  prefer: [],
};
