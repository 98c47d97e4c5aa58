import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/constant-column',
  severity: 'warning',
  sentences: {
    same: {
      en: 'All {count} answers to `{name}` (column `{column}`) are {examples}. A question that everybody answers alike explains nothing and is left out of what drives the score. Check whether the file was filled in by default.',
      zh: '{name}（列「{column}」）的 {count} 个答案全都是 {examples}。人人答得一样的题解释不了任何差别，计算评分的驱动因素时略去。请检查是不是被默认值填满了。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'constant-column', 'warning', () => 'same');
  },
};
