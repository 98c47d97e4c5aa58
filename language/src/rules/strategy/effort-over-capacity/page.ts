import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'More work than the team has days', zh: '团队做不完的投入' },
  what: {
    en: 'One initiative alone takes more days of its team, in some month, quarter or year, than the capacity of the team. Effort is spread evenly over the period of the initiative.',
    zh: '仅一项举措在某个月、季度或年里占用的人天，就超过了团队的人力。投入按举措的期间平均分摊。',
  },
  why: {
    en: 'Money is not the only limit. A plan that counts on days nobody has is late before it begins, and everything that needs it waits.',
    zh: '受限的不只是钱。指望没有的人天，规划还没开始就已经晚了，依赖它的事都要跟着等。',
  },
  avoid: [
    {
      source: `
program Demo {}
team Shops { capacity 40 days per quarter }
initiative Training {
  owner  Shops
  period 2026-Q1
  <|effort 60 days|>
}
`,
    },
    {
      title: { en: 'Without a period', zh: '没有期间' },
      source: `
program Demo {}
team Shops { capacity 40 days per quarter }
initiative Training {
  owner Shops
  <|effort 60 days|>
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
team Shops { capacity 40 days per quarter }
initiative Training {
  owner  Shops
  period 2026-Q1 to 2026-Q2
  effort 60 days
}
`,
    },
  ],
};
