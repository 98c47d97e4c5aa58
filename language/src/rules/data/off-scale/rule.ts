import type { Rule } from '../../rule.ts';
import { findingsOf, withPlace } from '../problems.ts';

export const rule: Rule = {
  id: 'data/off-scale',
  severity: 'warning',
  sentences: {
    off: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) lie off its scale, such as {examples}. They are set aside. Correct them in the file, or correct the scale.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个超出量表，如{examples}，已剔除。请在文件里改正，或改正量表。',
    },
    'off-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) lie off its scale, such as {examples}, first in line {at}. They are set aside. Correct them in the file, or correct the scale.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个超出量表，如{examples}，最先出现在第 {at} 行，已剔除。请在文件里改正，或改正量表。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'off-scale', 'warning', withPlace('off'));
  },
};
