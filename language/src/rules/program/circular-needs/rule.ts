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
    excluded: {
      en: '`{name}` can never begin: it needs `{other}`, itself or through others, and the two exclude each other. Take the `needs` or the `excludes` away.',
      zh: '「{name}」永远无法开始：它直接或间接依赖「{other}」，两者却互斥。请去掉这处「依赖」或「互斥」。',
    },
    exclusive: {
      en: '`{name}` can never begin: it needs, itself or through others, {names}, which exclude each other. Take one `needs` or the `excludes` away.',
      zh: '「{name}」永远无法开始：它直接或间接依赖的{names}互斥。请去掉其中一处「依赖」或这处「互斥」。',
    },
  },
};
