import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/split-removed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/split-added'],
  sentences: {
    changed: {
      en: '{name:named} is no longer judged for each {before:named}; only the whole is.',
      zh: '{name:named}不再按{before:named}逐个评判，只看总体。',
    },
  },
});
