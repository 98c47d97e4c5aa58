import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/benefit-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/benefit-changed'],
  sentences: {
    'count-keeps': {
      en: '{name:named} is said to keep {after} {of:named} instead of {before}.',
      zh: '{name:named}预计留住的{of:named}从 {before} 位改为 {after} 位。',
    },
    'count-wins': {
      en: '{name:named} is said to win {after} {of:named} instead of {before}.',
      zh: '{name:named}预计赢得的{of:named}从 {before} 位改为 {after} 位。',
    },
    'over-changed': {
      en: 'The time over which {name:named} earns goes from {before:amount} to {after:amount}.',
      zh: '{name:named}产生收益的时间从 {before:amount} 改为 {after:amount}。',
    },
    'over-added': {
      en: '{name:named} now says over which time it earns: {after:amount}.',
      zh: '{name:named}现在写明产生收益的时间：{after:amount}。',
    },
    'over-removed': {
      en: '{name:named} no longer says over which time it earns; it was {before:amount}.',
      zh: '{name:named}不再写明产生收益的时间，原来是 {before:amount}。',
    },
    'money-changed': {
      en: 'What {name:named} adds goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的增益从 {before:amount} 改为 {after:amount}。',
    },
    'per-changed': {
      en: 'What {name:named} adds is now counted per {after:span} instead of per {before:span}.',
      zh: '{name:named}的增益从按{before:span}计改为按{after:span}计。',
    },
    'added-keeps': { en: '{name:named} is now said to keep {after} {of:named}.', zh: '{name:named}现在预计留住{of:named}{after} 位。' },
    'added-wins': { en: '{name:named} is now said to win {after} {of:named}.', zh: '{name:named}现在预计赢得{of:named}{after} 位。' },
    'added-adds': { en: '{name:named} is now said to add {after:amount}.', zh: '{name:named}现在预计增益 {after:amount}。' },
    'removed-keeps': {
      en: '{name:named} is no longer said to keep {before} {of:named}.',
      zh: '{name:named}不再预计留住{of:named}{before} 位。',
    },
    'removed-wins': {
      en: '{name:named} is no longer said to win {before} {of:named}.',
      zh: '{name:named}不再预计赢得{of:named}{before} 位。',
    },
    'removed-adds': { en: '{name:named} is no longer said to add {before:amount}.', zh: '{name:named}不再预计增益 {before:amount}。' },
  },
});
