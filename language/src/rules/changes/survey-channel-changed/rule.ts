import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/survey-channel-changed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/survey-channel-changed'],
  sentences: {
    added: { en: '{name:named} is now sent via {after:named} too.', zh: '{name:named}的发放渠道新增{after:named}。' },
    removed: { en: '{name:named} is no longer sent via {before:named}.', zh: '{name:named}不再通过{before:named}发放。' },
  },
});
