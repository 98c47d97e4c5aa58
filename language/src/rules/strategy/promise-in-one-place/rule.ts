import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { isWithin, promisesOf } from '../promises.ts';

/** With fewer touchpoints than this, one of them is a good part of the whole. */
const SEVERAL = 3;

export const rule: Rule = {
  id: 'strategy/promise-in-one-place',
  severity: 'information',
  whole: true,
  sentences: {
    one: {
      en: 'The promise of `{factor}` is kept at one touchpoint only, `{touchpoint}`, of {count}. What the brand promises is felt when it is met again and again: where else can customers feel it?',
      zh: '「{factor}」的承诺只在 {count} 个触点中的「{touchpoint}」一处兑现。承诺要反复兑现才感受得到：还有哪些触点能让客户感受到？',
    },
  },
  *check({ program }) {
    if (!isUnderWay(program)) return;
    const touchpoints = program.touchpoints.filter(({ expectations }) => expectations.length > 0);
    if (touchpoints.length < SEVERAL) return;
    for (const { factor, origin, within } of promisesOf(program)) {
      const keeping = touchpoints.filter(({ expectations }) => expectations.some((expectation) => isWithin(expectation, within)));
      const [only, second] = keeping;
      if (only === undefined || second !== undefined) continue;
      // Elsewhere expectations without a factor may keep it too.
      if (touchpoints.some((touchpoint) => touchpoint !== only && touchpoint.expectations.every((each) => each.factor === null))) continue;
      const args = { factor, touchpoint: only.name, count: touchpoints.length };
      yield { rule: rule.id, severity: 'information', messageId: 'one', arguments: args, origin };
    }
  },
};
