import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/owner-changed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/owner-changed'],
  sentences: {
    changed: {
      en: '{after:named} answers for {name:named} instead of {before:named}.',
      zh: '{name:named}的负责方从{before:named}换成{after:named}。',
    },
  },
});
