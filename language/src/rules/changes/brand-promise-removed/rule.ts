import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/brand-promise-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/brand-promise-added'],
  sentences: {
    text: { en: 'The brand no longer promises “{text}” ({of:named}).', zh: '品牌不再承诺“{text}”（{of:named}）。' },
    changed: { en: 'The brand no longer promises anything about {of:named}.', zh: '品牌不再就{of:named}作出承诺。' },
  },
});
