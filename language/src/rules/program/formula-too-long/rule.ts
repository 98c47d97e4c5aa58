import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/formula-too-long',
  severity: 'error',
  firm: true,
  sentences: {
    formula: {
      en: 'This formula has more than {limit} parts. Give parts of it names as KPIs of their own.',
      zh: '公式超过 {limit} 项。请把其中一部分单独定义为指标。',
    },
  },
};
