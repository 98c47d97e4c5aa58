import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { isConceded, levelsOf, placeOf } from '../levels.ts';

export const rule: Rule = {
  id: 'strategy/must-be-conceded',
  severity: 'error',
  fixable: true,
  sentences: {
    conceded: {
      en: '`{name}` is a must-be, and its ideal of {ideal} stays below the {expected} that customers expect. Failing the basics is not forgiven: raise the ideal, or change its kind if they can do without.',
      zh: '「{name}」是必备型，理想水平 {ideal} 却低于客户预期的 {expected}。基本要求做不到，客户不会原谅：请提高理想水平；如果客户没有它也行，请改类型。',
    },
    'conceded-for': {
      en: 'For `{persona}`, `{name}` is a must-be, and its ideal of {ideal} stays below the {expected} they expect. Failing the basics is not forgiven: raise the ideal, or change its kind if they can do without.',
      zh: '对「{persona}」来说，「{name}」是必备型，理想水平 {ideal} 却低于其预期的 {expected}。基本要求做不到，客户不会原谅：请提高理想水平；如果他们没有它也行，请改类型。',
    },
    raise: { en: 'Raise the ideal to {expected}', zh: '把理想水平提高到 {expected}' },
  },
  *check({ program }) {
    for (const levels of levelsOf(program)) {
      const { name, expectation, override, expected, ideal, kind } = levels;
      if (kind !== 'must-be' || expected === null || ideal === null || !isConceded(levels)) continue;
      // What already holds for everybody is said once.
      if (override !== null && expectation.kind === 'must-be' && isConceded(expectation)) continue;
      const written = { name, ideal: writtenSpan(ideal), expected: writtenSpan(expected) };
      const origin = placeOf(levels, 'ideal');
      if (override !== null) {
        const persona = override.persona.name;
        yield { rule: rule.id, severity: 'error', messageId: 'conceded-for', arguments: { ...written, persona }, origin };
        continue;
      }
      const fix = {
        messageId: 'raise',
        arguments: { expected: written.expected },
        safe: false,
        edits: [{ kind: 'set', origin: expectation.origin, property: 'ideal', value: written.expected } as const],
      };
      yield { rule: rule.id, severity: 'error', messageId: 'conceded', arguments: written, origin, fixes: [fix] };
    }
  },
};
