import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'More than all customers', zh: '占比超过 100%' },
  what: {
    en: 'The shares of the personas add up to more than 100 %. Of a range the lower end counts.',
    zh: '各画像的占比合计超过 100%。占比写成范围的，按低的一端计。',
  },
  why: {
    en: 'Averages over personas go by share. When the shares are more than everybody, some customers count twice.',
    zh: '平均数按画像的占比加权。占比合计超过全体，就有客户被算了两遍。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { <|share 50%|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
persona Clerk { pain "Three systems to switch between" }
`,
    },
  ],
  exceptions: {
    en: 'A persona without a share (staff, lost customers, a risk group) stands outside averages and outside this sum.',
    zh: '没有占比的画像（员工、流失客户、高危群体）不进平均数，也不计入合计。',
  },
};
