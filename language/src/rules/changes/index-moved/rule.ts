import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/index-moved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/index-moved'],
  sentences: {
    moved: {
      en: 'The experience index goes from {before:amount} to {after:amount} ({difference}).',
      zh: '体验指数从 {before:amount} 变为 {after:amount}（{difference}）。',
    },
    'moved-middle': {
      en: 'The experience index goes from {before:amount} to {after:amount} ({difference} from middle to middle).',
      zh: '体验指数从 {before:amount} 变为 {after:amount}（中点相差 {difference}）。',
    },
  },
});
