import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/gap-closed',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/gap-opened'],
  sentences: {
    closed: {
      en: '{name:named} now meets expectation: weighted gap {before:amount} becomes {after:amount}.',
      zh: '{name:named}现在达到预期：加权差距从 {before:amount} 变为 {after:amount}。',
    },
    'closed-for': {
      en: '{name:named} now meets what {of:named} expects: weighted gap {before:amount} becomes {after:amount}.',
      zh: '{name:named}现在达到{of:named}的预期：加权差距从 {before:amount} 变为 {after:amount}。',
    },
  },
});
