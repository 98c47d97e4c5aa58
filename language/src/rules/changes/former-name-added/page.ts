import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An old name is remembered', zh: '新增曾用名' },
  what: { en: 'A `was` is new: the thing says how it was called.', zh: '新写了「曾用名」，说明它以前叫什么。' },
  why: { en: 'Data under the old name is read on.', zh: '旧名字下的数据会继续读取。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Store
--- after.cx
program Demo {}
touchpoint Store was Shop
`,
    },
  ],
  prefer: [],
};
