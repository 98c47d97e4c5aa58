import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A journey goes another way', zh: '阶段顺序变了' },
  what: { en: 'The stages of a journey stand in another order.', zh: '旅程各阶段的先后顺序变了。' },
  why: {
    en: 'The order is what customers live through. Another order is another story, unless the old one was a slip.',
    zh: '顺序就是客户的经历。顺序变了，故事就变了，除非原来写错了。',
  },
  safe: { en: 'Walk the journey once as a customer.', zh: '以客户的身份走一遍。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
journey Purchase { stage Find  stage Pay  stage After }
--- after.cx
program Demo {}
journey Purchase { stage Pay  stage Find  stage After }
`,
    },
  ],
  prefer: [],
};
