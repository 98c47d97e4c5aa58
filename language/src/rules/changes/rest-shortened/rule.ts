import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/rest-shortened',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/rest-lengthened'],
  sentences: {
    changed: {
      en: '{name:named} may ask the same person again after {after:amount} instead of {before:amount}.',
      zh: '{name:named}对同一位客户的打扰间隔从 {before:amount} 缩短为 {after:amount}。',
    },
    removed: { en: '{name:named} no longer leaves people {before:amount} of rest.', zh: '{name:named}不再有 {before:amount} 的打扰间隔。' },
  },
});
