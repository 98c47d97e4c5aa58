import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Results come in', zh: '新增结果' },
  what: { en: 'A wave, the results of a group, or a single result is new.', zh: '新增了一轮、一组人的结果，或某个结果。' },
  why: { en: 'New results extend the trend and change nothing before them.', zh: '新结果延长了趋势，不影响以前。' },
  safe: {
    en: 'Nothing needs to be done. Results added to a wave of long ago deserve a `note`.',
    zh: '不需要处理。补录很久以前的结果，最好写一条「备注」。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
wave 2025-Q4 { Shop.near 4.2 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
wave 2025-Q4 { Shop.near 4.2 }
wave 2026-Q1 { Shop.near 5.1 }
`,
    },
  ],
  prefer: [],
};
