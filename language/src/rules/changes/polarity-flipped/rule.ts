import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/polarity-flipped',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/polarity-flipped'],
  sentences: {
    agree: {
      en: '{name:named} now asks for agreement that it was easy, instead of how hard it was: results before and after no longer compare.',
      zh: '{name:named}从问「有多费力」改为问「是否同意很轻松」：改动前后的结果不能直接比较。',
    },
    effort: {
      en: '{name:named} now asks how hard it was, instead of agreement that it was easy: results before and after no longer compare.',
      zh: '{name:named}从问「是否同意很轻松」改为问「有多费力」：改动前后的结果不能直接比较。',
    },
  },
});
