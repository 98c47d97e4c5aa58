import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/bar-redefined',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/bar-redefined'],
  sentences: {
    target: {
      en: 'The target of {name:named} for {of} is now {after:amount}; it was {before:amount}. Which is harder cannot be told.',
      zh: '{name:named}{of} 的目标从 {before:amount} 改为 {after:amount}，分不出难易。',
    },
    'target-undated': {
      en: 'The target of {name:named} is now {after:amount}; it was {before:amount}. Which is harder cannot be told.',
      zh: '{name:named}的目标从 {before:amount} 改为 {after:amount}，分不出难易。',
    },
    alarm: {
      en: 'The alarm of {name:named} is now {after:amount}; it was {before:amount}. Which is stricter cannot be told.',
      zh: '{name:named}的警戒从 {before:amount} 改为 {after:amount}，分不出松紧。',
    },
    promise: {
      en: 'What customers are promised of {name:named} is now {after:amount}; it was {before:amount}. Which is more cannot be told.',
      zh: '{name:named}对客户的承诺从 {before:amount} 改为 {after:amount}，分不出松紧。',
    },
    aim: {
      en: '{name:named} now aims {of:named} at {after:amount}; it was {before:amount}. Which is more cannot be told.',
      zh: '{name:named}对{of:named}的目标从 {before:amount} 改为 {after:amount}，分不出高低。',
    },
    mode: {
      en: '{name:named} now says otherwise how far it improves {of:named}: {after:mode} instead of {before:mode}.',
      zh: '{name:named}对{of:named}改善程度的写法从{before:mode}改为{after:mode}。',
    },
  },
});
