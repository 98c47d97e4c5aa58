import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/deadline-sooner',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/deadline-later'],
  sentences: {
    changed: {
      en: 'The target of {name:named}, {value:amount}, is due {after} instead of {before}.',
      zh: '{name:named}的目标 {value:amount} 从 {before} 提前到 {after}。',
    },
    added: {
      en: 'The target of {name:named}, {value:amount}, is now due {after}.',
      zh: '{name:named}的目标 {value:amount} 现在有了期限：{after}。',
    },
  },
});
