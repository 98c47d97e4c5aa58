import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/reach-added',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/reach-removed'],
  sentences: {
    stages: { en: '{name:named} now stands at {after:named} too.', zh: '{name:named}现在也位于{after:named}。' },
    channels: { en: '{name:named} is now met via {after:named} too.', zh: '{name:named}现在也通过{after:named}提供。' },
    personas: { en: '{name:named} is now for {after:named} too.', zh: '{name:named}现在也面向{after:named}。' },
    everybody: {
      en: '{name:named} is no longer for {before:named} only, but for everybody.',
      zh: '{name:named}不再只面向{before:named}，而是面向所有人。',
    },
    covers: { en: '{name:named} now listens at {after:named} too.', zh: '{name:named}现在也覆盖{after:named}。' },
  },
});
