import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A different experience in each channel', zh: '渠道之间体验不一' },
  what: {
    en: 'The newest wave that rates an expectation over several channels shows them surely apart: by more than chance (95 %, with answers and standard deviation given) and by at least a twentieth of the scale.',
    zh: '最近一轮按渠道评分的数据显示，同一期望在不同渠道确有差别：超出偶然（95%，需有样本和标准差），并且至少相差量表的二十分之一。',
  },
  why: {
    en: 'Customers deal with one firm, not with its app, its hotline and its shops. What the app promises and the shop does not keep is remembered as a broken word.',
    zh: '客户打交道的是一家企业，而不是它的小程序、热线和门店。小程序答应了、门店没做到，客户记住的就是说话不算数。',
  },
  exceptions: {
    en: 'Ratings without `n` and `sd` are never judged: their difference may be chance.',
    zh: '没有「样本」和「标准差」的评分不作判断，差别可能只是偶然。',
  },
  avoid: [
    {
      source: `
program Demo {}
channel App app
channel Hotline phone
touchpoint Booking via App, Hotline { expect <|slot|> expected 8 weight 8 }
wave 2026-Q1 {
  for App { Booking.slot 8.4 n 410 sd 1.4 }
  for Hotline { Booking.slot 6.1 n 230 sd 2.0 }
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
channel App app
channel Hotline phone
touchpoint Booking via App, Hotline { expect slot expected 8 weight 8 }
wave 2026-Q1 {
  for App { Booking.slot 8.4 n 410 sd 1.4 }
  for Hotline { Booking.slot 8.2 n 230 sd 2.0 }
}
`,
    },
  ],
};
