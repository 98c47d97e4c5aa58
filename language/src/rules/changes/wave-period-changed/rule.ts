import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/wave-period-changed',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/wave-period-changed'],
  sentences: {
    changed: { en: 'The wave {name:named} is now of {after} instead of {before}.', zh: '轮次{name:named}的日期从 {before} 改为 {after}。' },
    added: { en: 'The wave {name:named} is now dated: {after}.', zh: '轮次{name:named}补上了日期：{after}。' },
    removed: { en: 'The wave {name:named} is no longer dated; it was of {before}.', zh: '轮次{name:named}的日期 {before} 被删除。' },
  },
});
