import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/measurement-removed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/measurement-added'],
  sentences: {
    wave: { en: 'The wave {name:named} and all its results are removed.', zh: '轮次{name:named}及其全部结果被删除。' },
    group: { en: 'The results of {of:named} in {wave:named} are removed.', zh: '{wave:named}里{of:named}的结果被删除。' },
    value: {
      en: 'In {wave:named} the result of {of:named}, {before:amount}, is removed.',
      zh: '{wave:named}里，{of:named}的结果 {before:amount} 被删除。',
    },
    'value-for': {
      en: 'In {wave:named} the result of {of:named} for {group:named}, {before:amount}, is removed.',
      zh: '{wave:named}里，{group:named}的{of:named}结果 {before:amount} 被删除。',
    },
  },
});
