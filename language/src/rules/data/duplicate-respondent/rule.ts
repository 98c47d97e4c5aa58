import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/duplicate-respondent',
  severity: 'warning',
  sentences: {
    again: {
      en: '{count} of {of} answers of `{source}` come from respondents who have answered before in this wave; only the first of each counts. If they may answer more than once, give each answer a number of its own, or leave the column `{column}` out.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份来自这一轮里已经答过的受访者，每人只计第一份。如果允许多次作答，请给每份答卷各自的编号，或去掉列「{column}」。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'duplicate-respondent', 'warning', () => 'again');
  },
};
