/** What the policy may look at beside the change itself: both programs as they are, and what the method computes of them. */
import type { Analysis, KpiResult, Row } from '../analysis/analysis.ts';
import { once } from '../analysis/once.ts';
import type { Program } from '../program/program.ts';
import type { Reference } from '../program/values.ts';
import type { Compared } from './compare.ts';
import type { Element } from './elements.ts';
import { keyOf, normal } from './normal.ts';
import type { ElementKind } from './shapes.ts';

export interface Side {
  readonly program: Program;
  /** By the same measurements as the other side. */
  readonly analysis: () => Analysis;
}

/** Both sides of one thing; null where it is not there. `path` is the name in the newer program, of what is removed in the older. */
export interface Both<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface Judging {
  readonly before: Side;
  readonly after: Side;
  readonly elements: (kind: ElementKind, path: string) => Both<Element>;
  /** Whether a survey asks it, or a wave has a result of it, in either program. */
  readonly isAsked: (kind: ElementKind, path: string) => boolean;
  /** What in the older program (results, surveys, initiatives, KPIs) names something removed, or something inside it: `wave 2026-Q1`. */
  readonly usersOf: (removed: Element) => readonly string[];
  readonly kpi: (path: string) => Both<KpiResult>;
  /** Whether another weight puts any row of the expectation at another place, in either program. `persona`: of that one alone. */
  readonly movesRank: (path: string, persona: string | null, before: Weight, after: Weight) => boolean;
  /** Whether less of a KPI is better, before and after; both false of what is no KPI. */
  readonly lowerIsBetter: (path: string) => { readonly before: boolean; readonly after: boolean };
}

export interface Weight {
  readonly low: number;
  readonly high: number;
}

export function judgingOf(found: Compared, before: Side, after: Side): Judging {
  const pairs = once(() => new Map(found.pairs.map((pair) => [`${pair.after.kind} ${pair.after.path}`, pair])));
  const removed = once(() => indexOf(found.before));
  const added = once(() => indexOf(found.after));
  const elements = (kind: ElementKind, path: string): Both<Element> => {
    const pair = pairs().get(`${kind} ${path}`);
    if (pair !== undefined) return pair;
    const now = added().get(`${kind} ${path}`);
    return now === undefined ? { before: removed().get(`${kind} ${path}`) ?? null, after: null } : { before: null, after: now };
  };
  const asked = once(() => ({ before: askedIn(before.program), after: askedIn(after.program) }));
  const users = once(() => usersIn(before.program));
  const kpis = {
    before: once(() => new Map(before.analysis().kpis.map((kpi) => [kpi.name, kpi]))),
    after: once(() => new Map(after.analysis().kpis.map((kpi) => [kpi.name, kpi]))),
  };
  const rows = {
    before: once(() => placesOf(before.analysis().rows)),
    after: once(() => placesOf(after.analysis().rows)),
  };
  return {
    before,
    after,
    elements,
    isAsked: (kind, path) => {
      const both = elements(kind, path);
      const is = (side: 'before' | 'after'): boolean => {
        const one = both[side];
        return one !== null && (kind === 'question' || kind === 'option' || asked()[side].has(`${kind} ${one.path}`));
      };
      return is('before') || is('after');
    },
    usersOf: (element) => {
      const named = new Set<string>();
      for (const name of namesIn(element)) for (const user of users().get(name) ?? []) named.add(user);
      // What stands in it goes with it.
      named.delete(`${element.kind} ${element.path}`);
      return [...named];
    },
    kpi: (path) => {
      const { before: old, after: now } = elements('kpi', path);
      return {
        before: old === null ? null : (kpis.before().get(old.path) ?? null),
        after: now === null ? null : (kpis.after().get(now.path) ?? null),
      };
    },
    movesRank: (path, persona, old, now) => {
      const both = elements('expectation', path);
      const moves = (side: 'before' | 'after', from: Weight, to: Weight): boolean => {
        const element = both[side];
        if (element === null) return false;
        const { byExpectation, rankOf } = rows[side]();
        return (byExpectation.get(element.path) ?? []).some((row) => {
          if (row.outside || (persona !== null && row.persona !== persona)) return false;
          if (row.weight.low !== from.low || row.weight.high !== from.high) return false;
          const other = ((to.low + to.high) / 2) * middle(row.satisfaction);
          return rankOf(row, middle(row.weighted)) !== rankOf(row, other);
        });
      };
      return moves('before', old, now) || moves('after', now, old);
    },
    lowerIsBetter: (path) => {
      const { before: old, after: now } = elements('kpi', path);
      return { before: old?.fields.lowerIsBetter === true, after: now?.fields.lowerIsBetter === true };
    },
  };
}

function middle({ low, high }: { readonly low: number; readonly high: number }): number {
  return (low + high) / 2;
}

/** Rows by expectation, and how many of other expectations would stand before a row of that W·S. */
function placesOf(rows: readonly Row[]): {
  readonly byExpectation: ReadonlyMap<string, readonly Row[]>;
  readonly rankOf: (row: Row, weighted: number) => number;
} {
  const byExpectation = new Map<string, Row[]>();
  const values: number[] = [];
  for (const row of rows) {
    const own = byExpectation.get(row.expectation);
    if (own) own.push(row);
    else byExpectation.set(row.expectation, [row]);
    if (!row.outside) values.push(middle(row.weighted));
  }
  const sorted = Float64Array.from(values).sort();
  const countBelow = (value: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const at = (low + high) >>> 1;
      if ((sorted[at] ?? value) < value) low = at + 1;
      else high = at;
    }
    return low;
  };
  return {
    byExpectation,
    // Its rows for other personas move with it.
    rankOf: (row, weighted) => {
      const own = byExpectation.get(row.expectation) ?? [];
      return countBelow(weighted) - own.filter((one) => !one.outside && middle(one.weighted) < weighted).length;
    },
  };
}

function indexOf(root: Element): ReadonlyMap<string, Element> {
  const index = new Map<string, Element>();
  const visit = (one: Element): void => {
    index.set(`${one.kind} ${one.path}`, one);
    for (const children of Object.values(one.children)) for (const child of children) visit(child);
  };
  visit(root);
  return index;
}

/** Its own full name and those of all that stands in it, each with its space. */
function namesIn({ kind, path, children }: Element): readonly string[] {
  return [`${spaceOf(kind)} ${path}`, ...Object.values(children).flatMap((list) => list.flatMap(namesIn))];
}

/** What is asked or measured, by kind and full name. */
function askedIn(program: Program): ReadonlySet<string> {
  const asked = new Set<string>();
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const touchpoints = new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint]));
  const kpi = (name: string): void => {
    asked.add(`kpi ${name}`);
    // A question about a KPI names the places it is asked of.
    for (const { resolved } of kpis.get(name)?.at ?? []) asked.add(`touchpoint ${resolved}`).add(`stage ${resolved}`);
  };
  const subject = (name: string | null): void => {
    if (name === null) return;
    if (kpis.has(name)) kpi(name);
    else {
      asked.add(`expectation ${name}`);
      const touchpoint = touchpoints.get(name);
      asked.add(`touchpoint ${touchpoint?.name ?? name.slice(0, Math.max(0, name.indexOf('.')))}`);
      for (const expectation of touchpoint?.expectations ?? []) asked.add(`expectation ${name}.${expectation.name}`);
    }
  };
  for (const survey of program.surveys) for (const ask of survey.asks) subject(ask.subject?.resolved ?? null);
  for (const wave of program.waves) {
    for (const values of [wave.values, ...wave.groups.map((group) => group.values)]) {
      for (const value of values) {
        const { resolved } = value.subject;
        if (resolved !== null) asked.add(kpis.has(resolved) ? `kpi ${resolved}` : `expectation ${resolved}`);
      }
    }
  }
  return asked;
}

/** Names that cannot be taken for one another. */
type Space = 'team' | 'factor' | 'source' | 'breakdown' | 'initiative' | 'who' | 'thing';

const spaces: Readonly<Partial<Record<ElementKind, Space>>> = {
  team: 'team',
  factor: 'factor',
  source: 'source',
  breakdown: 'breakdown',
  initiative: 'initiative',
  persona: 'who',
  member: 'who',
  channel: 'who',
};

function spaceOf(kind: ElementKind): Space {
  return spaces[kind] ?? 'thing';
}

/** Which results, surveys, initiatives and KPIs name it, by space and full name. */
function usersIn(program: Program): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, Set<string>>();
  const note = (user: string, space: Space, name: string): void => {
    const own = users.get(`${space} ${name}`);
    if (own) own.add(user);
    else users.set(`${space} ${name}`, new Set([user]));
  };
  const uses = (user: string, space: Space, references: readonly (Reference | null | undefined)[]): void => {
    for (const reference of references) if (reference?.resolved) note(user, space, reference.resolved);
  };
  for (const wave of program.waves) {
    const user = `wave ${wave.name}`;
    const columns = wave.maps.map((map) => map.as);
    uses(
      user,
      'source',
      wave.responses.map(({ from }) => from),
    );
    uses(user, 'thing', [...columns, ...wave.values.map((value) => value.subject)]);
    uses(user, 'breakdown', columns);
    for (const group of wave.groups) {
      uses(user, 'who', [group.for]);
      uses(
        user,
        'thing',
        group.values.map((value) => value.subject),
      );
    }
  }
  for (const survey of program.surveys) {
    const user = `survey ${survey.name}`;
    uses(user, 'who', [...survey.for, ...survey.via, ...survey.quotas.map(({ persona }) => persona)]);
    uses(user, 'thing', [survey.after?.at, ...[...survey.asks, ...survey.responds].map(({ when }) => when?.subject)]);
    uses(
      user,
      'thing',
      survey.asks.map(({ subject }) => subject),
    );
    uses(
      user,
      'factor',
      survey.asks.flatMap(({ question }) => question?.options ?? []).map(({ factor }) => factor),
    );
    uses(
      user,
      'team',
      survey.responds.map(({ team }) => team),
    );
  }
  for (const initiative of program.initiatives) {
    const user = `initiative ${initiative.name}`;
    uses(
      user,
      'thing',
      initiative.improves.map(({ subject }) => subject),
    );
    uses(user, 'initiative', [...initiative.needs, ...initiative.excludes]);
    uses(
      user,
      'who',
      [...initiative.keeps, ...initiative.wins].map(({ persona }) => persona),
    );
    uses(user, 'who', [...initiative.for, ...initiative.against]);
  }
  for (const kpi of program.kpis) {
    const user = `kpi ${kpi.name}`;
    uses(user, 'thing', [...kpi.at, ...kpi.from, ...kpi.drives]);
    uses(user, 'who', kpi.for);
    uses(user, 'source', kpi.from);
    uses(user, 'breakdown', kpi.each);
    for (const name of kpisIn(kpi.formula)) note(user, 'thing', name);
  }
  return new Map([...users].map(([name, own]) => [name, [...own]]));
}

function kpisIn(formula: Program['kpis'][number]['formula']): readonly string[] {
  if (formula === null) return [];
  if ('op' in formula) return [...kpisIn(formula.left), ...kpisIn(formula.right)];
  return 'kpi' in formula && formula.kpi ? [formula.name] : [];
}

/** Of one of several: those whose named fields are as given, in normal form. */
export function itemsOf(
  element: Element | null,
  field: string,
  where: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] {
  const list = (element?.fields[field] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return list.filter((item) => Object.entries(where).every(([name, value]) => keyOf(normal(item[name] ?? null)) === keyOf(value)));
}
