import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/no-file',
  severity: 'warning',
  sentences: {
    none: {
      en: 'No file is called `{source}`, so the wave `{wave}` has no answers from there. Correct the name, or put the file into its place.',
      zh: '没有名为「{source}」的文件，轮次 {wave} 没有从那里得到答卷。请改正文件名，或把文件放到位。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'no-file', 'warning', () => 'none');
  },
};
