import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/record-removed',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/record-added'],
  sentences: {
    changed: {
      en: 'The record of how {name:named} was asked in {wave} is gone: nothing tells any more when its trends break.',
      zh: '{name:named}在 {wave} 的问法记录被删除：以后趋势中断也无从发现。',
    },
    'without-wave': {
      en: 'The record of how {name:named} stood, which no wave had asked yet, is gone.',
      zh: '{name:named}的记录被删除；此前没有哪一轮用它调查过。',
    },
  },
});
