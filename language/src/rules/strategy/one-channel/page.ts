import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'One channel only', zh: '只有一个渠道' },
  what: {
    en: 'Three touchpoints or more all run over the same single channel, and no survey uses another.',
    zh: '三个以上的触点全都通过同一个渠道，问卷也没有用别的渠道。',
  },
  why: {
    en: 'Customers look on the web, ask in a chat and buy in the shop, and compare what they hear. A program that knows one channel is blind to where the others let it down.',
    zh: '客户在网上看、在聊天里问、在店里买，还会互相对照。只写了一个渠道的方案，看不到别处如何拖了后腿。',
  },
  exceptions: {
    en: 'A firm may choose one channel, as the retailer who opens shops in one street and sells nothing on the web. Say so: `allow strategy/one-channel because …`.',
    zh: '企业可以有意只做一个渠道，比如在同一条街开店、不做网购的零售商。请写明：「豁免 strategy/one-channel 因为 …」。',
  },
  avoid: [
    {
      source: `
program <|Demo|> {}
channel Store physical
touchpoint Street via Store { expect near expected 7 weight 9 }
touchpoint Counter via Store { expect range expected 7 weight 6 }
touchpoint Checkout via Store { expect price expected 7 weight 7 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
channel Store physical
channel Chat chat
touchpoint Street via Store { expect near expected 7 weight 9 }
touchpoint Counter via Store, Chat { expect range expected 7 weight 6 }
touchpoint Checkout via Store { expect price expected 7 weight 7 }
`,
    },
  ],
};
