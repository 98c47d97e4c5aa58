import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/quota-changed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/quota-changed'],
  sentences: {
    changed: {
      en: '{name:named} now wants {after} answers of {of:named} instead of {before}.',
      zh: '{name:named}里{of:named}的配额从 {before} 份改为 {after} 份。',
    },
    added: { en: '{name:named} now wants {after} answers of {of:named}.', zh: '{name:named}新增{of:named}的配额 {after} 份。' },
    removed: {
      en: '{name:named} no longer wants {before} answers of {of:named}.',
      zh: '{name:named}里{of:named}的配额 {before} 份被删除。',
    },
  },
});
