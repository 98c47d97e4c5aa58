import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/kpi-kind-changed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/kpi-kind-changed'],
  sentences: {
    changed: {
      en: '{name:named} is now measured as {after:measure} instead of {before:measure}: values before and after no longer compare.',
      zh: '{name:named}的类型从{before:measure}改为{after:measure}：改动前后的数值不能直接比较。',
    },
    added: {
      en: '{name:named} is now measured as {after:measure}; before, it had no kind.',
      zh: '{name:named}现在按{after:measure}测量，以前没有写类型。',
    },
    removed: {
      en: '{name:named} no longer says what kind of measure it is; it was {before:measure}.',
      zh: '{name:named}不再写明类型，原来是{before:measure}。',
    },
  },
});
