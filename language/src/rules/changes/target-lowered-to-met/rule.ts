import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/target-lowered-to-met',
  level: 'breaking',
  category: 'strategy',
  mirrors: ['changes/target-raised'],
  sentences: {
    lowered: {
      en: '{name:named} meets its target for {of} only because it is lowered from {before:amount} to {after:amount}; the value is {value:amount}.',
      zh: '{name:named}达成 {of} 的目标，只因目标从 {before:amount} 降到 {after:amount}；现值为 {value:amount}。',
    },
    'lowered-undated': {
      en: '{name:named} meets its target only because it is lowered from {before:amount} to {after:amount}; the value is {value:amount}.',
      zh: '{name:named}达成目标，只因目标从 {before:amount} 降到 {after:amount}；现值为 {value:amount}。',
    },
    loosened: {
      en: '{name:named} meets its target for {of} only because it is loosened from {before:amount} to {after:amount}; the value is {value:amount}.',
      zh: '{name:named}达成 {of} 的目标，只因目标从 {before:amount} 放宽到 {after:amount}；现值为 {value:amount}。',
    },
    'loosened-undated': {
      en: '{name:named} meets its target only because it is loosened from {before:amount} to {after:amount}; the value is {value:amount}.',
      zh: '{name:named}达成目标，只因目标从 {before:amount} 放宽到 {after:amount}；现值为 {value:amount}。',
    },
  },
});
