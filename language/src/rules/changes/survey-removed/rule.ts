import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/survey-removed',
  level: 'breaking',
  category: 'survey',
  mirrors: ['changes/survey-added'],
  sentences: {
    removed: {
      en: 'The survey {name:named} is removed: what it asks is no longer heard.',
      zh: '问卷{name:named}被删除：它问的内容从此听不到了。',
    },
  },
});
