import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/target-lowered',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/target-raised'],
  sentences: {
    lowered: {
      en: 'The target of {name:named} for {of} is lowered from {before:amount} to {after:amount}.',
      zh: '{name:named}{of} 的目标从 {before:amount} 降到 {after:amount}。',
    },
    'lowered-undated': {
      en: 'The target of {name:named} is lowered from {before:amount} to {after:amount}.',
      zh: '{name:named}的目标从 {before:amount} 降到 {after:amount}。',
    },
    loosened: {
      en: 'The target of {name:named} for {of} is loosened from {before:amount} to {after:amount}; less is better.',
      zh: '{name:named}{of} 的目标从 {before:amount} 放宽到 {after:amount}（越低越好）。',
    },
    'loosened-undated': {
      en: 'The target of {name:named} is loosened from {before:amount} to {after:amount}; less is better.',
      zh: '{name:named}的目标从 {before:amount} 放宽到 {after:amount}（越低越好）。',
    },
  },
});
