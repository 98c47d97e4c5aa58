import type { Both } from '../../findings/rule.ts';

/** The heads of copied columns; pasted ones are recognised by these too. */
export const columnSentences = {
  expectation: { en: 'Expectation', zh: '期望' },
  touchpoint: { en: 'Touchpoint', zh: '触点' },
  who: { en: 'Who', zh: '人群' },
  rank: { en: 'Rank', zh: '名次' },
  expected: { en: 'Expected', zh: '预期' },
  actual: { en: 'Actual', zh: '实际' },
  satisfaction: { en: 'Satisfaction', zh: '满意度' },
  weight: { en: 'Weight', zh: '权重' },
  ideal: { en: 'Ideal', zh: '理想' },
  gap: { en: 'Gap', zh: '差距' },
} as const satisfies Record<string, Both>;
