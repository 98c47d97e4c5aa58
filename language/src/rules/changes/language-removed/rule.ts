import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/language-removed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/language-added', 'changes/language-removed'],
  sentences: {
    changed: { en: 'Surveys and reports are no longer made in {languages}.', zh: '问卷和报告不再有这些语言的版本：{languages}。' },
  },
});
