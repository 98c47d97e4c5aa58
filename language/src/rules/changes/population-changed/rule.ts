import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/population-changed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/population-changed'],
  sentences: {
    'at-added': {
      en: '{name:named} is now measured at {after:named} too: values before and after are of other occasions.',
      zh: '{name:named}的测量地点新增{after:named}：改动前后测的不是同样的场合。',
    },
    'at-removed': {
      en: '{name:named} is no longer measured at {before:named}: values before and after are of other occasions.',
      zh: '{name:named}不再在{before:named}测量：改动前后测的不是同样的场合。',
    },
    'for-added': {
      en: '{name:named} is now about {after:named} too: values before and after are of other people.',
      zh: '{name:named}的对象新增{after:named}：改动前后测的不是同一群人。',
    },
    'for-removed': {
      en: '{name:named} is no longer about {before:named}: values before and after are of other people.',
      zh: '{name:named}的对象不再包括{before:named}：改动前后测的不是同一群人。',
    },
    'from-added': {
      en: '{name:named} now takes its values from {after:named} too: they need not compare with earlier ones.',
      zh: '{name:named}的数据来源新增{after:named}：与以前的数值不一定可比。',
    },
    'from-removed': {
      en: '{name:named} no longer takes its values from {before:named}: they need not compare with earlier ones.',
      zh: '{name:named}不再取自{before:named}：与以前的数值不一定可比。',
    },
  },
});
