import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/description-changed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/description-changed'],
  sentences: {
    'medium-changed': {
      en: 'The channel {name:named} is now {after:medium} instead of {before:medium}.',
      zh: '渠道{name:named}从{before:medium}改为{after:medium}。',
    },
    'medium-added': { en: 'The channel {name:named} is now said to be {after:medium}.', zh: '渠道{name:named}现在写明是{after:medium}。' },
    'medium-removed': {
      en: 'The channel {name:named} is no longer said to be {before:medium}.',
      zh: '渠道{name:named}不再写明是{before:medium}。',
    },
    'kind-changed': {
      en: 'The source {name:named} is now {after:source} instead of {before:source}.',
      zh: '来源{name:named}从{before:source}改为{after:source}。',
    },
    'kind-added': { en: 'The source {name:named} is now said to be {after:source}.', zh: '来源{name:named}现在写明是{after:source}。' },
    'kind-removed': {
      en: 'The source {name:named} is no longer said to be {before:source}.',
      zh: '来源{name:named}不再写明是{before:source}。',
    },
    'refresh-changed': {
      en: 'The source {name:named} is refreshed after {after:amount} instead of {before:amount}.',
      zh: '来源{name:named}的更新周期从 {before:amount} 改为 {after:amount}。',
    },
    'refresh-added': {
      en: 'The source {name:named} is now refreshed after {after:amount}.',
      zh: '来源{name:named}新增更新周期：{after:amount}。',
    },
    'refresh-removed': {
      en: 'The source {name:named} no longer says when it is refreshed; it was after {before:amount}.',
      zh: '来源{name:named}的更新周期 {before:amount} 被删除。',
    },
    'parent-changed': {
      en: 'The {kind:sort} {name:named} now refines {after:named} instead of {before:named}.',
      zh: '{kind:sort}{name:named}的上级从{before:named}改为{after:named}。',
    },
    'parent-added': {
      en: 'The {kind:sort} {name:named} now refines {after:named}.',
      zh: '{kind:sort}{name:named}现在归在{after:named}之下。',
    },
    'parent-removed': {
      en: 'The {kind:sort} {name:named} no longer refines {before:named}.',
      zh: '{kind:sort}{name:named}不再归在{before:named}之下。',
    },
  },
});
