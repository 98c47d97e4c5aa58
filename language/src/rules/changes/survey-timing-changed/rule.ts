import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/survey-timing-changed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/survey-timing-changed'],
  sentences: {
    'at-changed': {
      en: '{name:named} now follows {after:named} instead of {before:named}.',
      zh: '{name:named}的触发点从{before:named}改为{after:named}。',
    },
    'at-added': { en: '{name:named} now follows {after:named}.', zh: '{name:named}现在由{after:named}触发。' },
    'at-removed': { en: '{name:named} no longer follows {before:named}.', zh: '{name:named}不再由{before:named}触发。' },
    'within-changed': {
      en: '{name:named} reaches people within {after:amount} instead of {before:amount}.',
      zh: '{name:named}送达客户的时间从 {before:amount} 内改为 {after:amount} 内。',
    },
    'within-added': {
      en: '{name:named} now reaches people within {after:amount}.',
      zh: '{name:named}现在要在 {after:amount} 内送达客户。',
    },
    'within-removed': {
      en: '{name:named} no longer says when it reaches people; it was within {before:amount}.',
      zh: '{name:named}不再规定送达时间，原来是 {before:amount} 内。',
    },
    'cycle-changed': {
      en: 'The rhythm of {name:named} is {after:amount} instead of {before:amount}.',
      zh: '{name:named}的周期从 {before:amount} 改为 {after:amount}。',
    },
    'cycle-added': { en: '{name:named} now has a rhythm: {after:amount}.', zh: '{name:named}新增周期：{after:amount}。' },
    'cycle-removed': {
      en: '{name:named} no longer has a rhythm; it was {before:amount}.',
      zh: '{name:named}的周期 {before:amount} 被删除。',
    },
  },
});
