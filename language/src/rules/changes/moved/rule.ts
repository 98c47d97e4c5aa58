import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/moved',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/moved'],
  sentences: {
    changed: { en: 'The {kind:sort} {before:named} now stands at {after:named}.', zh: '{kind:sort}{before:named}移到了{after:named}。' },
  },
});
