import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'It counts under another factor', zh: '所属因素变了' },
  what: {
    en: 'An expectation, an answer or a factor belongs to another factor, or to none.',
    zh: '期望、选项或因素改属另一个因素，或不再属于任何因素。',
  },
  why: {
    en: 'Product, service, price: the totals of the factors are put together otherwise, and a promise may lose what stood behind it.',
    zh: '产品、服务、价格各因素的汇总口径变了，某条品牌承诺也可能失去支撑。',
  },
  safe: { en: 'Change it between two waves, and compare factors only from then on.', zh: '在两轮之间改，从此以后再比较各因素。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near in Product }
--- after.cx
program Demo {}
touchpoint Shop { expect near in Service }
`,
    },
  ],
  prefer: [],
};
