import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An old name is forgotten', zh: '曾用名被删除' },
  what: { en: 'A `was` is taken out, or names something else.', zh: '「曾用名」被删掉，或改成了别的名字。' },
  why: {
    en: 'Data that stands under the old name is no longer read. Whether there is any, the program alone cannot tell.',
    zh: '旧名字下的数据不再读取。还有没有这样的数据，只看方案无从得知。',
  },
  safe: { en: 'Leave it in; it costs nothing.', zh: '留着就好，没有成本。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Store was Shop
--- after.cx
program Demo {}
touchpoint Store
`,
    },
  ],
  prefer: [],
};
