import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import type { Levels } from '../levels.ts';
import { isConceded, levelsOf, placeOf } from '../levels.ts';
import { isWithin, promisesOf } from '../promises.ts';

export const rule: Rule = {
  id: 'strategy/promise-neglected',
  severity: 'warning',
  whole: true,
  fixable: true,
  sentences: {
    nowhere: {
      en: 'No expectation belongs to `{factor}`, so nothing shows whether this promise is kept. Say what it lets customers expect, with `in {factor}`, at each touchpoint that keeps it.',
      zh: '没有一条期望属于「{factor}」，这个承诺兑没兑现无从得知。请在兑现它的各个触点写出客户因此会有的期望，并写「属于 {factor}」。',
    },
    below: {
      en: '`{name}` carries the promise of `{factor}`, and its ideal of {ideal} stays below the {expected} that customers expect. What the brand promises must be done well: raise the ideal, or take the promise back.',
      zh: '「{name}」承载着「{factor}」的承诺，理想水平 {ideal} 却低于客户预期的 {expected}。承诺了就要做好：请提高理想水平，或收回承诺。',
    },
    raise: { en: 'Raise the ideal to {expected}', zh: '把理想水平提高到 {expected}' },
    promised: { en: 'The promise stands here.', zh: '承诺写在这里。' },
  },
  *check({ program }) {
    if (!isUnderWay(program)) return;
    const promises = promisesOf(program);
    if (promises.length === 0) return;
    const factored = program.touchpoints.flatMap(({ expectations }) => expectations.filter(({ factor }) => factor !== null));
    const all = program.touchpoints.reduce((count, { expectations }) => count + expectations.length, 0);
    const finding = { rule: rule.id, severity: 'warning' } as const;

    for (const { factor, origin, within } of promises) {
      // Where many expectations have no factor, one of them may keep it.
      if (factored.length * 2 <= all) continue;
      if (!factored.some((expectation) => isWithin(expectation, within))) {
        yield { ...finding, messageId: 'nowhere', arguments: { factor }, origin };
      }
    }
    for (const levels of levelsOf(program)) {
      const { name, expectation, override, expected, ideal } = levels;
      if (expected === null || ideal === null || !isConceded(levels) || isToldElsewhere(levels)) continue;
      if (override !== null && isConceded(expectation)) continue;
      const promise = promises.find(({ within }) => isWithin(expectation, within));
      if (promise === undefined) continue;
      const level = writtenSpan(expected);
      const raise = {
        messageId: 'raise',
        arguments: { expected: level },
        safe: false,
        edits: [{ kind: 'set', origin: expectation.origin, property: 'ideal', value: level } as const],
      };
      yield {
        ...finding,
        messageId: 'below',
        arguments: { name, factor: promise.factor, ideal: writtenSpan(ideal), expected: level },
        origin: placeOf(levels, 'ideal'),
        ...(override === null ? { fixes: [raise] } : {}),
        related: [{ origin: promise.origin, messageId: 'promised', arguments: {} }],
      };
    }
  },
};

/** A must-be below what is expected is an error of its own. */
function isToldElsewhere({ kind }: Levels): boolean {
  return kind === 'must-be';
}
