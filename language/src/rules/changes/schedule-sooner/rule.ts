import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/schedule-sooner',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/schedule-later'],
  sentences: {
    changed: { en: '{name:named} now runs {after} instead of {before}.', zh: '{name:named}的期间从 {before} 改为 {after}。' },
    added: { en: '{name:named} now says when it runs: {after}.', zh: '{name:named}现在写明期间：{after}。' },
  },
});
