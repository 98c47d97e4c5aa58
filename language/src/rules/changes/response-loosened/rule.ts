import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/response-loosened',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/response-tightened'],
  sentences: {
    later: {
      en: '{of:named} now responds in {name:named} within {after:amount} instead of {before:amount}.',
      zh: '{name:named}里，{of:named}的回应时限从 {before:amount} 放宽到 {after:amount}。',
    },
    'no-time': {
      en: '{of:named} no longer has to respond in {name:named} within {before:amount}.',
      zh: '{name:named}里，{of:named}不再需要在 {before:amount} 内回应。',
    },
    removed: { en: '{of:named} no longer responds in {name:named}.', zh: '{name:named}里，{of:named}不再回应客户。' },
  },
});
