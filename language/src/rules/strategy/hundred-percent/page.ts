import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A hundred per cent satisfied', zh: '百分之百满意' },
  what: {
    en: 'A target of satisfaction is the best value there is: 100 % satisfied, an NPS of 100, the top of an index. Also an initiative that claims to reach it.',
    zh: '满意度类指标的目标是可能的最高值：100% 满意、净推荐值 100、指数满分；举措声称能达到这样的水平也算。',
  },
  why: {
    en: 'Nobody satisfies everybody, and who tries spends on what customers hardly notice. The best in the world know whom they are for and what they let pass. A target that cannot be met is soon met on paper only.',
    zh: '没有人能让所有人满意，硬要这样做，钱就花在客户几乎不在意的地方。做得最好的企业知道自己为谁而做、哪些可以将就。达不到的目标，很快就只在报表上达到。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Satisfied csat {
  baseline 81%
  <|target 100% by 2026-Q4|>
}
`,
    },
    {
      title: { en: 'The same by another name', zh: '换个说法也一样' },
      source: `
program Demo {}
kpi GoodReviews "Share of positive reviews" rate { <|target 100%|> }
kpi Recommend nps { <|target 100 by 2027|> }
initiative Training {
  <|improves GoodReviews to 100%|>
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Satisfied csat {
  baseline 81%
  target 86% by 2026-Q4
}
kpi BookedOnline rate { target 100% }
`,
    },
  ],
};
