import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

/** So many of a hundred may be of one mind about everything. */
const MOST = 0.05;

export const rule: Rule = {
  id: 'data/straight-lining',
  severity: 'warning',
  sentences: {
    alike: {
      en: '{count} of {of} answers of `{source}` give one and the same mark to everything. They count; ask whether the survey is too long, or its questions all look alike.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份对所有问题都打同一个分。这些答卷照样计入；请想一想问卷是否太长，或者题目看上去都一样。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'straight-lining', 'warning', ({ problem }) =>
      problem.count >= MOST * problem.of ? 'alike' : null,
    );
  },
};
