import type { Finding } from '../../../findings/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

/** Of a file with more columns that stand for nothing, one sentence tells. */
const MOST = 3;

export const rule: Rule = {
  id: 'data/unknown-column',
  severity: 'warning',
  sentences: {
    near: {
      en: 'Nothing in the program is called `{column}`, a column of `{source}`, so it is not read. If it is `{name}`, write `"{column}" as {name}` under `map` in the wave; if not, leave it out of the file.',
      zh: '「{source}」的列「{column}」在方案里没有对应的名称，没有读取。如果它就是 {name}，请在轮次的「映射」里写 "{column}" 作为 {name}；如果不是，请从文件里去掉。',
    },
    none: {
      en: 'Nothing in the program is called `{column}`, a column of `{source}`, so it is not read. Say under `map` in the wave what it is, or leave it out of the file.',
      zh: '「{source}」的列「{column}」在方案里没有对应的名称，没有读取。请在轮次的「映射」里说明它是什么，或从文件里去掉。',
    },
    many: {
      en: '{count} columns of `{source}` stand for nothing in the program and are not read, such as {examples}. Say what they are with `map` in the wave, or leave them out of the file.',
      zh: '「{source}」有 {count} 列在方案里没有对应的名称，没有读取，如{examples}。请在轮次里用「映射」说明它们是什么，或从文件里去掉。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'unknown-column', 'warning', ({ problem }) => (problem.name === null ? 'none' : 'near'));
  },
  gather: (left) => {
    const strange = new Map<string, Finding[]>();
    for (const finding of left) {
      if (finding.messageId !== 'none') continue;
      const key = JSON.stringify([finding.origin.file, finding.origin.offset, finding.arguments.source]);
      const own = strange.get(key);
      if (own) own.push(finding);
      else strange.set(key, [finding]);
    }
    return [
      ...left.filter(({ messageId }) => messageId !== 'none'),
      ...[...strange.values()].flatMap((own) => (own.length > MOST ? together(own) : own)),
    ];
  },
};

function together(own: readonly Finding[]): readonly Finding[] {
  const [first] = own;
  if (first === undefined) return [];
  const columns = own.flatMap(({ arguments: { column } }) => (typeof column === 'string' ? [column] : []));
  const { source } = first.arguments;
  return [{ ...first, messageId: 'many', arguments: { source: source ?? '', count: own.length, examples: columns.slice(0, MOST) } }];
}
