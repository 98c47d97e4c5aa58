import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/gap-opened',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/gap-closed'],
  sentences: {
    opened: {
      en: '{name:named} is now below expectation: weighted gap {before} becomes {after}.',
      zh: '{name:named}现在低于预期：加权差距从 {before} 变为 {after}。',
    },
    'opened-for': {
      en: '{name:named} is now below what {of:named} expects: weighted gap {before} becomes {after}.',
      zh: '{name:named}现在低于{of:named}的预期：加权差距从 {before} 变为 {after}。',
    },
  },
});
