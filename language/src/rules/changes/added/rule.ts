import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/added',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/removed-used', 'changes/removed-unused'],
  sentences: {
    program: { en: 'The program {name:named} is new.', zh: '新增方案{name:named}。' },
    changed: { en: 'The {kind:sort} {name:named} is new.', zh: '新增{kind:sort}{name:named}。' },
  },
});
