import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/insight-changed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/insight-changed'],
  sentences: {
    changed: {
      en: 'The {field:aspect} of {name:named} is now “{after}”; it was “{before}”.',
      zh: '{name:named}的{field:aspect}从“{before}”改为“{after}”。',
    },
    added: { en: '{name:named} has a new {field:aspect}: “{after}”.', zh: '{name:named}新增{field:aspect}：“{after}”。' },
    removed: { en: '{name:named} no longer has the {field:aspect} “{before}”.', zh: '{name:named}的{field:aspect}“{before}”被删除。' },
  },
});
