import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'What is known of customers is put otherwise', zh: '客户洞察变了' },
  what: {
    en: 'A goal, pain or feeling of a persona, journey, stage or touchpoint is another, or comes or goes.',
    zh: '画像、旅程、阶段或触点的「诉求」「痛点」「感受」变了、新增或删除了。',
  },
  why: { en: 'It is the picture the team has in mind; nothing is computed from it.', zh: '这是团队心里的客户画像，不参与计算。' },
  safe: { en: 'Let it come from talks with customers.', zh: '要来自与客户的交谈。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Visitor { pain "Nobody knows what is in stock" }
--- after.cx
program Demo {}
persona Visitor { pain "Three systems to switch between" }
`,
    },
  ],
  prefer: [],
};
