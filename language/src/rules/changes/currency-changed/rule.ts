import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/currency-changed',
  level: 'breaking',
  category: 'strategy',
  mirrors: ['changes/currency-changed'],
  sentences: {
    changed: {
      en: 'Money is counted in {after} instead of {before}: amounts before and after no longer compare.',
      zh: '币种从 {before} 改为 {after}：改动前后的金额不能直接比较。',
    },
    added: { en: 'Money is now counted in {after}.', zh: '币种现在是 {after}。' },
    removed: { en: 'The program no longer says that money is counted in {before}.', zh: '方案不再写明币种 {before}。' },
  },
});
