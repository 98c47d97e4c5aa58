import type { Row } from '../../../analysis/analysis.ts';
import type { Initiative } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'strategy/initiative-without-gap',
  severity: 'warning',
  sentences: {
    closed: {
      en: '`{name}` improves {expectations}, already at the ideal: there is no gap to close. Raise the ideal if more is wanted, or spend the effort on an open gap.',
      zh: '「{name}」要改善的{expectations}已经达到理想水平，没有差距可补。如果还想更好，请提高理想水平；否则请把力气用到还有差距的地方。',
    },
    lower: {
      en: '`{name}` closes no gap: what it improves ({expectations}) is already at the level it aims at, or at the ideal. Write a higher level, or spend the effort on an open gap.',
      zh: '「{name}」补不了任何差距：要改善的{expectations}已经达到它的目标，或已达到理想水平。请写更高的水平，或把力气用到还有差距的地方。',
    },
  },
  *check(context) {
    const { program, date } = context;
    if (!program.initiatives.some((initiative) => isAboutRatingsOnly(initiative, context))) return;
    const rows = new Map(context.analysis.rows.map((row) => [`${row.expectation} ${row.persona}`, row]));
    const results = new Map(context.analysis.initiatives.map((result) => [result.name, result]));
    for (const initiative of program.initiatives) {
      if (!isAboutRatingsOnly(initiative, context)) continue;
      const closes = results.get(initiative.name)?.closes ?? [];
      if (closes.length === 0 || closes.some(({ points }) => points.high > 0)) continue;
      const reached = closes.flatMap(({ expectation, persona }) => rows.get(`${expectation} ${persona}`) ?? []);
      // It may be what closed the gap.
      if (reached.some((row) => mayHaveBegun(initiative, row, program.waves, date))) continue;
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: reached.every((row) => row.gap.low >= 0) ? 'closed' : 'lower',
        arguments: { name: initiative.name, expectations: [...new Set(reached.map((row) => row.expectation))].slice(0, 3) },
        origin: initiative.nameOrigin,
      };
    }
  },
};

/** It improves expectations, no KPI, and earns nothing else. */
function isAboutRatingsOnly({ improves, keeps, wins, adds }: Initiative, { index }: Parameters<NonNullable<Rule['check']>>[0]): boolean {
  if (improves.length === 0 || keeps.length + wins.length + adds.length > 0) return false;
  return improves.every(({ subject }) => index.expectation(subject.resolved ?? '') !== undefined);
}

/** Whether the row was rated after the initiative began. */
function mayHaveBegun(
  { period }: Initiative,
  { wave }: Row,
  waves: readonly { readonly name: string; readonly period: Initiative['period'] }[],
  date: string | null,
): boolean {
  if (period === null) return false;
  const rated = wave === null ? date : (waves.find(({ name }) => name === wave)?.period?.to ?? date);
  return rated === null || period.from <= rated;
}
