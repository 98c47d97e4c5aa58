import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/brand-promise-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/brand-promise-removed'],
  sentences: {
    text: { en: 'The brand now promises “{text}” ({of:named}).', zh: '品牌现在承诺“{text}”（{of:named}）。' },
    changed: { en: 'The brand now promises something about {of:named}.', zh: '品牌现在就{of:named}作出承诺。' },
  },
});
