import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/index-moved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/index-moved'],
  sentences: {
    moved: {
      en: 'The experience index goes from {before} to {after} ({difference}).',
      zh: '体验指数从 {before} 变为 {after}（{difference}）。',
    },
  },
});
