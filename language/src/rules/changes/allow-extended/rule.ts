import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/allow-extended',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/allow-shortened', 'changes/allow-extended'],
  sentences: {
    changed: {
      en: '{rule} stays excused at {name:named} until {after} instead of {before}.',
      zh: '{name:named}对 {rule} 的豁免从 {before} 延长到 {after}。',
    },
    removed: {
      en: '{rule} is now excused at {name:named} for good; it was until {before}.',
      zh: '{name:named}对 {rule} 的豁免不再有期限，原来到 {before}。',
    },
    rule: { en: '{after} is now excused at {name:named} instead of {before}.', zh: '{name:named}的豁免从 {before} 改为 {after}。' },
  },
});
