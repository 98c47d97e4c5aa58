import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/alarm-loosened',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/alarm-tightened'],
  sentences: {
    changed: {
      en: 'The alarm of {name:named} is loosened from {before:amount} to {after:amount}.',
      zh: '{name:named}的警戒从 {before:amount} 放松到 {after:amount}。',
    },
    removed: { en: 'The alarm of {name:named}, {before:amount}, is removed.', zh: '{name:named}的警戒 {before:amount} 被删除。' },
  },
});
