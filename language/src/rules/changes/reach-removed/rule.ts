import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/reach-removed',
  level: 'review',
  category: 'structure',
  mirrors: ['changes/reach-added'],
  sentences: {
    stages: { en: '{name:named} no longer stands at {before:named}.', zh: '{name:named}不再位于{before:named}。' },
    channels: { en: '{name:named} is no longer met via {before:named}.', zh: '{name:named}不再通过{before:named}提供。' },
    personas: { en: '{name:named} is no longer for {before:named}.', zh: '{name:named}不再面向{before:named}。' },
    everybody: {
      en: '{name:named} is now for {after:named} only; before, it was for everybody.',
      zh: '{name:named}现在只面向{after:named}，以前面向所有人。',
    },
    covers: { en: '{name:named} no longer listens at {before:named}.', zh: '{name:named}不再覆盖{before:named}。' },
  },
});
