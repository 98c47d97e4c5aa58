import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/circular-definition',
  severity: 'error',
  firm: true,
  sentences: {
    factor: {
      en: 'These factors refine one another in a circle: {names}. Let the widest of them stand without `in`.',
      zh: '这些因素互相从属，形成循环：{names}。请去掉最上层那个的「属于」。',
    },
    breakdown: {
      en: 'These breakdowns lie in one another in a circle: {names}. Let the widest of them stand without `in`.',
      zh: '这些分组互相从属，形成循环：{names}。请去掉最上层那个的「属于」。',
    },
    formula: {
      en: 'These KPIs are computed from one another in a circle: {names}. Compute one of them from data columns.',
      zh: '这些指标互相引用计算，形成循环：{names}。请让其中一个直接用数据列计算。',
    },
  },
};
