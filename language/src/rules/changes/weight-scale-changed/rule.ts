import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/weight-scale-changed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/weight-scale-changed'],
  sentences: {
    changed: {
      en: 'Weights are given on a scale of {after:amount} instead of {before:amount}: ranks and totals before and after no longer compare.',
      zh: '权重量表从 {before:amount} 改为 {after:amount}：改动前后的排名和总量不能直接比较。',
    },
  },
});
