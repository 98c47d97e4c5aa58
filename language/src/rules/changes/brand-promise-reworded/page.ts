import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The brand promises something in other words', zh: '品牌承诺换了说法' },
  what: { en: 'The words of a `promise` of the program are others.', zh: '方案的一条「承诺」换了措辞。' },
  why: {
    en: 'Customers hear the words. Whether they now hear less, only a person can say.',
    zh: '客户听到的是措辞。听起来是不是缩水了，只有人能判断。',
  },
  safe: { en: 'Let those read it who answer for the brand.', zh: '请对品牌负责的人过目。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { promise Price "The price on the tag is the price" }
--- after.cx
program Demo { promise Price "Marked prices" }
`,
    },
  ],
  prefer: [],
};
