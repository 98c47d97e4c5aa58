import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/option-added',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/option-removed'],
  sentences: {
    changed: {
      en: 'The answer {name:named} is new: the shares of the other answers may fall for that reason alone.',
      zh: '新增选项{name:named}：其余选项的比例可能仅因此下降。',
    },
  },
});
