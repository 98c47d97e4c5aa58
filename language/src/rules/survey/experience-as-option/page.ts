import type { RulePage } from '../../../findings/rule.ts';

const rest = 'ask more open "What else?" }';

export const page: RulePage = {
  title: { en: '"Experience" as one answer among others', zh: '把“体验”列为选项之一' },
  what: {
    en: 'A choice offers "experience" as one option beside product, price or service.',
    zh: '一道选择题把“体验”与产品、价格、服务并列为选项。',
  },
  why: {
    en: 'Product, price and service are what an experience is made of. Set beside them, "experience" makes customers choose between a whole and its parts; the percentages that come out mean nothing, and yet they will be read as "experience matters less than price".',
    zh: '产品、价格、服务本来就是体验的组成部分。把“体验”与它们并列，等于让客户在整体和部分之间选择；得出的百分比没有意义，却会被读成“体验不如价格重要”。',
  },
  avoid: [
    {
      source: `survey AfterVisit {
  ask reason choose "Why did you come?" { price "The price"  service "The service"  <|feel|> "The experience"  other "Other" open }
  ${rest}
`,
    },
  ],
  prefer: [
    {
      source: `survey AfterVisit {
  ask reason choose "Why did you come?" { price "The price"  service "The service"  calm "Nobody hurries me"  other "Other" open }
  ${rest}
`,
    },
  ],
};
