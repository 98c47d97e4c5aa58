import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/condition-changed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/condition-changed'],
  sentences: {
    'asked-changed': {
      en: 'The survey {survey:named} asks {name:named} when {after}, instead of when {before}.',
      zh: '问卷{survey:named}问{name:named}的条件从 {before} 改为 {after}。',
    },
    'asked-added': {
      en: 'The survey {survey:named} asks {name:named} only when {after}; before, it asked everybody.',
      zh: '问卷{survey:named}只在 {after} 时问{name:named}，以前人人都问。',
    },
    'asked-removed': {
      en: 'The survey {survey:named} asks {name:named} of everybody; before, only when {before}.',
      zh: '问卷{survey:named}现在人人都问{name:named}，以前只在 {before} 时问。',
    },
    'respond-changed': {
      en: '{of:named} responds in {name:named} when {after}, instead of when {before}.',
      zh: '{name:named}里，{of:named}回应的条件从 {before} 改为 {after}。',
    },
    'respond-added': {
      en: '{of:named} responds in {name:named} only when {after}; before, to everybody.',
      zh: '{name:named}里，{of:named}只在 {after} 时回应，以前人人回应。',
    },
    'respond-removed': {
      en: '{of:named} responds in {name:named} to everybody; before, only when {before}.',
      zh: '{name:named}里，{of:named}现在人人回应，以前只在 {before} 时回应。',
    },
  },
});
