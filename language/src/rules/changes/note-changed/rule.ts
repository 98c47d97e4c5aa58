import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/note-changed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/note-changed'],
  sentences: {
    changed: { en: 'A note of {name:named} now says “{after}”; it was “{before}”.', zh: '{name:named}的备注从“{before}”改为“{after}”。' },
    added: { en: '{name:named} has a new note: “{after}”.', zh: '{name:named}新增备注“{after}”。' },
    removed: { en: 'The note “{before}” of {name:named} is removed.', zh: '{name:named}的备注“{before}”被删除。' },
    'reason-changed': {
      en: 'The reason why {rule} is excused at {name:named} is now “{after}”; it was “{before}”.',
      zh: '{name:named}豁免 {rule} 的理由从“{before}”改为“{after}”。',
    },
    'reason-added': {
      en: '{rule} is excused at {name:named} with a reason now: “{after}”.',
      zh: '{name:named}豁免 {rule} 现在有了理由：“{after}”。',
    },
    'reason-removed': {
      en: '{rule} is excused at {name:named} without a reason now; it was “{before}”.',
      zh: '{name:named}豁免 {rule} 不再有理由，原来是“{before}”。',
    },
  },
});
