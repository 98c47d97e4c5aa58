import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/worth-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/worth-changed'],
  sentences: {
    changed: {
      en: 'The {field:aspect} of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的{field:aspect}从 {before:amount} 改为 {after:amount}。',
    },
    added: {
      en: 'The {field:aspect} of {name:named} is now said: {after:amount}.',
      zh: '{name:named}新增{field:aspect}：{after:amount}。',
    },
    removed: {
      en: 'The {field:aspect} of {name:named} is no longer said; it was {before:amount}.',
      zh: '{name:named}的{field:aspect} {before:amount} 被删除。',
    },
  },
});
