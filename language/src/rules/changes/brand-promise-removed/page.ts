import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The brand promises one thing less', zh: '品牌承诺少了一条' },
  what: { en: 'A `promise` of the program is taken out.', zh: '方案的一条「承诺」被删掉了。' },
  why: {
    en: 'It is why customers come. What is no longer promised is no longer watched over.',
    zh: '这是客户来找我们的理由。不再承诺的，也就没人盯着了。',
  },
  safe: { en: 'Let those decide who answer for the brand, and tell customers.', zh: '由对品牌负责的人来定，并告诉客户。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { promise Price "The price on the tag is the price" }
--- after.cx
program Demo {}
`,
    },
  ],
  prefer: [],
};
