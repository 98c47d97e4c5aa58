import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/label-changed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/label-changed'],
  sentences: {
    changed: {
      en: 'The {kind:sort} {name:named} is now labelled “{after}”; it was “{before}”.',
      zh: '{kind:sort}{name:named}的名称从“{before}”改为“{after}”。',
    },
    added: { en: 'The {kind:sort} {name:named} is now labelled “{after}”.', zh: '{kind:sort}{name:named}新增名称“{after}”。' },
    removed: {
      en: 'The {kind:sort} {name:named} is no longer labelled “{before}”.',
      zh: '{kind:sort}{name:named}的名称“{before}”被删除。',
    },
    translated: { en: 'The label of the {kind:sort} {name:named} is translated otherwise.', zh: '{kind:sort}{name:named}名称的翻译变了。' },
  },
});
