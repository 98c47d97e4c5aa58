import type { Rule } from '../../rule.ts';
import { findingsOf, withPlace } from '../problems.ts';

export const rule: Rule = {
  id: 'data/outside-dates',
  severity: 'warning',
  sentences: {
    outside: {
      en: '{count} of {of} answers of `{source}` were given outside the dates of the wave `{wave}` (column `{column}`), such as {examples}. They are set aside. Correct the period of the wave, or move the answers to the one they belong to.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份不在轮次 {wave} 的日期之内（列「{column}」），如{examples}，已剔除。请改正轮次的期间，或把这些答卷放到所属的轮次。',
    },
    'outside-at': {
      en: '{count} of {of} answers of `{source}` were given outside the dates of the wave `{wave}` (column `{column}`), such as {examples}, first in line {at}. They are set aside. Correct the period of the wave, or move the answers to the one they belong to.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份不在轮次 {wave} 的日期之内（列「{column}」），如{examples}，最先出现在第 {at} 行，已剔除。请改正轮次的期间，或把这些答卷放到所属的轮次。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'outside-dates', 'warning', withPlace('outside'));
  },
};
