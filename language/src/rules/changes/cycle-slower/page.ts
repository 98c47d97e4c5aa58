import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'We listen and act less often', zh: '循环变慢' },
  what: { en: 'The cycle of the program is longer, or no longer said.', zh: '方案的「周期」变长，或不再写明。' },
  why: {
    en: 'Experience moves. Who looks twice a year learns of a bad spring in autumn.',
    zh: '体验一直在变。半年看一次，春天出的事秋天才知道。',
  },
  safe: { en: 'Keep the rhythm for the moments of truth at least.', zh: '至少对关键时刻保持原来的节奏。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { cycle quarter }
--- after.cx
program Demo { cycle year }
`,
    },
  ],
  prefer: [],
};
