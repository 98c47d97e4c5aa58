import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/allow-removed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/allow-added'],
  sentences: {
    changed: { en: '{rule} is no longer excused at {name:named}.', zh: '{name:named}不再豁免 {rule}。' },
  },
});
