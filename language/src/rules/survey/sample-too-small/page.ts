import type { RulePage } from '../../../findings/rule.ts';

const demo = `persona Visitor
kpi Recommend nps`;

export const page: RulePage = {
  title: { en: 'Too few answers for an NPS', zh: '样本太小' },
  what: {
    en: 'A survey asks for an NPS, and its quotas together are too few for a margin of ±10 points.',
    zh: '问卷要测 NPS，而它的配额加起来，误差达不到 ±10 分以内。',
  },
  why: {
    en: 'An NPS of 100 answers moves by 15 points by chance alone. Whoever steers by it rewards and blames the weather. The margin is 1.96 × √(0.61 ÷ answers); 0.61 is how widely such answers usually spread.',
    zh: '一百份答卷的 NPS，单凭偶然就会上下 15 分。照它来管理，等于在奖惩天气。误差为 1.96 × √(0.61 ÷ 份数)，0.61 是这类答案通常的离散程度。',
  },
  exceptions: {
    en: 'Surveys without quotas, and those that ask for no NPS. Where the customers themselves are few and all are asked, write `allow survey/sample-too-small because "…"`.',
    zh: '没有配额的问卷，以及不测 NPS 的问卷。客户本来就少而且全部都问的，请写「豁免 survey/sample-too-small 因为 "…"」。',
  },
  avoid: [
    {
      source: `${demo}
survey AfterVisit {
  quota <|Visitor 60|>
  ask Recommend
  ask why open "Why?"
}
`,
    },
  ],
  prefer: [
    {
      source: `${demo}
survey AfterVisit {
  quota Visitor 300
  ask Recommend
  ask why open "Why?"
}
`,
    },
  ],
};
