import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/wording-touched',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/wording-touched'],
  sentences: {
    changed: {
      en: 'The words of {name:named} differ in punctuation, spaces or capitals only: “{before}” is now “{after}”.',
      zh: '{name:named}的措辞只动了标点、空格或大小写：“{before}”改为“{after}”。',
    },
  },
});
