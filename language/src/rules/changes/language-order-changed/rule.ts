import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/language-order-changed',
  level: 'information',
  category: 'survey',
  mirrors: ['changes/language-order-changed'],
  sentences: {
    changed: { en: 'The languages stand in another order: {after}, before {before}.', zh: '语言的顺序从 {before} 改为 {after}。' },
  },
});
