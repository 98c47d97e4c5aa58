/** The best set of initiatives, in the report's few lines. */
import type { InitiativeView, PortfolioView } from './document.ts';
import type { Making } from './opening.ts';
import { choiceSection } from './plan/choice.ts';
import { planMaking } from './plan/making.ts';

export function portfolioView({ program, analysis, language }: Making, views: readonly InitiativeView[]): PortfolioView {
  const making = planMaking({ program, analysis, plan: analysis.plan, language });
  const { topic, title, rows, notes } = choiceSection(making);
  return {
    title: topic,
    lead: title,
    rows: rows.map(({ about, number, name, standing, standingText, reason }) => ({
      about: views[number - 1]?.about ?? about,
      number,
      name,
      chosen: standing === 'chosen',
      word: standingText,
      reason,
    })),
    notes,
  };
}
