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
    'ends-changed': {
      en: 'The words at the ends of the scale of {name} change from “{before}” to “{after}”. Results before and after may not compare.',
      zh: '「{name}」的量表两端从“{before}”改为“{after}”，改动前后的结果未必可比。',
    },
    'ends-added': {
      en: 'The scale of {name} now has ends in words of its own: “{after}”. If others were shown before, results may not compare.',
      zh: '「{name}」的量表现在有了自己的两端文字：“{after}”。如果以前显示的是别的文字，改动前后的结果未必可比。',
    },
    'ends-removed': {
      en: 'The ends of the scale of {name} are no longer “{before}”; their words are generated.',
      zh: '「{name}」的量表两端不再是“{before}”，改为自动生成的文字。',
    },
    dropped: {
      en: '{name:named} is no longer asked as “{before}”; its words are generated.',
      zh: '{name:named}不再用“{before}”这个问法，改为自动生成的措辞。',
    },
  },
});
