import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A unit nobody knows', zh: '单位不认识' },
  what: {
    en: 'A number carries a unit that is none of the language, or two units at once.',
    zh: '数字的单位不是本语言认识的单位，或同时写了两种单位。',
  },
  why: {
    en: 'Minutes, rates and money stay in their own units throughout. A unit that is guessed would change a target without anyone noticing.',
    zh: '分钟、比率和金额始终按各自的单位计算。单位若靠猜，目标就会在不知不觉中变样。',
  },
  avoid: [
    {
      title: { en: 'Two currencies at once', zh: '同时写了两个币种' },
      source: `
program Demo { currency HKD }
initiative Desk { cost <|¥3000 HKD|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Waiting mean { promise 5 min  target 4 min  lower-is-better }
`,
    },
  ],
};
