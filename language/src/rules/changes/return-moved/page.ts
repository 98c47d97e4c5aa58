import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative pays more or less', zh: '举措回报变动' },
  what: {
    en: 'The return of an initiative is another, or can or can no longer be known.',
    zh: '举措的回报率变了，或变得可以（无法）计算。',
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
program Demo { currency CNY }
persona Visitor { worth { revenue 4000 CNY per year  margin 40%  lifetime 3 years } }
initiative Open { cost 200000 CNY  keeps 120 Visitor over 3 years }
--- after.cx
program Demo { currency CNY }
persona Visitor { worth { revenue 4000 CNY per year  margin 40%  lifetime 3 years } }
initiative Open { cost 300000 CNY  keeps 120 Visitor over 3 years }
`,
    },
  ],
  prefer: [],
};
