import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/survey-added',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/survey-removed'],
  sentences: {
    added: { en: 'The survey {name:named} is new.', zh: '新增问卷{name:named}。' },
  },
});
