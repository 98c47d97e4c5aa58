import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/formula-changed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/formula-changed'],
  sentences: {
    changed: {
      en: '{name:named} is computed as {after} instead of {before}: values before and after no longer compare.',
      zh: '{name:named}的计算公式从 {before} 改为 {after}：改动前后的数值不能直接比较。',
    },
    added: {
      en: '{name:named} is now computed as {after}: values before and after no longer compare.',
      zh: '{name:named}现在按公式 {after} 计算：改动前后的数值不能直接比较。',
    },
    removed: {
      en: '{name:named} is no longer computed as {before}: values before and after no longer compare.',
      zh: '{name:named}不再按公式 {before} 计算：改动前后的数值不能直接比较。',
    },
  },
});
