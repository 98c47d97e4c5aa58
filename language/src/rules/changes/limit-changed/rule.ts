import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/limit-changed',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/limit-changed'],
  sentences: {
    changed: {
      en: '{name:named} may take {after:amount} instead of {before:amount}.',
      zh: '{name:named}的答题时间从 {before:amount} 改为 {after:amount}。',
    },
    added: { en: '{name:named} may now take {after:amount} at most.', zh: '{name:named}现在限时 {after:amount}。' },
    removed: { en: '{name:named} no longer keeps to {before:amount}.', zh: '{name:named}不再限时 {before:amount}。' },
  },
});
