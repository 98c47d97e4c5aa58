import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/wording-changed',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/wording-changed'],
  // By its name: as its label stands the new words, which are said already.
  sentences: {
    changed: {
      en: 'The words of {name} change from “{before}” to “{after}”. If the meaning is another, results before and after no longer compare.',
      zh: '「{name}」的措辞从“{before}”改为“{after}”。如果意思变了，改动前后的结果就不能直接比较。',
    },
    given: { en: '{name:named} is now asked in words of its own: “{after}”.', zh: '{name:named}现在有了专门的问法：“{after}”。' },
    dropped: {
      en: '{name:named} is no longer asked as “{before}”; its words are generated.',
      zh: '{name:named}不再用“{before}”这个问法，改为自动生成的措辞。',
    },
  },
});
