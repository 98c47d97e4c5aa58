import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/question-removed',
  level: 'breaking',
  category: 'survey',
  mirrors: ['changes/question-added'],
  sentences: {
    asked: { en: 'The survey {name:named} no longer asks {of:named}.', zh: '问卷{name:named}不再问{of:named}。' },
    own: { en: 'The question {name:named} is removed from its survey.', zh: '问题{name:named}从问卷里删除。' },
  },
});
