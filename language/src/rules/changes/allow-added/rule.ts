import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/allow-added',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/allow-removed'],
  sentences: {
    changed: { en: '{rule} is now excused at {name:named}: “{reason}”.', zh: '{name:named}新增对 {rule} 的豁免：“{reason}”。' },
    bare: { en: '{rule} is now excused at {name:named}.', zh: '{name:named}新增对 {rule} 的豁免。' },
  },
});
