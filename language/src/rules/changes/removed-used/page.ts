import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something in use is removed', zh: '正在使用的内容被删除' },
  what: {
    en: 'A declaration is gone that results, a survey, an initiative or a KPI of the older program names, or the program itself is.',
    zh: '被删掉的内容，旧版本里有结果、问卷、举措或指标在用；或者整个方案被删掉。',
  },
  why: {
    en: 'What names it is cut off: results lose their thing, a survey its question, an initiative its aim. Data under that name is no longer read.',
    zh: '用到它的地方都断了：结果找不到对象，问卷少了问题，举措没了目标；这个名字下的数据也不再读取。',
  },
  safe: {
    en: 'If it only has another name now, write `was` and the old name. Else keep it until the wave is over.',
    zh: '如果只是改了名字，写上「曾用名」和旧名；否则先保留到本轮结束。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near  expect price }
wave 2026-Q1 { Shop.near 6  Shop.price 7 }
--- after.cx
program Demo {}
touchpoint Shop { expect price }
wave 2026-Q1 { Shop.price 7 }
`,
    },
  ],
  prefer: [],
};
