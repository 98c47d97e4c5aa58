import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/cost-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/cost-changed'],
  sentences: {
    changed: {
      en: 'A cost of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的一项成本从 {before:amount} 改为 {after:amount}。',
    },
    added: { en: '{name:named} has a new cost: {after:amount}.', zh: '{name:named}新增成本：{after:amount}。' },
    removed: { en: 'A cost of {name:named}, {before:amount}, is removed.', zh: '{name:named}的成本 {before:amount} 被删除。' },
    'per-changed': {
      en: 'A cost of {name:named} is now counted per {after:span} instead of per {before:span}.',
      zh: '{name:named}的一项成本从按{before:span}计改为按{after:span}计。',
    },
    'per-added': {
      en: 'A cost of {name:named} that came once now comes every {after:span}.',
      zh: '{name:named}的一项一次性成本改为按{after:span}发生。',
    },
    'per-removed': {
      en: 'A cost of {name:named} that came every {before:span} now comes once.',
      zh: '{name:named}的一项成本从按{before:span}发生改为一次性。',
    },
  },
});
