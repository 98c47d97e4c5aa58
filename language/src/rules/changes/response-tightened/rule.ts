import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/response-tightened',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/response-loosened'],
  sentences: {
    sooner: {
      en: '{of:named} now responds in {name:named} within {after:amount} instead of {before:amount}.',
      zh: '{name:named}里，{of:named}的回应时限从 {before:amount} 收紧到 {after:amount}。',
    },
    time: {
      en: '{of:named} now responds in {name:named} within {after:amount}.',
      zh: '{name:named}里，{of:named}现在要在 {after:amount} 内回应。',
    },
    added: { en: '{of:named} now responds in {name:named}.', zh: '{name:named}现在由{of:named}回应客户。' },
  },
});
