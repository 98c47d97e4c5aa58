import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/measurement-added',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/measurement-removed'],
  sentences: {
    wave: { en: 'The wave {name:named} is new.', zh: '新增轮次{name:named}。' },
    group: { en: '{wave:named} has results of {of:named} now.', zh: '{wave:named}新增{of:named}的结果。' },
    value: { en: '{wave:named} has a result of {of:named} now: {after:amount}.', zh: '{wave:named}新增{of:named}的结果：{after:amount}。' },
    'value-for': {
      en: '{wave:named} has a result of {of:named} for {group:named} now: {after:amount}.',
      zh: '{wave:named}新增{group:named}的{of:named}结果：{after:amount}。',
    },
  },
});
