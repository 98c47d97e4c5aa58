import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Results are taken out', zh: '结果被删除' },
  what: { en: 'A wave, the results of a group in it, or a single result is gone.', zh: '某一轮、其中一组人的结果，或某个结果被删掉了。' },
  why: {
    en: 'The trend loses a point, and what is compared with it loses its ground. Bad news that disappears is still bad news.',
    zh: '趋势少了一个点，与它比较的结论也失去依据。坏消息删掉了还是坏消息。',
  },
  safe: {
    en: 'Keep old waves: they cost nothing. If a result was wrong, correct it and say so in a `note`.',
    zh: '旧轮次留着就好，没有成本。结果有误，就更正它，并用「备注」说明。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
wave 2025-Q4 { Shop.near 4.2 }
wave 2026-Q1 { Shop.near 5.1 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
wave 2026-Q1 { Shop.near 5.1 }
`,
    },
  ],
  prefer: [],
};
