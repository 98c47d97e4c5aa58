import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/brand-promise-reworded',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/brand-promise-reworded'],
  sentences: {
    changed: {
      en: 'What the brand promises about {of:named} is now “{after}”; it was “{before}”.',
      zh: '品牌就{of:named}的承诺从“{before}”改为“{after}”。',
    },
    added: { en: 'What the brand promises about {of:named} now has words: “{after}”.', zh: '品牌就{of:named}的承诺现在写明：“{after}”。' },
    removed: {
      en: 'What the brand promises about {of:named} no longer has words; it was “{before}”.',
      zh: '品牌就{of:named}的承诺不再写明，原来是“{before}”。',
    },
  },
});
