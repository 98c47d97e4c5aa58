import { populationOf } from '../../../analysis/population.ts';
import type { Finding } from '../../../findings/finding.ts';
import type { Touchpoint } from '../../../program/program.ts';
import type { Reference } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/override-not-concerned',
  severity: 'warning',
  sentences: {
    'not-concerned': {
      en: '`{touchpoint}` does not concern `{persona}`, so nothing of this counts. Add `{persona}` to the `for` of its journey or touchpoint, or delete this.',
      zh: '触点「{touchpoint}」与画像「{persona}」无关，这里写的都不会计入。请在旅程或触点的「面向」里加上「{persona}」，或删除这段。',
    },
  },
  *check({ program }) {
    const speaking = program.touchpoints.filter(({ expectations }) =>
      expectations.some(({ overrides, onlyFor }) => overrides.length > 0 || onlyFor !== null),
    );
    if (speaking.length === 0) return;
    const population = populationOf(program, 'shares');
    for (const touchpoint of speaking) {
      const [some] = touchpoint.expectations;
      if (some === undefined) continue;
      const concerned = new Set(population.concerned(touchpoint, { ...some, onlyFor: null }));
      for (const reference of named(touchpoint)) {
        if (reference.resolved === null || concerned.has(reference.resolved)) continue;
        const finding: Finding = {
          rule: rule.id,
          severity: 'warning',
          messageId: 'not-concerned',
          arguments: { touchpoint: touchpoint.name, persona: reference.resolved },
          origin: reference.origin,
        };
        yield finding;
      }
    }
  },
};

/** The personas that some expectation of the touchpoint speaks of by name. */
function* named(touchpoint: Touchpoint): Iterable<Reference> {
  for (const { overrides, onlyFor } of touchpoint.expectations) {
    for (const { persona } of overrides) yield persona;
    yield* onlyFor ?? [];
  }
}
