import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/rest-lengthened',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/rest-shortened'],
  sentences: {
    changed: {
      en: '{name:named} asks the same person again only after {after:amount}, instead of {before:amount}.',
      zh: '{name:named}对同一位客户的打扰间隔从 {before:amount} 延长为 {after:amount}。',
    },
    added: { en: '{name:named} now leaves people {after:amount} of rest.', zh: '{name:named}新增 {after:amount} 的打扰间隔。' },
  },
});
