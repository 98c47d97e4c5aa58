import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/shortfall-moved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/shortfall-moved'],
  sentences: {
    moved: {
      en: 'The total weighted shortfall goes from {before:amount} to {after:amount} ({difference}).',
      zh: '加权差距总量从 {before:amount} 变为 {after:amount}（{difference}）。',
    },
    'moved-middle': {
      en: 'The total weighted shortfall goes from {before:amount} to {after:amount} ({difference} from middle to middle).',
      zh: '加权差距总量从 {before:amount} 变为 {after:amount}（中点相差 {difference}）。',
    },
  },
});
