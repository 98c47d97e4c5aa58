import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The loop does not close', zh: '没有再来一轮' },
  what: {
    en: 'A program that listens or acts has no `cycle`, or its last wave ended longer ago than one cycle.',
    zh: '方案已经在倾听或行动，却没有写「周期」，或最近一轮的结束距今已超过一个周期。',
  },
  why: {
    en: 'Experience moves: rivals learn, customers get used to what delighted them, and last year’s decisive advantage is this year’s entry ticket. The seventh step is to start again.',
    zh: '体验不断变化：对手会学，客户会习惯曾经的惊喜，去年的决定性优势，今年只是入场券。第七步就是从头再来。',
  },
  exceptions: {
    en: 'The second half needs today’s date and is silent where none is given. A wave that is planned for later counts as the next round. For a closed study write `allow strategy/no-cycle because …`; it is never called unused.',
    zh: '后一种情况需要当天日期，没有日期时不判断。已写下的未来轮次算作下一轮。一次性的研究可写「豁免 strategy/no-cycle 因为 …」，这条豁免不会被报为多余。',
  },
  avoid: [
    {
      source: `
program <|Demo|> {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
wave 2026-Q1 { Shop.near 5 Shop.range 6 Shop.price 7 }
`,
    },
    {
      title: { en: 'Two quarters without a round', zh: '两个季度没有新的一轮' },
      date: '2026-09-15',
      source: `
program Demo { cycle quarter }
touchpoint Shop { expect near expected 7 weight 9 }
wave <|2026-Q1|> { Shop.near 5 }
`,
    },
  ],
  prefer: [
    {
      date: '2026-06-15',
      source: `
program Demo { cycle quarter }
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
wave 2026-Q1 { Shop.near 5 Shop.range 6 Shop.price 7 }
`,
    },
  ],
};
