import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers who are nobody', zh: '占比不足 100%' },
  what: {
    en: 'The shares of the personas add up to less than 100 %. Of a range the upper end counts, and half a point of rounding is let pass.',
    zh: '各画像的占比合计不足 100%。占比写成范围的，按高的一端计；半个百分点以内的舍入不提示。',
  },
  why: {
    en: 'The missing customers are in no average. That may be meant; who reads the report should know.',
    zh: '剩下的客户不在任何平均数里。这可以是有意的，但看报告的人应当知道。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { <|share 10%|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
`,
    },
  ],
};
