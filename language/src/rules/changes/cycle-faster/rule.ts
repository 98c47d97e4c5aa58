import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/cycle-faster',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/cycle-slower'],
  sentences: {
    changed: {
      en: 'The loop is run every {after:amount} instead of every {before:amount}.',
      zh: '循环周期从 {before:amount} 缩短到 {after:amount}。',
    },
    added: { en: 'The loop is now run every {after:amount}.', zh: '循环周期现在是 {after:amount}。' },
  },
});
