import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A touchpoint is a moment of truth now', zh: '新增关键时刻' },
  what: { en: 'A touchpoint is marked as `moment-of-truth`.', zh: '某个触点被标为「关键时刻」。' },
  why: { en: 'Here customers decide about us; more eyes are on it.', zh: '客户在这里决定去留，会有更多人盯着。' },
  safe: { en: 'Keep them few.', zh: '关键时刻要少而精。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop
--- after.cx
program Demo {}
touchpoint Shop { moment-of-truth }
`,
    },
  ],
  prefer: [],
};
