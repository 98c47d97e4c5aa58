import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/gap-opened',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/gap-closed'],
  sentences: {
    opened: {
      en: '{name:named} is now below expectation: weighted gap {before:amount} becomes {after:amount}.',
      zh: '{name:named}现在低于预期：加权差距从 {before:amount} 变为 {after:amount}。',
    },
    'opened-for': {
      en: '{name:named} is now below what {of:named} expects: weighted gap {before:amount} becomes {after:amount}.',
      zh: '{name:named}现在低于{of:named}的预期：加权差距从 {before:amount} 变为 {after:amount}。',
    },
  },
});
