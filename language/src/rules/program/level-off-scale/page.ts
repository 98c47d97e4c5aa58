import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A level that is not on the scale', zh: '超出量表' },
  what: {
    en: 'An expected, ideal or actual level, a weight, a rating or the figure of a KPI lies outside the range it can take.',
    zh: '预期、理想、实际水平，权重、评分或指标数值，超出了可能的范围。',
  },
  why: {
    en: 'Satisfaction is the difference of two levels on one scale, weighted. One level off the scale gives gaps that cannot exist and pushes everything else down the ranking.',
    zh: '满意度是同一量表上两个水平之差，再乘以权重。有一个超出量表，就会算出不可能的差距，并打乱整个排序。',
  },
  avoid: [
    {
      title: { en: 'A level of 12 on a scale of 0 to 10', zh: '0 至 10 的量表上写了 12' },
      source: `
program Demo { scale 0 to 10 }
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find {
  expect near "A few steps to the shop" in Convenience <|expected 12|> weight 9 ideal 10
}
`,
    },
    {
      title: { en: 'A recommendation score beyond 100', zh: '净推荐值超过 100' },
      source: `
program Demo {}
kpi Recommend nps { <|target 120 by 2026-Q4|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { scale 0 to 10  weight 1 to 10 }
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find {
  expect near "A few steps to the shop" in Convenience expected 7 weight 9 ideal 10
}
kpi Recommend nps { target 40 by 2026-Q4 }
`,
    },
  ],
  exceptions: {
    en: 'NPS lies between −100 and 100, CSAT between 0 % and 100 %, CES on its scale (1 to 5, or 1 to 7 for `ces agree`), CSI between 0 and 1000 unless the KPI gives a `scale`. Rates, counts, money and times have no limits.',
    zh: 'NPS 在 −100 至 100 之间，CSAT 在 0% 至 100% 之间，CES 按其量表（默认 1 至 5，同意式为 1 至 7），CSI 在 0 至 1000 之间，指标另写「量表」的从其规定。比率、数量、金额和时长不设范围。',
  },
};
