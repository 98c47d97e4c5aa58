import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/measurement-edited',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/measurement-edited'],
  sentences: {
    value: {
      en: 'In {wave:named} the result of {of:named} is changed from {before:amount} to {after:amount}.',
      zh: '{wave:named}里，{of:named}的结果从 {before:amount} 改为 {after:amount}。',
    },
    'value-for': {
      en: 'In {wave:named} the result of {of:named} for {group:named} is changed from {before:amount} to {after:amount}.',
      zh: '{wave:named}里，{group:named}的{of:named}结果从 {before:amount} 改为 {after:amount}。',
    },
    n: {
      en: 'In {wave:named} the number of answers behind {of:named} is changed from {before} to {after}.',
      zh: '{wave:named}里，{of:named}的样本数从 {before} 改为 {after}。',
    },
    'n-added': {
      en: 'In {wave:named} the number of answers behind {of:named} is now said: {after}.',
      zh: '{wave:named}里，{of:named}补上了样本数：{after}。',
    },
    'n-removed': {
      en: 'In {wave:named} the number of answers behind {of:named}, {before}, is removed.',
      zh: '{wave:named}里，{of:named}的样本数 {before} 被删除。',
    },
    'sd-added': {
      en: 'In {wave:named} the spread of the answers behind {of:named} is now said: {after}.',
      zh: '{wave:named}里，{of:named}补上了标准差：{after}。',
    },
    'sd-removed': {
      en: 'In {wave:named} the spread of the answers behind {of:named}, {before}, is removed.',
      zh: '{wave:named}里，{of:named}的标准差 {before} 被删除。',
    },
    sd: {
      en: 'In {wave:named} the spread of the answers behind {of:named} is changed from {before} to {after}.',
      zh: '{wave:named}里，{of:named}的标准差从 {before} 改为 {after}。',
    },
  },
});
