import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A persona is more or fewer of the customers', zh: '客户占比变了' },
  what: { en: 'The share of a persona is another, or comes or goes.', zh: '画像的「占比」变了、新增或删除了。' },
  why: { en: 'Averages go by share: who counts more moves every total.', zh: '平均值按占比计算，谁占得多，总体就跟谁走。' },
  safe: {
    en: 'Take shares from sales or membership, and say in a `note` of which period.',
    zh: '占比要来自销售或会员数据，并用「备注」写明时段。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Visitor { share 60% }
persona Local { share 40% }
--- after.cx
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
`,
    },
  ],
  prefer: [],
};
