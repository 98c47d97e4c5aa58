import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/deadline-later',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/deadline-sooner'],
  sentences: {
    changed: {
      en: 'The target of {name:named}, {value:amount}, is due {after} instead of {before}.',
      zh: '{name:named}的目标 {value:amount} 从 {before} 推迟到 {after}。',
    },
    removed: {
      en: 'The target of {name:named}, {value:amount}, has no date any more; it was due {before}.',
      zh: '{name:named}的目标 {value:amount} 不再有期限，原来是 {before}。',
    },
  },
});
