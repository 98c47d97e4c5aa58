import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/wording-touched',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/wording-touched'],
  // By its name: as its label stands the new words, which are said already.
  sentences: {
    changed: {
      en: 'The words of {name} differ in punctuation, spaces or capitals only: “{before}” is now “{after}”.',
      zh: '「{name}」的措辞只动了标点、空格或大小写：“{before}”改为“{after}”。',
    },
  },
});
