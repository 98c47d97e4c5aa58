import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/language-added',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/language-removed'],
  sentences: {
    changed: { en: 'Surveys and reports are now made in {languages} too.', zh: '问卷和报告新增语言：{languages}。' },
  },
});
