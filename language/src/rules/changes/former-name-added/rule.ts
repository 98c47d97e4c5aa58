import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/former-name-added',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/former-name-removed'],
  sentences: {
    added: { en: '{name:named} now says that it was called {after}.', zh: '{name:named}写明了曾用名 {after}。' },
  },
});
