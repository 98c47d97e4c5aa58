import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A result is written anew', zh: '已有结果被改动' },
  what: {
    en: 'A value, its number of answers or its spread, typed for a wave that is already there, is another.',
    zh: '已有轮次里，手工录入的数值、样本数或标准差变了。',
  },
  why: {
    en: 'Past results are facts. A correction is honest work; a quiet improvement of last quarter is not, and only a person can tell the two apart.',
    zh: '过去的结果是事实。更正是应当的，悄悄把上季度改好看则不然，二者只有人能分辨。',
  },
  safe: {
    en: 'Say in a `note` of the wave what was corrected and where the figure comes from.',
    zh: '在轮次里写一条「备注」，说明更正了什么、数字出自哪里。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
wave 2026-Q1 { Shop.near 5.1 n 210 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
wave 2026-Q1 { Shop.near 6.4 n 210 }
`,
    },
  ],
  prefer: [],
};
