/** Which change moved what: figures computed again with some of the changes made. */
import { type AnalyseOptions, analyse } from '../analysis/analyse.ts';
import type { Row } from '../analysis/analysis.ts';
import { once } from '../analysis/once.ts';
import type { Formula, Program, Wave } from '../program/program.ts';
import { apply } from './apply.ts';
import { type Change, type Compared, compared } from './compare.ts';
import { type Exchange, type Figures, figuresOf, isRanked, none } from './figures.ts';
import { type Figure, type Moved, returnOf, rowKey, standingOf } from './impact.ts';
import { keyOf, type Renaming } from './normal.ts';
import type { Impact } from './review.ts';

export interface Attributing {
  /** The older program with the results that both sides are measured by. */
  readonly before: Program;
  readonly after: Program;
  /** Of `before` with `after`. */
  readonly found: Compared;
  /** The rows of `before`, for whoever has them already. */
  readonly rows: () => readonly Row[];
  readonly analysing: AnalyseOptions;
  /** By `changeKey`: what a change is called in the review; none for one that is not told. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** So many changes are weighed in every order in which they could have been made. */
const MOST_EXACT = 6;
/** So many rows are computed for changes that reach all of them (a scale, a share); beyond, their part stays unexplained. */
const MOST_ROWS = 100_000;
/** Of more edits of one expectation not every combination is tried to see how far it can move. */
const MOST_COMBINED = 3;
/** Shares below this part of a figure are what a computation leaves behind. */
const NOTHING = 1e-8;

/** The same for the same change, whatever it was compared in. */
export function changeKey({ what, kind, path, field, key, before, after }: Change): string {
  return keyOf([what, kind, path, field, key, before, after]);
}

/**
 * The impacts with their causes, the strongest first. Changes that can reach a figure are its players: the share of each is its Shapley value (Shapley
 * 1953), the mean of what it adds over all orders in which at most six changes can be made, and the shares add up. Of more, each is made by itself, and what that
 * leaves is `interaction`. Names are those of the newer program in all of it: a rename moves nothing.
 */
export function attributed(moved: readonly Moved[], input: Attributing): readonly Impact[] {
  if (moved.length === 0) return [];
  const rows = once(() => rowsWorld(input, start()));
  const start = once(() => startOf(input));
  const worlds = new Map<string, World>();
  const worldOf = (figure: Figure): World => {
    if (figure.of === 'rows') return rows();
    const name = `${figure.of} ${figure.name}`;
    const world =
      worlds.get(name) ?? (figure.of === 'kpi' ? kpiWorld(input, start(), figure.name) : initiativeWorld(input, start(), figure.name));
    worlds.set(name, world);
    return world;
  };
  return moved.map(({ impact, figure }) => explained(impact, figure, worldOf(figure), input.fingerprints));
}

/** What figures can be computed in. */
interface World {
  /** The changes that can reach the figure, by key, in the order of the comparison. */
  readonly players: (figure: Figure) => readonly string[];
  /** The figure with these changes made; null where it is not there, undefined where it would cost too much to know. */
  readonly value: (figure: Figure, made: readonly string[]) => number | null | undefined;
}

function explained(impact: Impact, figure: Figure, world: World, fingerprints: ReadonlyMap<string, string>): Impact {
  // Whether something is known is a figure of its own: one or nothing.
  const isFlag = figure.of === 'initiative' && figure.what === 'known';
  const from = isFlag ? Number(impact.before !== null) : (impact.before ?? 0);
  const to = isFlag ? Number(impact.after !== null) : (impact.after ?? 0);
  const players = world.players(figure);
  const known = new Map<string, number | undefined>();
  const value = (made: readonly string[]): number | undefined => {
    const key = made.join('\n');
    if (!known.has(key)) {
      const found = made.length === 0 ? from : world.value(figure, made);
      known.set(key, found === null ? from : found);
    }
    return known.get(key);
  };
  const exact = players.length <= MOST_EXACT ? shapley(players, value) : null;
  const shares = exact ?? players.map((player) => (value([player]) ?? from) - from);
  const least = NOTHING * Math.max(1, Math.abs(from), Math.abs(to));
  const settled = (share: number): number => (Math.abs(share) < least ? 0 : Number(share.toPrecision(9)));
  const moving = players
    .map((player, index) => ({ fingerprint: fingerprints.get(player) ?? '', share: settled(shares[index] ?? 0) }))
    .filter(({ share }) => share !== 0);
  const causes = moving
    .filter(({ fingerprint }) => fingerprint !== '')
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.fingerprint < b.fingerprint ? -1 : 1));
  const others = moving.filter(({ fingerprint }) => fingerprint === '');
  const sum = (list: typeof moving): number => list.reduce((total, { share }) => total + share, 0);
  const rest = settled(to - from - sum(moving));
  return {
    ...impact,
    causes,
    untold: others.length === 0 ? null : settled(sum(others)),
    interaction: rest === 0 ? null : rest,
    exact: exact !== null && rest === 0,
  };
}

/** The Shapley value of each; null where a value cannot be known. */
function shapley(players: readonly string[], value: (made: readonly string[]) => number | undefined): readonly number[] | null {
  const count = players.length;
  const values: number[] = [];
  for (const made of subsetsOf(players)) {
    const found = value(made);
    if (found === undefined) return null;
    values.push(found);
  }
  return players.map((_, index) => {
    let share = 0;
    for (let set = 0; set < 2 ** count; set++) {
      if ((set >> index) & 1) continue;
      const size = bits(set);
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
      share += weight * ((values[set | (1 << index)] ?? 0) - (values[set] ?? 0));
    }
    return share;
  });
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

// ---- where it begins

/** The older program under the names of the newer, and what is still different. */
interface Start {
  readonly program: Program;
  readonly found: Compared;
  readonly keys: ReadonlyMap<string, Change>;
}

function startOf({ before, after, found }: Attributing): Start {
  const names = found.changes.filter(({ what }) => what === 'renamed');
  const program = names.length === 0 ? before : apply(before, after, found, names);
  const rest = names.length === 0 ? found : compared(program, after);
  return { program, found: rest, keys: byKey(rest) };
}

function byKey(found: Compared): ReadonlyMap<string, Change> {
  return new Map(found.changes.map((change) => [changeKey(change), change]));
}

/** A part of both programs in which a figure can be computed as in the whole. */
function stage(before: Program, after: Program): (made: readonly string[]) => Program {
  const found = compared(before, after);
  const changes = byKey(found);
  return (made) =>
    apply(
      before,
      after,
      found,
      made.flatMap((key) => changes.get(key) ?? []),
    );
}

/** Results of some things only. */
function wavesAbout(waves: readonly Wave[], isWanted: (name: string) => boolean): readonly Wave[] {
  const some = (values: Wave['values']): Wave['values'] =>
    values.filter(({ subject }) => subject.resolved !== null && isWanted(subject.resolved));
  return waves.map((wave) => ({
    ...wave,
    values: some(wave.values),
    groups: wave.groups.map((group) => ({ ...group, values: some(group.values) })).filter(({ values }) => values.length > 0),
  }));
}

// ---- rows

const rowFields: ReadonlySet<string> = new Set(['expected', 'weight', 'ideal', 'actual', 'onlyFor', 'overrides']);

/** The touchpoint whose rows alone a change can reach; undefined where it reaches others too, null where it reaches none. */
function placeOf({ what, kind, path, field }: Change): string | null | undefined {
  const top = field?.split('.')[0] ?? null;
  switch (kind) {
    case 'expectation':
      return top === null || rowFields.has(top) ? placeIn(path) : null;
    case 'touchpoint':
      return top === null || top === 'stages' || top === 'personas' ? path : null;
    case 'program':
      return top === 'scale' || top === 'weight' ? undefined : null;
    case 'persona':
      return top === null || top === 'share' ? undefined : null;
    case 'journey':
      return top === null || top === 'personas' ? undefined : null;
    case 'stage':
      return what === 'moved' ? undefined : null;
    case 'wave':
      return undefined;
    default:
      return null;
  }
}

function rowsWorld(input: Attributing, start: Start): World {
  const { after, analysing } = input;
  const places = new Map<string, string | undefined>();
  // What moved stands in another touchpoint before than after.
  const moved = new Set([...start.keys.values()].flatMap(({ what, path }) => (what === 'moved' ? [path] : [])));
  for (const [key, change] of start.keys) {
    const place = placeOf(change);
    if (place !== null) places.set(key, moved.has(change.path) ? undefined : place);
  }
  // No row depends on another expectation, unless something of their touchpoint changes for all of them.
  const whole = new Set([...start.keys.values()].flatMap(({ kind, path }) => (kind === 'touchpoint' ? [path] : [])));
  const unitOf = (expectation: string): string => {
    const touchpoint = placeIn(expectation);
    return whole.has(touchpoint) ? touchpoint : expectation;
  };
  for (const [key, place] of places) {
    const change = start.keys.get(key);
    if (place !== undefined && change?.kind === 'expectation') places.set(key, unitOf(change.path));
  }
  const everywhere = [...places].flatMap(([key, place]) => (place === undefined ? [key] : []));
  const local = [...places].flatMap(([key, place]) => (place === undefined ? [] : [[key, place] as const]));
  const rows = once(() => (start.program === input.before ? input.rows() : analyse(start.program, analysing).rows));
  const byPlace = once(() => groupBy(rows(), ({ expectation }) => unitOf(expectation)));

  const touched = new Set(local.map(([, place]) => (whole.has(place) ? place : placeIn(place))));
  /** The touchpoints that changes of their own reach, with their results, and nothing else that rows do not need. */
  const on = once(() => {
    const alone = { ...start.program, kpis: [], surveys: [], sources: [], initiatives: [], waves: resultsOf(start.program.waves, touched) };
    const only = (program: Program): Program['touchpoints'] => program.touchpoints.filter(({ name }) => touched.has(name));
    return stage({ ...alone, touchpoints: only(start.program) }, { ...alone, touchpoints: only(after) });
  });
  const patches = new Map<string, readonly Row[]>();
  const patchKey = (place: string, made: readonly string[]): string => `${place}\n${made.join('\n')}`;
  /** Rows of units with some of their changes made, each unit by itself: what is asked of different units is computed at once. */
  const prepare = (wanted: readonly (readonly [place: string, made: readonly string[]])[]): void => {
    let pending = wanted.filter(([place, made]) => made.length > 0 && !patches.has(patchKey(place, made)));
    while (pending.length > 0) {
      const round = new Map<string, readonly string[]>();
      for (const [place, made] of pending) if (!round.has(place)) round.set(place, made);
      const found = groupBy(analyse(on()([...round.values()].flat()), analysing).rows, ({ expectation }) => unitOf(expectation));
      for (const [place, made] of round) patches.set(patchKey(place, made), found.get(place) ?? []);
      pending = pending.filter(([place, made]) => !patches.has(patchKey(place, made)));
    }
  };
  /** The rows of one unit with these of its changes made. */
  const patch = (place: string, made: readonly string[]): readonly Row[] => {
    if (made.length === 0) return byPlace().get(place) ?? [];
    prepare([[place, made]]);
    return patches.get(patchKey(place, made)) ?? [];
  };
  const eachAlone = once(() => prepare(local.map(([key, place]) => [place, [key]])));

  let left = MOST_ROWS;
  /** Whether all rows may be computed or looked at once more. */
  const mayLook = (): boolean => {
    left -= Math.max(1, rows().length);
    return left >= 0;
  };
  const usual = once(() => ({ figures: figuresOf(rows(), start.program.scale), row: finder(rows(), start.found.renaming) }));
  const states = new Map<string, State | undefined>();
  const state = (made: readonly string[]): State | undefined => {
    const key = made.join('\n');
    if (!states.has(key)) states.set(key, stateOf(made));
    return states.get(key);
  };
  const stateOf = (made: readonly string[]): State | undefined => {
    if (made.some((one) => places.get(one) === undefined)) {
      if (!mayLook()) return undefined;
      const changes = made.flatMap((one) => start.keys.get(one) ?? []);
      const program = apply(start.program, after, start.found, changes);
      const found = analyse(program, analysing).rows;
      return { figures: figuresOf(found, program.scale), exchange: none, row: finder(found, start.found.renaming) };
    }
    const touched = groupBy(made, (one) => places.get(one) ?? '');
    const [out, come]: [Row[], Row[]] = [[], []];
    for (const [place, own] of touched) {
      out.push(...(byPlace().get(place) ?? []));
      come.push(...patch(place, own));
    }
    const fresh = finder(come, start.found.renaming);
    const row = (expectation: string, persona: string | null): Row | undefined =>
      touched.has(unitOf(expectation)) ? fresh(expectation, persona) : usual().row(expectation, persona);
    return { figures: usual().figures, exchange: { out, in: come }, row };
  };

  /** The changes that can reach an expectation's rows, of those that reach no others. */
  const ownOf = (expectation: string): readonly string[] => {
    return (byTouched().get(unitOf(expectation)) ?? []).filter((key) => touches(start.keys.get(key), expectation));
  };
  const byTouched = once(() => {
    const groups = groupBy(local, ([, place]) => place);
    return new Map([...groups].map(([place, list]) => [place, list.map(([key]) => key)]));
  });
  /** How far the W·S of an expectation's rows can go, whichever of its changes are made; null where that says too little. */
  const reach = (expectation: string, persona: string | null | undefined): readonly [number, number] | null => {
    const own = ownOf(expectation);
    if (own.length > MOST_COMBINED) return null;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const ranked = new Set<string>();
    for (const made of subsetsOf(own)) {
      const rowsNow = patch(unitOf(expectation), made).filter(
        (row) => row.expectation === expectation && (persona === undefined || row.persona === persona),
      );
      for (const { weighted } of rowsNow) {
        low = Math.min(low, weighted.low);
        high = Math.max(high, weighted.high);
      }
      ranked.add(rowsNow.flatMap((row) => (isRanked(row) ? [row.persona ?? ''] : [])).join('\n'));
    }
    // What enters the ranking or leaves it moves everything behind it.
    return ranked.size > 1 ? null : [low, high];
  };
  const reaches = once(() => {
    const paths = new Set(local.flatMap(([key]) => (start.keys.get(key)?.kind === 'expectation' ? [start.keys.get(key)?.path ?? ''] : [])));
    const owns = [...paths].map((path) => [unitOf(path), ownOf(path)] as const).filter(([, own]) => own.length <= MOST_COMBINED);
    prepare(owns.flatMap(([place, own]) => subsetsOf(own).map((made) => [place, made] as const)));
    return new Map([...paths].map((path) => [path, reach(path, undefined)]));
  });

  return {
    players: (figure) => {
      if (figure.of !== 'rows') return [];
      eachAlone();
      if (!('expectation' in figure) || figure.what === 'key') return [...places.keys()];
      const own = figure.expectation;
      const near = reach(own, figure.persona);
      const canPass = (change: Change | undefined): boolean => {
        if (touches(change, own)) return true;
        if (figure.what === 'weighted') return false;
        // Where something reaches every row, or a whole touchpoint changes, anything may pass.
        if (everywhere.length > 0 || near === null || change?.kind !== 'expectation') return true;
        const other = reaches().get(change.path) ?? null;
        return other === null || (other[0] <= near[1] && other[1] >= near[0]);
      };
      const passing = new Set(local.flatMap(([key]) => (canPass(start.keys.get(key)) ? [key] : [])));
      return [...places].flatMap(([key, place]) => (place === undefined || passing.has(key) ? [key] : []));
    },
    value: (figure, made) => {
      if (figure.of !== 'rows') return null;
      const found = state(made);
      if (found === undefined) return undefined;
      const { figures, exchange } = found;
      if (!('expectation' in figure)) return figure.what === 'index' ? figures.index(exchange, mayLook) : figures.shortfall(exchange);
      const row = found.row(figure.expectation, figure.persona);
      if (row === undefined) return figure.what === 'key' ? 0 : null;
      if (figure.what === 'rank') return figures.rank(row, exchange);
      if (figure.what === 'key') return figures.isKey(row, exchange) ? 1 : 0;
      return (row.weighted.low + row.weighted.high) / 2;
    },
  };
}

/** Rows with some changes made. */
interface State {
  readonly figures: Figures;
  readonly exchange: Exchange;
  readonly row: (expectation: string, persona: string | null) => Row | undefined;
}

function finder(rows: readonly Row[], renaming: Renaming): (expectation: string, persona: string | null) => Row | undefined {
  const byKey = new Map(rows.map((row) => [rowKey(renaming(row.expectation, ['expectation']), row.persona), row]));
  return (expectation, persona) => byKey.get(rowKey(expectation, persona));
}

/** The touchpoint that an expectation stands in. */
function placeIn(expectation: string): string {
  return expectation.slice(0, expectation.indexOf('.'));
}

/** Whether a change of one touchpoint can reach the rows of one of its expectations. */
function touches(change: Change | undefined, expectation: string): boolean {
  if (change === undefined) return false;
  if (change.kind === 'expectation') return change.path === expectation;
  return change.kind === 'touchpoint' && expectation.startsWith(`${change.path}.`);
}

/** Every choice among them, in their order. */
function subsetsOf(list: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** list.length }, (_, set) => list.filter((__, index) => (set >> index) & 1));
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** The waves with the results of some touchpoints only. */
function resultsOf(waves: readonly Wave[], places: ReadonlySet<string>): readonly Wave[] {
  return wavesAbout(waves, (name) => places.has(placeIn(name)));
}

// ---- KPIs

const standingFields: ReadonlySet<string> = new Set([
  'kind',
  'agree',
  'formula',
  'for',
  'scale',
  'targets',
  'alarm',
  'promise',
  'baseline',
  'lowerIsBetter',
]);

function kpiWorld({ after, analysing }: Attributing, start: Start, name: string): World {
  const wanted = new Set<string>();
  for (const program of [start.program, after]) {
    const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
    const visit = (kpi: string): void => {
      if (wanted.has(kpi) && program === start.program) return;
      wanted.add(kpi);
      for (const other of kpisIn(kpis.get(kpi)?.formula ?? null)) if (!wanted.has(other)) visit(other);
    };
    visit(name);
  }
  const isOfWorth = [start.program, after].some(({ kpis }) => kpis.some((kpi) => wanted.has(kpi.name) && kpi.kind === 'clv'));
  const alone = (program: Program): Program => ({
    ...program,
    touchpoints: [],
    journeys: [],
    surveys: [],
    sources: [],
    initiatives: [],
    kpis: program.kpis.filter((kpi) => wanted.has(kpi.name)),
    waves: wavesAbout(program.waves, (subject) => wanted.has(subject)),
  });
  const on = once(() => stage(alone(start.program), alone(after)));
  const players = [...start.keys].flatMap(([key, { kind, path, field }]) => {
    const top = field?.split('.')[0] ?? null;
    if (kind === 'kpi') return wanted.has(path) && (top === null || standingFields.has(top)) ? [key] : [];
    if (kind === 'wave') return [key];
    if (kind === 'persona' || kind === 'member') return isOfWorth && (top === null || top === 'worth' || top === 'share') ? [key] : [];
    return kind === 'program' && isOfWorth && (top === 'currency' || top === 'discount') ? [key] : [];
  });
  return {
    players: () => players,
    value: (_, made) => {
      const standing = analyse(on()(made), analysing).kpis.find((kpi) => kpi.name === name);
      return standing === undefined ? null : standingOf(standing.status);
    },
  };
}

function kpisIn(formula: Formula | null): readonly string[] {
  if (formula === null) return [];
  if ('op' in formula) return [...kpisIn(formula.left), ...kpisIn(formula.right)];
  return 'kpi' in formula && formula.kpi ? [formula.name] : [];
}

// ---- initiatives

const earningFields: ReadonlySet<string> = new Set(['period', 'costs', 'keeps', 'wins', 'adds']);

function initiativeWorld({ after, analysing }: Attributing, start: Start, name: string): World {
  const both = [start.program, after].flatMap(({ initiatives }) => initiatives.filter((one) => one.name === name));
  const earners = new Set(both.flatMap(({ keeps, wins }) => [...keeps, ...wins].flatMap(({ persona }) => persona.resolved ?? [])));
  const alone = (program: Program): Program => ({
    ...program,
    touchpoints: [],
    journeys: [],
    surveys: [],
    sources: [],
    kpis: [],
    waves: [],
    initiatives: program.initiatives.filter((one) => one.name === name),
  });
  const on = once(() => stage(alone(start.program), alone(after)));
  const players = [...start.keys].flatMap(([key, { kind, path, field }]) => {
    const top = field?.split('.')[0] ?? null;
    if (kind === 'initiative') return path === name && top !== null && earningFields.has(top) ? [key] : [];
    if (kind === 'persona' || kind === 'member') return earners.has(path) && (top === null || top === 'worth') ? [key] : [];
    return kind === 'program' && top === 'currency' ? [key] : [];
  });
  return {
    players: () => players,
    value: (figure, made) => {
      const result = analyse(on()(made), analysing).initiatives.find((one) => one.name === name);
      const found = result === undefined ? null : returnOf(result);
      if (figure.of === 'initiative' && figure.what === 'known') return found === null ? 0 : 1;
      return found;
    },
  };
}
