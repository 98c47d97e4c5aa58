import type { Span } from '../../../program/values.ts';
import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { expectationCount, isUnderWay } from '../ground.ts';
import { levelsOf } from '../levels.ts';

/** So many equal weights are no accident. */
const ENOUGH = 3;

export const rule: Rule = {
  id: 'strategy/weights-flat',
  severity: 'warning',
  whole: true,
  sentences: {
    none: {
      en: 'No expectation says how much customers care, so no gap can be called worse than another. Give each a `weight`; a rough range such as `weight 6~9` will do.',
      zh: '没有一条期望写明客户有多在意，差距之间就分不出轻重。请给每条写「权重」，粗略的范围（如「权重 6~9」）也可以。',
    },
    equal: {
      en: 'All {count} weights are {weight}, as if customers cared the same about everything. Ask them, or think of what made some leave, and spread the weights.',
      zh: '{count} 个权重全是 {weight}，好像客户对什么都同样在意。请去问客户，或想想他们因何离开，把权重拉开。',
    },
  },
  *check({ program }) {
    const { head } = program;
    if (head === null || !isUnderWay(program)) return;
    const weights: Span[] = [];
    for (const { weight, override } of levelsOf(program)) {
      if (weight !== null && (override === null || override.weight !== null)) weights.push(weight);
    }
    const [first] = weights;
    const finding = { rule: rule.id, severity: 'warning', origin: head.nameOrigin } as const;
    if (first === undefined) {
      // Weights come after expectations and ratings; until then their absence says nothing.
      const rated = program.touchpoints.some(({ expectations }) =>
        expectations.some(({ actual, ideal }) => actual !== null || ideal !== null),
      );
      if (rated || program.waves.length > 0) yield { ...finding, messageId: 'none', arguments: { count: expectationCount(program) } };
    } else if (weights.length >= ENOUGH && weights.every(({ low, high }) => low === first.low && high === first.high)) {
      yield { ...finding, messageId: 'equal', arguments: { count: weights.length, weight: writtenSpan(first) } };
    }
  },
};
