import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/benchmark-changed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/benchmark-changed'],
  sentences: {
    value: {
      en: 'The benchmark of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的标杆从 {before:amount} 改为 {after:amount}。',
    },
    label: {
      en: 'A benchmark of {name:named} is now called “{after}”; it was “{before}”.',
      zh: '{name:named}的标杆“{before}”改称“{after}”。',
    },
    'label-added': { en: 'A benchmark of {name:named} is now called “{after}”.', zh: '{name:named}的标杆现在称为“{after}”。' },
    'label-removed': { en: 'A benchmark of {name:named} is no longer called “{before}”.', zh: '{name:named}的标杆不再称为“{before}”。' },
    added: { en: '{name:named} has a new benchmark: {after:amount}.', zh: '{name:named}新增标杆：{after:amount}。' },
    removed: { en: 'The benchmark of {name:named}, {before:amount}, is removed.', zh: '{name:named}的标杆 {before:amount} 被删除。' },
  },
});
