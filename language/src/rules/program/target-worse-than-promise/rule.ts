import { timesIn } from '../../../analysis/time.ts';
import type { Quantity, Span } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/target-worse-than-promise',
  severity: 'error',
  fixable: true,
  sentences: {
    worse: {
      en: 'This target of `{name}` is worse than what customers were promised. Aim at the promise or better.',
      zh: '「{name}」的这个目标还不如对客户的承诺。请让目标达到或好于承诺。',
    },
    'higher-is-better': {
      en: 'This target of `{name}` is below what customers were promised. Raise it, or write `lower-is-better` if less is better here.',
      zh: '「{name}」的这个目标低于对客户的承诺。请提高目标；如果越低越好，请写上「越低越好」。',
    },
    promised: { en: 'The promise stands here.', zh: '承诺写在这里。' },
    'add-lower': { en: 'Say that less is better', zh: '注明越低越好' },
  },
  *check({ program }) {
    for (const kpi of program.kpis) {
      if (kpi.promise === null) continue;
      const promise = kpi.promise;
      const place = kpi.places.promise;
      const related = place === undefined ? [] : [{ origin: place, messageId: 'promised', arguments: {} }];
      for (const { value, origin } of kpi.targets) {
        const target = inUnitOf(value, promise);
        if (target === null) continue;
        if (kpi.lowerIsBetter) {
          if (target.low > promise.high) {
            yield { rule: rule.id, severity: 'error', messageId: 'worse', arguments: { name: kpi.name }, origin, related };
          }
        } else if (target.high < promise.low) {
          const fixes = [
            {
              messageId: 'add-lower',
              arguments: {},
              safe: false,
              edits: [{ kind: 'set', origin: kpi.origin, property: 'lower-is-better', value: '' } as const],
            },
          ];
          yield { rule: rule.id, severity: 'error', messageId: 'higher-is-better', arguments: { name: kpi.name }, origin, related, fixes };
        }
      }
    }
  },
};

/** The quantity in the unit of another, or null where they cannot be compared. */
function inUnitOf(quantity: Quantity, other: Quantity): Span | null {
  if (quantity.unit !== other.unit) return null;
  if (quantity.unit === 'money') return (quantity.currency ?? null) === (other.currency ?? null) ? quantity : null;
  if (quantity.unit !== 'duration' || quantity.time === undefined || other.time === undefined) return quantity;
  const times = timesIn(other.time, quantity.time);
  return { low: quantity.low * times, high: quantity.high * times };
}
