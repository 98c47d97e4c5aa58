import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/allow-shortened',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/allow-extended'],
  sentences: {
    changed: {
      en: '{rule} is excused at {name:named} until {after} instead of {before}.',
      zh: '{name:named}对 {rule} 的豁免从 {before} 提前到 {after} 结束。',
    },
    added: { en: '{rule} is excused at {name:named} until {after} only.', zh: '{name:named}对 {rule} 的豁免现在到 {after} 为止。' },
  },
});
