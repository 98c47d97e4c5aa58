import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/former-name-removed',
  level: 'review',
  category: 'structure',
  mirrors: ['changes/former-name-added', 'changes/former-name-removed'],
  sentences: {
    removed: {
      en: '{name:named} no longer says that it was called {before}: data under that name is no longer read.',
      zh: '{name:named}不再写明曾用名 {before}：那个名字下的数据不再读取。',
    },
    changed: {
      en: '{name:named} now says that it was called {after}, instead of {before}.',
      zh: '{name:named}的曾用名从 {before} 改为 {after}。',
    },
  },
});
