/** The best set of initiatives, in the report's few lines. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Program } from '../program/program.ts';
import type { PortfolioView } from './document.ts';
import type { Making } from './opening.ts';
import { choiceSection } from './plan/choice.ts';
import { planMaking } from './plan/making.ts';

/** The best set, where there is a budget or a team's days to choose under; null where there is nothing to choose. */
export function chosenOf(
  { head, teams }: Pick<Program, 'head' | 'teams'>,
  analysis: Pick<Analysis, 'initiatives' | 'plan'>,
): ReadonlySet<string> | null {
  const isBounded = (head !== null && head.budget !== null) || teams.some(({ capacity }) => capacity !== null);
  return isBounded && analysis.initiatives.length > 1 ? new Set(analysis.plan.set.names) : null;
}

export function portfolioView({ program, analysis, language }: Making): PortfolioView {
  const making = planMaking({ program, analysis, plan: analysis.plan, language });
  const { topic, title, rows, notes } = choiceSection(making);
  return {
    title: topic,
    lead: title,
    rows: rows.map(({ about, number, name, standing, standingText, reason }) => ({
      about,
      number,
      name,
      chosen: standing === 'chosen',
      word: standingText,
      reason,
    })),
    notes,
  };
}
