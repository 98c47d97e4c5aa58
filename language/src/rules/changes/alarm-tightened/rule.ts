import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/alarm-tightened',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/alarm-loosened'],
  sentences: {
    changed: {
      en: 'The alarm of {name:named} is tightened from {before:amount} to {after:amount}.',
      zh: '{name:named}的警戒从 {before:amount} 收紧到 {after:amount}。',
    },
    added: { en: '{name:named} now has an alarm at {after:amount}.', zh: '{name:named}新增警戒 {after:amount}。' },
  },
});
