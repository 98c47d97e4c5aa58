import type { Span } from '../../../program/values.ts';
import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { levelsOf } from '../levels.ts';

/** So many ideals must have been said to be judged. */
const ENOUGH = 3;

export const rule: Rule = {
  id: 'strategy/no-priority',
  severity: 'warning',
  whole: true,
  sentences: {
    top: {
      en: 'All {count} ideals are {level}, the top of the scale. Resources are limited: be best in the few experiences that carry the promise, and write a lower ideal where good enough is enough.',
      zh: '{count} 个理想水平全是满分 {level}。资源有限：请在承载承诺的少数体验上做到最好，其余够好就行，把理想水平写低。',
    },
    equal: {
      en: 'All {count} ideals are {level}, so nothing is to be better than anything else. Raise the few that carry the promise, and lower those that only have to pass.',
      zh: '{count} 个理想水平全是 {level}，没有哪一项要做得更好。请提高承载承诺的少数几项，降低只需及格的。',
    },
  },
  *check({ program }) {
    const { head } = program;
    if (head === null || !isUnderWay(program)) return;
    const ideals: Span[] = [];
    let said = 0;
    for (const { ideal, expected, override } of levelsOf(program)) {
      if (override === null && ideal !== null) said += 1;
      const level = ideal ?? expected;
      // What is not known may be anything.
      if (level === null) continue;
      if (override === null || override.ideal !== null || override.expected !== null) ideals.push(level);
    }
    const [first] = ideals;
    if (first === undefined || said < ENOUGH || ideals.some(({ low, high }) => low !== first.low || high !== first.high)) return;
    const messageId = first.low === program.scale.high ? 'top' : 'equal';
    const args = { count: ideals.length, level: writtenSpan(first) };
    yield { rule: rule.id, severity: 'warning', messageId, arguments: args, origin: head.nameOrigin };
  },
};
