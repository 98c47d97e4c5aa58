import type { Rule } from '../../rule.ts';
import { findingsOf, withPlace } from '../problems.ts';

export const rule: Rule = {
  id: 'data/unparsable',
  severity: 'warning',
  sentences: {
    cells: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) cannot be understood, such as {examples}. They are set aside. Write plain numbers, or leave the cell empty.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个看不懂，如{examples}，已剔除。请写普通的数字，或把单元格留空。',
    },
    'cells-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) cannot be understood, such as {examples}, first in line {at}. They are set aside. Write plain numbers, or leave the cell empty.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个看不懂，如{examples}，最先出现在第 {at} 行，已剔除。请写普通的数字，或把单元格留空。',
    },
    dates: {
      en: '{count} of {of} answers of `{source}` give no date that can be understood in column `{column}`, such as {examples}. They are set aside. Write dates as 2026-03-31.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份的日期（列「{column}」）看不懂，如{examples}，已剔除。请把日期写成 2026-03-31 的样子。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'unparsable', 'warning', (told) =>
      told.problem.name === 'at' ? 'dates' : withPlace('cells')(told),
    );
  },
};
