import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'One department alone', zh: '只有一个部门' },
  what: {
    en: 'A program of three touchpoints or more has a single team for all its touchpoints, KPIs and initiatives.',
    zh: '方案有三个以上触点，所有触点、指标和举措却都由同一个团队负责。',
  },
  why: {
    en: 'Customers do not see your chart. Booking, bay, bill and follow-up are one visit to them; a service department alone can smile, and cannot change the price list, the parts on stock or the app.',
    zh: '客户看不见你的组织架构图。预约、维修、结算、回访，在他看来是同一次到访；只靠服务部门可以微笑，却改不了价目表、配件库存和小程序。',
  },
  exceptions: {
    en: 'In a small firm one team may truly hold all of it. Then say so once: `allow strategy/one-department because …`.',
    zh: '小企业可能确实由一个团队管全部。那就写明一次：「豁免 strategy/one-department 因为 …」。',
  },
  avoid: [
    {
      source: `
program <|Demo|> { owner Care }
team Care
touchpoint Booking { expect slot expected 8 weight 8 }
touchpoint Workshop { expect fixed expected 9 weight 10 }
touchpoint Bill { expect clear expected 7 weight 8 }
kpi Recommend nps { target 40 }
initiative LiveVideo { improves Bill.clear to 9 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { owner Care }
team Care
team Digital
team Technical
touchpoint Booking { owner Digital expect slot expected 8 weight 8 }
touchpoint Workshop { owner Technical expect fixed expected 9 weight 10 }
touchpoint Bill { expect clear expected 7 weight 8 }
kpi Recommend nps { target 40 }
initiative LiveVideo { owner Digital improves Bill.clear to 9 }
`,
    },
  ],
};
