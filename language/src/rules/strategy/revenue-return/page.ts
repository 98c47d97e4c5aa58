import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A return on revenue', zh: '按收入算的回报' },
  what: {
    en: 'An initiative keeps or wins customers whose `worth` says what they bring in and not what is left of it.',
    zh: '举措留住或赢得的客户，其「价值」写了收入，没有写毛利率。',
  },
  why: {
    en: 'A return on revenue forgets what the goods cost. Won-back owners at ¥8,700 a year for three years return 573 % on revenue and 183 % on a margin of 42 %: still good, and a number that finance will accept.',
    zh: '按收入算的回报忘了商品本身的成本。挽回的车主每年消费 8,700 元、为期三年，按收入回报 573%，按 42% 的毛利率是 183%：依然可观，而且财务会认。',
  },
  exceptions: { en: 'A rough margin as a range will do: `margin 30%~45%`.', zh: '毛利率可以写成粗略的范围：「毛利率 30%~45%」。' },
  avoid: [
    {
      source: `
program Demo { currency CNY }
persona AtRisk { <|worth { revenue 8,700 CNY per year }|> }
initiative WinBack {
  cost  520,000 CNY
  keeps 134 AtRisk over 3 years
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY }
persona AtRisk { worth { revenue 8,700 CNY per year margin 42% } }
initiative WinBack {
  cost  520,000 CNY
  keeps 134 AtRisk over 3 years
}
`,
    },
  ],
};
