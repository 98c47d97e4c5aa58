import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/split-added',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/split-removed'],
  sentences: {
    changed: { en: '{name:named} is now judged for each {after:named} as well.', zh: '{name:named}现在还按{after:named}逐个评判。' },
  },
});
