import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative that loses money', zh: '亏钱的举措' },
  what: {
    en: 'What an initiative keeps, wins and adds is surely less than what it costs, for every value in its ranges.',
    zh: '举措留住、赢得和增益的全部收益，无论范围取何值，都低于成本。',
  },
  why: {
    en: 'A gift that loses money does not last: free massages and dinners end when the quarter is bad, and customers remember that they ended. The key experience pleases customers and earns money.',
    zh: '亏钱的馈赠难以持久：免费按摩和大餐一到业绩不好就停，客户只会记得它停了。关键体验既让客户满意，也能赚钱。',
  },
  exceptions: {
    en: 'Some things are done because they are right, such as a desk for customers who need time. Say so with `allow … because`, so that nobody takes it for a mistake. An initiative that also improves a KPI of retention, sales or money is not judged, since that part of what it earns is not in the sum; better put it in money with `adds`.',
    zh: '有些事是因为该做才做，比如为需要耐心的客户设专席。请用「豁免 … 因为」写明，免得别人当成疏漏。同时改善留存、销售或金额类指标的举措不作判断，因为这部分收益没有计入；最好折成钱写进「增益」。',
  },
  avoid: [
    {
      source: `
program Demo { currency CNY }
persona Families { worth { revenue 5,600 CNY per year margin 40% } }
initiative <|SeniorDesk|> {
  cost 300,000 CNY
  wins 23 Families over 3 years
}
`,
    },
    {
      title: { en: 'Even on revenue', zh: '按收入算也亏' },
      source: `
program Demo { currency CNY }
persona Families { worth { revenue 5,600 CNY per year } }
initiative <|SeniorDesk|> {
  cost 400,000~500,000 CNY
  wins 23 Families over 3 years
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
    {
      source: `
program Demo { currency CNY }
persona Families { worth { revenue 5,600 CNY per year margin 40% } }
initiative SeniorDesk {
  cost 300,000 CNY
  wins 23 Families over 3 years
  allow strategy/loses-money because "Older owners need it; we carry the loss"
}
`,
    },
  ],
};
