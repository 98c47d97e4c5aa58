/** What initiatives close, cost and earn. Ranges are carried as bounds; the chance that they succeed stands beside, uncounted (`economics/` draws it). */
import type { Initiative } from '../program/program.ts';
import type { Effect, InitiativeResult } from './analysis.ts';
import { type Accounts, promisedRows } from './economics/accounts.ts';
import { nameOf } from './rows.ts';

/** One result for each initiative, in the order of the program. */
export function initiativesOf(accounts: Accounts, effects: (initiative: Initiative) => readonly Effect[]): readonly InitiativeResult[] {
  const { program, ledger, gaps } = accounts;
  const kpiNames = new Set(program.kpis.map(({ name }) => name));
  const promised = promisedRows(accounts);
  return ledger.initiatives.map((own): InitiativeResult => {
    const { initiative } = own;
    const subjects = initiative.improves.flatMap(({ subject }) => subject.resolved ?? []);
    return {
      name: initiative.name,
      owner: nameOf(initiative.owner ?? program.head?.owner ?? null),
      cost: own.cost?.amount ?? null,
      benefit: own.benefit?.amount ?? null,
      benefitOnRevenue: own.benefitOnRevenue?.amount ?? null,
      returnOnMargin: own.returnOnMargin?.amount ?? null,
      returnOnRevenue: own.returnOnRevenue?.amount ?? null,
      defence: own.defence?.amount ?? null,
      offence: own.offence?.amount ?? null,
      missing: own.missing,
      strategic: subjects.some((name) => promised.has(name)),
      closes: gaps.closes.get(initiative.name) ?? [],
      kpis: [...new Set(subjects)].filter((name) => kpiNames.has(name)),
      effects: effects(initiative),
    };
  });
}
