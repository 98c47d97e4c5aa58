import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A number that cannot be', zh: '数字不合理' },
  what: {
    en: 'A confidence, margin, retention or discount above 100 %, a count below zero or with a fraction, or a number too large to be counted with.',
    zh: '把握、毛利率、留存率或折现率超过 100%，数量为负或带小数，或数字大得无法计算。',
  },
  why: {
    en: 'Such a number is a slip, most often of a percent sign or of 万. Computing on would carry it into every average.',
    zh: '这种数字多半是漏了百分号或写错了「万」。继续计算会把错误带进每一个平均数。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps
initiative Desk { improves Recommend +8 confidence <|150%|> }
`,
    },
    {
      source: `
program Demo { currency CNY }
persona Visitor { worth { revenue 4,200 CNY per year margin <|380%|> } }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps
initiative Desk { improves Recommend +8 confidence 50% }
`,
    },
  ],
};
