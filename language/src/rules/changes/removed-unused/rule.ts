import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/removed-unused',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/added'],
  sentences: {
    changed: {
      en: 'The {kind:sort} {name:named} is removed; nothing measured used it.',
      zh: '{kind:sort}{name:named}被删除，没有测量用到它。',
    },
  },
});
