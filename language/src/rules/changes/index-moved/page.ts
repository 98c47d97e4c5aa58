import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The experience index moves', zh: '体验指数变动' },
  what: { en: 'The experience index (0 to 1000) is another.', zh: '体验指数（0 到 1000）变了。' },
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
  expect near  expected 7 weight 5
  expect price expected 7 weight 9
}
wave 2026-Q1 { Shop.near 5  Shop.price 4 }
--- after.cx
program Demo {}
touchpoint Shop {
  expect near  expected 7 weight 9
  expect price expected 7 weight 5
}
wave 2026-Q1 { Shop.near 5  Shop.price 4 }
`,
    },
  ],
  prefer: [],
};
