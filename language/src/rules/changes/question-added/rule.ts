import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/question-added',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/question-removed'],
  sentences: {
    asked: { en: 'The survey {name:named} now asks {of:named} too.', zh: '问卷{name:named}现在也问{of:named}。' },
    own: { en: 'The question {name:named} is new in its survey.', zh: '问卷里新增问题{name:named}。' },
  },
});
