import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/translation-removed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/translation-added', 'changes/translation-removed'],
  sentences: {
    changed: { en: '{name:named} no longer has its words in {languages}.', zh: '{name:named}少了这些语言的措辞：{languages}。' },
  },
});
