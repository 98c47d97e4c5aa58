import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/schedule-later',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/schedule-sooner'],
  sentences: {
    changed: { en: '{name:named} now runs {after} instead of {before}.', zh: '{name:named}的期间从 {before} 改为 {after}。' },
    removed: { en: '{name:named} no longer says when it runs; it was {before}.', zh: '{name:named}不再写明期间，原来是 {before}。' },
  },
});
