import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative that earns nothing', zh: '举措没有经营结果' },
  what: {
    en: 'An initiative costs something and says neither whom it keeps or wins, nor what it adds, nor improves a KPI that leads to money: one counted in money, one named like a business outcome (retention, repurchase, churn, sales), or one that `drives` such a KPI.',
    zh: '举措要花钱，却没有写留住或赢得谁、增益多少，也没有改善通向收入的指标：以金额计的、名称就是经营结果的（留存、复购、流失、销售），或「带动」这类指标的。',
  },
  why: {
    en: 'Experience pays by defence (customers kept), by offence (more spent, more won) and by a lead that others cannot copy. An improvement that never earns anything is the first to go when budgets are cut, and customers lose it again.',
    zh: '体验的价值有三层：守（留住客户）、攻（多消费、多推荐）、谋（别人学不走的优势）。不带来任何收益的改进，预算一紧就最先被砍，客户又会失去它。',
  },
  exceptions: {
    en: 'An initiative at `cost 0` owes nothing, and one that another initiative `needs` pays through that one. A KPI that leads to sales needs one line to say so: `drives Returning`.',
    zh: '「成本 0」的举措无需回本；被别的举措「依赖」的举措，通过后者获益。能带来收入的指标只需一行说明，如「带动 复购率」。',
  },
  avoid: [
    {
      source: `
program Demo { currency HKD }
touchpoint Shop { expect near expected 7 weight 9 }
initiative <|FourthShop|> {
  improves Shop.near to 9
  cost     520,000 HKD
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency HKD }
persona Visitor { share 100% worth { revenue 4,200 HKD per year margin 38% } }
touchpoint Shop { expect near expected 7 weight 9 }
initiative FourthShop {
  improves Shop.near to 9
  cost     520,000 HKD
  keeps    130 Visitor over 3 years
}
`,
    },
    {
      source: `
program Demo { currency HKD }
kpi Recommend nps { drives Returning }
kpi Returning "Repurchase rate" rate
touchpoint Shop { expect near expected 7 weight 9 }
initiative FourthShop {
  improves Recommend to 45
  cost     520,000 HKD
}
`,
    },
  ],
};
