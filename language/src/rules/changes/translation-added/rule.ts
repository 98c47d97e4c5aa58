import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/translation-added',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/translation-removed'],
  sentences: {
    changed: { en: '{name:named} now has its words in {languages} too.', zh: '{name:named}新增这些语言的措辞：{languages}。' },
  },
});
