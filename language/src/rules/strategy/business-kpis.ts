/** Which KPIs lead to what the business lives on. */
import type { Formula, Kpi, Program } from '../../program/program.ts';
import { isBusinessOutcome } from './business-words.ts';

/** Names of the KPIs that are business outcomes, drive one, or are part of the formula of one, however far away. */
export function earningKpis({ kpis }: Program): ReadonlySet<string> {
  const feeds = new Map<string, string[]>();
  const add = (outcome: string, cause: string): void => {
    const causes = feeds.get(outcome);
    if (causes === undefined) feeds.set(outcome, [cause]);
    else causes.push(cause);
  };
  for (const kpi of kpis) {
    for (const { resolved } of kpi.drives) if (resolved !== null) add(resolved, kpi.name);
    for (const name of namesIn(kpi.formula)) add(kpi.name, name);
  }
  const found = new Set<string>();
  const waiting = kpis.filter((kpi: Kpi) => isBusinessOutcome(kpi)).map(({ name }) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(feeds.get(name) ?? []));
  }
  return found;
}

/** The KPIs a formula is made of; a formula has a hundred parts at most. */
function namesIn(formula: Formula | null): readonly string[] {
  if (formula === null || 'number' in formula) return [];
  if ('name' in formula) return formula.kpi ? [formula.name] : [];
  return [...namesIn(formula.left), ...namesIn(formula.right)];
}
