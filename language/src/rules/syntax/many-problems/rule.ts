import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/many-problems',
  severity: 'error',
  firm: true,
  sentences: {
    more: {
      en: 'From here on, {count} more {count#place has a problem|places have problems}. Mend the ones above first.',
      zh: '从这里往后还有 {count} 处问题，请先改好上面的。',
    },
  },
};
