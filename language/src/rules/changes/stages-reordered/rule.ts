import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/stages-reordered',
  level: 'review',
  category: 'structure',
  mirrors: ['changes/stages-reordered'],
  sentences: {
    changed: {
      en: 'The stages of {name:named} now come as {after}; before: {before}.',
      zh: '{name:named}的阶段顺序从 {before} 改为 {after}。',
    },
  },
});
