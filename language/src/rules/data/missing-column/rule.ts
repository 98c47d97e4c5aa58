import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/missing-column',
  severity: 'warning',
  sentences: {
    mapped: {
      en: 'The wave maps a column `{column}`, and no file of it has one. Write it as it stands in the head of the file, or take the line out of `map`.',
      zh: '轮次的映射里写了列「{column}」，但答卷里没有这一列。请照文件表头改正，或从「映射」里去掉这一行。',
    },
    asked: {
      en: 'A survey asks `{name}`, and the answers of this wave have no column for it. Add the column, or say with `map` what it is called there.',
      zh: '问卷里问了 {name}，但这一轮的答卷里没有这一列。请补上这一列，或用「映射」说明它在文件里叫什么。',
    },
    needed: {
      en: '`{name}` needs the column `{column}`, and the answers of this wave have none. Add the column, or say with `map` what it is called there.',
      zh: '{name} 要用到列「{column}」，但这一轮的答卷里没有。请补上这一列，或用「映射」说明它在文件里叫什么。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'missing-column', 'warning', ({ problem: { column, name }, wave }) => {
      if (column !== null) return wave.maps.some((one) => one.column === column) ? 'mapped' : 'needed';
      // Where the map names a column for it, that one is told.
      return wave.maps.some(({ as }) => as.resolved === name) ? null : 'asked';
    });
  },
};
