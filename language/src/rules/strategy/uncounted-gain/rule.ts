import type { Finding } from '../../../findings/finding.ts';
import type { Origin } from '../../../findings/origin.ts';
import type { Worth } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

/** How many initiatives the sentence names. */
const NAMED = 3;

export const rule: Rule = {
  id: 'strategy/uncounted-gain',
  severity: 'warning',
  whole: true,
  sentences: {
    worth: {
      en: 'What {initiatives} {initiatives#keeps or wins|keep or win} of `{name}` cannot be counted, for `{name}` does not say what it is worth. Give it a `worth` with `revenue` and `margin`.',
      zh: '{initiatives}留住或赢得的「{name}」算不出收益，因为「{name}」没有写价值。请补上「价值」，写明「收入」和「毛利率」。',
    },
    over: {
      en: '`{name}` does not say for how long, so what it earns cannot be counted. Write the time, such as `over 3 years`.',
      zh: '「{name}」没有写持续多久，算不出收益。请写上时间，例如「为期 3 年」。',
    },
    uncounted: { en: '`{name}` counts on it.', zh: '「{name}」的收益依赖于此。' },
  },
  *check({ program }) {
    if (program.head === null || program.initiatives.length === 0) return;
    const worths = new Map<string, { readonly worth: Worth | null; readonly place: Origin | null }>();
    for (const { members } of program.breakdowns) {
      for (const { name, worth, shared, nameOrigin } of members) worths.set(name, { worth, place: shared ? null : nameOrigin });
    }
    for (const { name, worth, shared, nameOrigin } of program.personas) worths.set(name, { worth, place: shared ? null : nameOrigin });

    const groups = new Map<string, { readonly place: Origin; readonly initiatives: Map<string, Origin> }>();
    for (const initiative of program.initiatives) {
      if (initiative.shared) continue;
      for (const { persona, over, origin } of [...initiative.keeps, ...initiative.wins]) {
        if (over === null) yield withoutTime(initiative.name, origin);
        const found = worths.get(persona.resolved ?? '');
        // A revenue that could not be read is a finding of its own.
        if (persona.resolved === null || found === undefined || found.worth?.revenue != null) continue;
        let group = groups.get(persona.resolved);
        if (group === undefined) {
          group = { place: found.place ?? origin, initiatives: new Map() };
          groups.set(persona.resolved, group);
        }
        if (!group.initiatives.has(initiative.name)) group.initiatives.set(initiative.name, origin);
      }
      for (const { over, origin } of initiative.adds) if (over === null) yield withoutTime(initiative.name, origin);
    }
    for (const [name, { place, initiatives }] of groups) {
      const related: Finding['related'] = [...initiatives].map(([initiative, origin]) => ({
        origin,
        messageId: 'uncounted',
        arguments: { name: initiative },
      }));
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: 'worth',
        arguments: { name, initiatives: [...initiatives.keys()].slice(0, NAMED) },
        origin: place,
        related,
      };
    }
  },
};

function withoutTime(name: string, origin: Origin): Finding {
  return { rule: rule.id, severity: 'warning', messageId: 'over', arguments: { name }, origin };
}
