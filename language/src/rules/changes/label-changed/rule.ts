import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/label-changed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/label-changed'],
  // By its name: as its label stands the new words, which are said already.
  sentences: {
    changed: {
      en: 'The {kind:sort} {name} is now labelled “{after}”; it was “{before}”.',
      zh: '{kind:sort}「{name}」的名称从“{before}”改为“{after}”。',
    },
    added: { en: 'The {kind:sort} {name} is now labelled “{after}”.', zh: '{kind:sort}「{name}」新增名称“{after}”。' },
    removed: {
      en: 'The {kind:sort} {name} is no longer labelled “{before}”.',
      zh: '{kind:sort}「{name}」的名称“{before}”被删除。',
    },
    translated: { en: 'The label of the {kind:sort} {name:named} is translated otherwise.', zh: '{kind:sort}{name:named}名称的翻译变了。' },
  },
});
