import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/target-raised',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/target-lowered', 'changes/target-lowered-to-met'],
  sentences: {
    raised: {
      en: 'The target of {name:named} for {of} is raised from {before:amount} to {after:amount}.',
      zh: '{name:named}{of} 的目标从 {before:amount} 提高到 {after:amount}。',
    },
    'raised-undated': {
      en: 'The target of {name:named} is raised from {before:amount} to {after:amount}.',
      zh: '{name:named}的目标从 {before:amount} 提高到 {after:amount}。',
    },
    tightened: {
      en: 'The target of {name:named} for {of} is tightened from {before:amount} to {after:amount}; less is better.',
      zh: '{name:named}{of} 的目标从 {before:amount} 收紧到 {after:amount}（越低越好）。',
    },
    'tightened-undated': {
      en: 'The target of {name:named} is tightened from {before:amount} to {after:amount}; less is better.',
      zh: '{name:named}的目标从 {before:amount} 收紧到 {after:amount}（越低越好）。',
    },
  },
});
