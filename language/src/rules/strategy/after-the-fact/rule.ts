import type { Rule } from '../../rule.ts';
import { earsOf } from '../ears.ts';
import { isUnderWay } from '../ground.ts';

/** Later than this it is memory that answers. */
const MOMENT = 24;

export const rule: Rule = {
  id: 'strategy/after-the-fact',
  severity: 'warning',
  whole: true,
  sentences: {
    late: {
      en: 'Nothing listens within a day of the experience; the quickest ear, `{name}`, may take {wait:amount}. Ask in the moment (`after … within 2 h`), or add a source that is refreshed daily.',
      zh: '体验发生后一天之内听不到客户的声音，最快的「{name}」也可能要等 {wait:amount}。请在当时就问（「触发于 … 不迟于 2 小时」），或加一个每天更新的来源。',
    },
    never: {
      en: 'Nothing listens within a day of the experience, `{name}` included. Ask in the moment (`after … within 2 h`), or add a source that is refreshed daily.',
      zh: '体验发生后一天之内听不到客户的声音，「{name}」也不例外。请在当时就问（「触发于 … 不迟于 2 小时」），或加一个每天更新的来源。',
    },
  },
  *check({ program }) {
    if (!isUnderWay(program)) return;
    const ears = earsOf(program).flatMap(({ name, origin, hours }) => (hours === null ? null : { name, origin, hours }));
    const known = ears.filter((ear) => ear !== null);
    const [first] = known;
    // Where some ear does not say how quick it is, it may be quick.
    if (first === undefined || known.length < ears.length) return;
    const quickest = known.reduce((best, ear) => (ear.hours < best.hours ? ear : best), first);
    if (quickest.hours <= MOMENT) return;
    const { name, origin, hours } = quickest;
    if (hours === Number.POSITIVE_INFINITY) yield { rule: rule.id, severity: 'warning', messageId: 'never', arguments: { name }, origin };
    else {
      const wait = hours < 48 ? `${Math.ceil(hours)} h` : `${Math.ceil(hours / 24)} day`;
      yield { rule: rule.id, severity: 'warning', messageId: 'late', arguments: { name, wait }, origin };
    }
  },
};
