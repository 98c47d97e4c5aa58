import { type Slot, slotsOf } from '../../../analysis/portfolio/capacity.ts';
import type { Finding } from '../../../findings/finding.ts';
import type { Initiative } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'strategy/effort-over-capacity',
  severity: 'warning',
  whole: true,
  sentences: {
    period: {
      en: '`{name}` alone takes {days} days of `{team}` in {period}, who has {capacity}. Give it more time, less effort, or the team more capacity.',
      zh: '仅「{name}」一项在 {period} 就要占用「{team}」{days} 天，而该团队只有 {capacity} 天。请延长时间、减少投入，或增加人力。',
    },
    whole: {
      en: '`{name}` alone takes {days} days of `{team}`, who has {capacity} in one period, and says no `period` to spread them over.',
      zh: '仅「{name}」一项就要占用「{team}」{days} 天，而该团队每期只有 {capacity} 天；它又没有写「期间」，无法分摊。',
    },
  },
  *check({ program }) {
    if (program.head === null || !program.teams.some(({ capacity }) => capacity !== null)) return;
    const own = program.initiatives.filter(({ shared, effort }) => !shared && effort !== null);
    const told = new Set<string>();
    for (const slot of slotsOf(program, own)) {
      for (const [name, days] of slot.by) {
        if (days <= slot.capacity * (1 + 1e-9) || told.has(name)) continue;
        told.add(name);
        const initiative = own.find((one) => one.name === name);
        if (initiative) yield finding(slot, initiative, days);
      }
    }
  },
};

function finding({ team, period, capacity }: Slot, { name, period: planned, nameOrigin, places }: Initiative, days: number): Finding {
  const isSpread = planned !== null && period !== null;
  return {
    rule: rule.id,
    severity: 'warning',
    messageId: isSpread ? 'period' : 'whole',
    arguments: { name, team, days: tenths(days), capacity: tenths(capacity), ...(isSpread ? { period: period.written } : {}) },
    origin: places.effort ?? nameOrigin,
  };
}

function tenths(days: number): number {
  return Math.round(days * 10) / 10;
}
