import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/circular-needs',
  severity: 'error',
  firm: true,
  sentences: {
    circle: {
      en: 'Each of these initiatives waits for the next, so none can begin: {names}. Take one `needs` away.',
      zh: '这些举措一个等一个，谁也无法开始：{names}。请去掉其中一处「依赖」。',
    },
  },
};
