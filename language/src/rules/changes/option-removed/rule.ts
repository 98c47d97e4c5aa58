import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/option-removed',
  level: 'breaking',
  category: 'survey',
  mirrors: ['changes/option-added'],
  sentences: {
    changed: {
      en: 'The answer {name:named} is removed: the shares of the other answers move, and past and future no longer compare.',
      zh: '选项{name:named}被删除：其余选项的比例会随之变动，改动前后不能直接比较。',
    },
  },
});
