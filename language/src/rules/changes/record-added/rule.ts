import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/record-added',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/record-removed'],
  sentences: {
    changed: {
      en: 'How {name:named} was asked in {wave} is now on record: a later change of its questions will be seen.',
      zh: '{name:named}在 {wave} 的问法已记录在案：以后改动问题就会被发现。',
    },
    'without-wave': {
      en: 'How {name:named} stands is now on record, though no wave has asked it yet.',
      zh: '{name:named}的现状已记录在案，但还没有哪一轮用它调查过。',
    },
  },
});
