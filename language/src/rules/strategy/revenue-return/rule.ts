import type { Finding } from '../../../findings/finding.ts';
import type { Origin } from '../../../findings/origin.ts';
import type { Worth } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

/** How many initiatives the sentence names. */
const NAMED = 3;

export const rule: Rule = {
  id: 'strategy/revenue-return',
  severity: 'information',
  whole: true,
  sentences: {
    revenue: {
      en: 'The worth of `{name}` has no `margin`, so what {initiatives} {initiatives#earns|earn} can be counted as revenue only, which makes it look larger than it is. Write the `margin`.',
      zh: '「{name}」的价值没有写「毛利率」，{initiatives}的收益只能按收入算，看起来比实际大。请补上「毛利率」。',
    },
    counted: { en: '`{name}` is counted on revenue.', zh: '「{name}」按收入计算。' },
  },
  *check({ program }) {
    if (program.head === null || program.initiatives.length === 0) return;
    const worths = new Map<string, { readonly worth: Worth | null; readonly shared: boolean }>();
    for (const { members } of program.breakdowns) {
      for (const member of members) worths.set(member.name, { worth: member.worth, shared: member.shared === true });
    }
    for (const persona of program.personas) worths.set(persona.name, { worth: persona.worth, shared: persona.shared === true });

    const counted = new Map<string, { readonly place: Origin; readonly initiatives: Map<string, Origin> }>();
    for (const initiative of program.initiatives) {
      if (initiative.shared) continue;
      for (const { persona, origin } of [...initiative.keeps, ...initiative.wins]) {
        const found = worths.get(persona.resolved ?? '');
        const worth = found?.worth;
        if (persona.resolved === null || !worth?.revenue || worth.margin !== null) continue;
        let group = counted.get(persona.resolved);
        if (group === undefined) {
          group = { place: found?.shared ? origin : worth.origin, initiatives: new Map() };
          counted.set(persona.resolved, group);
        }
        if (!group.initiatives.has(initiative.name)) group.initiatives.set(initiative.name, origin);
      }
    }
    for (const [name, { place, initiatives }] of counted) {
      const related: Finding['related'] = [...initiatives].map(([initiative, origin]) => ({
        origin,
        messageId: 'counted',
        arguments: { name: initiative },
      }));
      yield {
        rule: rule.id,
        severity: 'information',
        messageId: 'revenue',
        arguments: { name, initiatives: [...initiatives.keys()].slice(0, NAMED) },
        origin: place,
        related,
      };
    }
  },
};
