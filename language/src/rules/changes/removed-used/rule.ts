import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/removed-used',
  level: 'breaking',
  category: 'structure',
  mirrors: ['changes/added'],
  sentences: {
    program: { en: 'The program {name:named} is removed.', zh: '方案{name:named}被删除。' },
    one: {
      en: 'The {kind:sort} {name:named} is removed, and {user:user} uses it.',
      zh: '{kind:sort}{name:named}被删除，而{user:user}在用它。',
    },
    several: {
      en: 'The {kind:sort} {name:named} is removed, and {count} others use it, such as {user:user}.',
      zh: '{kind:sort}{name:named}被删除，而有 {count} 处在用它，如{user:user}。',
    },
  },
});
