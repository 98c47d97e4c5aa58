import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/strategy-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/strategy-changed'],
  sentences: {
    changed: { en: 'The strategy now says “{after}”; it was “{before}”.', zh: '策略从“{before}”改为“{after}”。' },
    added: { en: 'The strategy now also says “{after}”.', zh: '策略新增“{after}”。' },
    removed: { en: 'The strategy no longer says “{before}”.', zh: '策略不再包括“{before}”。' },
  },
});
