import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are said to expect something else', zh: '客户预期变了' },
  what: {
    en: 'The level that customers expect is another, for all or for one persona.',
    zh: '客户的「预期」水平变了，不论是对全部客户还是某个画像。',
  },
  why: {
    en: 'Satisfaction is what customers get less what they expect. To expect less on paper makes everybody happier on paper only.',
    zh: '满意度等于实际减预期。在纸面上调低预期，只会让客户在纸面上更满意。',
  },
  safe: {
    en: 'Take expectations from customers, and say in a `note` from which study.',
    zh: '预期要问客户，并用「备注」写明出自哪次调研。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 6 }
`,
    },
  ],
  prefer: [],
};
