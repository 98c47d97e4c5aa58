/** What moves because of the changes: the two analyses side by side, both made with the same results and date. */
import type { Analysis, Bounds, InitiativeResult, KpiStatus, Row } from '../analysis/analysis.ts';
import type { Argument } from '../findings/finding.ts';
import { type Level, levels } from '../findings/levels.ts';
import type { DiffSettings } from '../findings/settings.ts';
import type { Text } from '../program/values.ts';
import type { Compared } from './compare.ts';
import type { Element } from './elements.ts';
import { fingerprintOf, levelOf } from './judge.ts';
import type { Impact } from './review.ts';
import type { ElementKind } from './shapes.ts';

/** A figure that can be computed again of the older program with some of the changes made. Names are those of the newer program. */
export type Figure =
  | { readonly of: 'rows'; readonly what: 'index' | 'shortfall' }
  | { readonly of: 'rows'; readonly what: 'rank' | 'key' | 'weighted'; readonly expectation: string; readonly persona: string | null }
  | { readonly of: 'kpi'; readonly name: string }
  | { readonly of: 'initiative'; readonly what: 'return' | 'known'; readonly name: string };

/** An impact whose causes are still to be found. */
export interface Moved {
  readonly impact: Impact;
  readonly figure: Figure;
}

/** How a KPI stands, from the best to the worst; one that is not known stands between those on their way and those behind. */
const standings: readonly KpiStatus[] = ['surely-met', 'met', 'on-the-way', 'unknown', 'behind', 'missed', 'alarm', 'broken-promise'];

/** The place of a status among them: 0 is the best. */
export function standingOf(status: KpiStatus): number {
  return standings.indexOf(status);
}

/** A rank this far down is of interest only where the row itself changed. */
const TOP_RANKS = 10;

interface Weighed {
  readonly given: Given;
  readonly rule: string;
  readonly level: Level;
}

/** What moved, as far as it is told. */
export interface AllMoved {
  /** The heaviest, at most `top`. */
  readonly moved: readonly Moved[];
  /** How many there are beside those. */
  readonly more: number;
  /** How many there are of rules that are off or that `isTold` says no to. */
  readonly untold: number;
}

/**
 * What moved, the heaviest first: by level; then index and shortfall, KPIs, key experiences, ranks, gaps, returns. Of rules that `isTold` says no to, and
 * of those that are off, nothing.
 */
export function impactOf(
  found: Compared,
  before: Analysis,
  after: Analysis,
  settings: DiffSettings,
  { top, isTold }: { readonly top: number; readonly isTold: (rule: string) => boolean },
): AllMoved {
  const levelsOf = new Map<string, Level | null>();
  const made: Weighed[] = [];
  let untold = 0;
  const add = (given: Given): void => {
    const rule = `changes/${given.rule}`;
    let level = levelsOf.get(rule);
    if (level === undefined) {
      level = isTold(rule) ? (levelOf(rule, settings)?.level ?? null) : null;
      levelsOf.set(rule, level);
    }
    if (level === null) untold++;
    else made.push({ given, rule, level });
  };
  totals(found, before, after, add);
  kpis(found, before, after, add);
  rows(found, before, after, add);
  initiatives(found, before, after, add);
  const seen = new Map<string, number>();
  const told = made.sort(inOrder).slice(0, top);
  const labels = labelsIn(found.after, new Set(told.map(({ given }) => `${given.kind} ${given.path}`)));
  return {
    more: made.length - told.length,
    untold,
    moved: told.map(({ given, rule, level }) => {
      const { path, persona, before: old, after: now, unit, messageId, figure, kind } = given;
      const impact: Impact = {
        rule,
        level,
        path,
        persona,
        label: labels.get(`${kind} ${path}`) ?? null,
        before: old,
        after: now,
        unit,
        messageId,
        arguments: given.arguments,
        causes: [],
        untold: null,
        interaction: null,
        exact: false,
        fingerprint: fingerprintOf([rule, path, persona, shortened(old), shortened(now)], seen),
        accepted: null,
      };
      return { impact, figure };
    }),
  };
}

interface Given extends Pick<Impact, 'path' | 'persona' | 'before' | 'after' | 'unit' | 'messageId'> {
  readonly rule: string;
  readonly kind: ElementKind;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly figure: Figure;
  /** Where its rule stands among what is told. */
  readonly band: number;
  /** How heavily it weighs beside others of the rule. */
  readonly weight: number;
}

type Add = (given: Given) => void;

function inOrder(a: Weighed, b: Weighed): number {
  const [one, other] = [a.given, b.given];
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    one.band - other.band ||
    other.weight - one.weight ||
    compareTexts(one.rule, other.rule) ||
    compareTexts(one.path, other.path) ||
    compareTexts(one.persona ?? '', other.persona ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The labels of these things, by kind and full name. */
function labelsIn(root: Element, wanted: ReadonlySet<string>): ReadonlyMap<string, Text | null> {
  const index = new Map<string, Text | null>();
  const visit = (one: Element): void => {
    const key = `${one.kind} ${one.path}`;
    if (wanted.has(key)) index.set(key, one.label);
    for (const children of Object.values(one.children)) for (const child of children) visit(child);
  };
  visit(root);
  return index;
}

function middle({ low, high }: Bounds): number {
  return (low + high) / 2;
}

function isKnown({ low, high }: Bounds): boolean {
  return low === high;
}

/** Without what a computation leaves behind the twelfth digit. */
function shortened(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(9));
}

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}

/** Whether it is printed as one number. */
function isOne({ low, high }: Bounds, decimals: number): boolean {
  return rounded(low, decimals) === rounded(high, decimals);
}

function range(bounds: Bounds, decimals: number): string {
  const low = rounded(bounds.low, decimals);
  return isOne(bounds, decimals) ? low : `${low}~${rounded(bounds.high, decimals)}`;
}

/** Of the figures as they are printed, so that a reader who takes one from the other comes to the same. */
function difference(from: number, to: number, decimals: number): string {
  const text = rounded(Number(rounded(to, decimals)) - Number(rounded(from, decimals)), decimals);
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

// ---- index and shortfall

function totals(found: Compared, before: Analysis, after: Analysis, add: Add): void {
  const path = found.after.name === '' ? found.before.name : found.after.name;
  const common = { kind: 'program', path, persona: null, weight: 0 } as const;
  const each = [
    { rule: 'index-moved', what: 'index', unit: 'index', from: before.index, to: after.index, decimals: 0, band: 0 },
    {
      rule: 'shortfall-moved',
      what: 'shortfall',
      unit: 'weighted',
      from: before.shortfall.total,
      to: after.shortfall.total,
      decimals: 1,
      band: 1,
    },
  ] as const;
  if (before.rows.length === 0 || after.rows.length === 0) return;
  for (const { rule, what, unit, from, to, decimals, band } of each) {
    if (range(from, decimals) === range(to, decimals)) continue;
    add({
      ...common,
      rule,
      band,
      before: middle(from),
      after: middle(to),
      unit,
      // Of a range only the middle has one difference.
      messageId: [from, to].every((one) => isOne(one, decimals)) ? 'moved' : 'moved-middle',
      arguments: { before: range(from, decimals), after: range(to, decimals), difference: difference(middle(from), middle(to), decimals) },
      figure: { of: 'rows', what },
    });
  }
}

// ---- KPIs

function kpis(found: Compared, before: Analysis, after: Analysis, add: Add): void {
  const older = new Map(before.kpis.map((kpi) => [found.renaming(kpi.name, ['kpi']), kpi]));
  for (const now of after.kpis) {
    const old = older.get(now.name);
    if (old === undefined || old.status === now.status) continue;
    const [from, to] = [standingOf(old.status), standingOf(now.status)];
    add({
      rule: to > from ? 'status-worsened' : 'status-improved',
      kind: 'kpi',
      path: now.name,
      persona: null,
      before: from,
      after: to,
      unit: 'status',
      messageId: 'moved',
      arguments: { name: now.name, before: old.status, after: now.status },
      figure: { of: 'kpi', name: now.name },
      band: 2,
      weight: Math.abs(to - from),
    });
  }
}

// ---- rows

/** Rows by the names of the newer program. */
function rowsBy(analysis: Analysis, found: Compared | null): ReadonlyMap<string, Row> {
  const named = (name: string, kind: 'expectation' | 'persona'): string => (found === null ? name : found.renaming(name, [kind]));
  return new Map(
    analysis.rows.map((row) => [
      rowKey(named(row.expectation, 'expectation'), row.persona === null ? null : named(row.persona, 'persona')),
      row,
    ]),
  );
}

export function rowKey(expectation: string, persona: string | null): string {
  return `${expectation} ${persona ?? ''}`;
}

function rows(found: Compared, before: Analysis, after: Analysis, add: Add): void {
  const older = rowsBy(before, found);
  const newer = rowsBy(after, null);
  for (const [key, now] of newer) {
    const old = older.get(key);
    const { expectation, persona } = now;
    const common = { kind: 'expectation', path: expectation, persona } as const;
    const said = { name: expectation, ...(persona === null ? {} : { of: persona }) };
    const of = persona === null ? '' : '-for';
    const figure = (what: 'rank' | 'key' | 'weighted'): Figure => ({ of: 'rows', what, expectation, persona });
    const weight = Math.max(-middle(now.weighted), old === undefined ? 0 : -middle(old.weighted));
    const [wasKey, isKey] = [old === undefined ? false : old.keyAmongKnown, now.keyAmongKnown];
    if (wasKey !== null && isKey !== null && wasKey !== isKey) {
      const [rule, messageId] = isKey ? ['key-gained', 'gained'] : ['key-lost', 'lost'];
      add({
        ...common,
        rule,
        before: wasKey ? 1 : 0,
        after: isKey ? 1 : 0,
        unit: 'flag',
        messageId: `${messageId}${of}`,
        arguments: said,
        figure: figure('key'),
        band: 3,
        weight,
      });
    }
    if (old === undefined) continue;
    const [from, to] = [old.rankAmongKnown, now.rankAmongKnown];
    const isShort = middle(old.weighted) < 0 || middle(now.weighted) < 0;
    const isOwn = middle(old.weighted) !== middle(now.weighted);
    if (from !== null && to !== null && from !== to && isShort && (isOwn || Math.min(from, to) <= TOP_RANKS)) {
      add({
        ...common,
        rule: 'rank-moved',
        before: from,
        after: to,
        unit: 'rank',
        messageId: `moved${of}`,
        arguments: { ...said, before: from, after: to },
        figure: figure('rank'),
        band: 4,
        weight: Math.abs(1 / from - 1 / to),
      });
    }
    gaps(old, now, (given) => add({ ...common, ...given, figure: figure('weighted'), weight }), said, of);
  }
  // What is gone is no longer key.
  for (const [key, old] of older) {
    if (newer.has(key) || old.keyAmongKnown !== true) continue;
    const expectation = found.renaming(old.expectation, ['expectation']);
    const persona = old.persona === null ? null : found.renaming(old.persona, ['persona']);
    add({
      rule: 'key-lost',
      kind: 'expectation',
      path: expectation,
      persona,
      before: 1,
      after: 0,
      unit: 'flag',
      messageId: persona === null ? 'lost' : 'lost-for',
      arguments: { name: expectation, ...(persona === null ? {} : { of: persona }) },
      figure: { of: 'rows', what: 'key', expectation, persona },
      band: 3,
      weight: -middle(old.weighted),
    });
  }
}

type GapGiven = Pick<Given, 'rule' | 'before' | 'after' | 'unit' | 'messageId' | 'arguments' | 'band'>;

function gaps(old: Row, now: Row, add: (given: GapGiven) => void, said: Given['arguments'], of: string): void {
  if (!isKnown(old.weighted) || !isKnown(now.weighted) || old.outside || now.outside) return;
  const [from, to] = [middle(old.weighted), middle(now.weighted)];
  if (from < 0 === to < 0) return;
  const [rule, messageId] = to < 0 ? ['gap-opened', 'opened'] : ['gap-closed', 'closed'];
  add({
    rule,
    before: from,
    after: to,
    unit: 'weighted',
    messageId: `${messageId}${of}`,
    arguments: { ...said, before: rounded(from, 1), after: rounded(to, 1) },
    band: 5,
  });
}

// ---- initiatives

export function returnOf({ returnOnMargin, returnOnRevenue }: InitiativeResult): number | null {
  const bounds = returnOnMargin ?? returnOnRevenue;
  return bounds === null ? null : middle(bounds);
}

function initiatives(found: Compared, before: Analysis, after: Analysis, add: Add): void {
  const older = new Map(before.initiatives.map((one) => [found.renaming(one.name, ['initiative']), one]));
  for (const now of after.initiatives) {
    const old = older.get(now.name);
    if (old === undefined) continue;
    const [from, to] = [returnOf(old), returnOf(now)];
    const [was, is] = [from === null ? null : `${rounded(from * 100, 0)}%`, to === null ? null : `${rounded(to * 100, 0)}%`];
    if (was === is) continue;
    add({
      rule: 'return-moved',
      kind: 'initiative',
      path: now.name,
      persona: null,
      before: from,
      after: to,
      unit: 'return',
      messageId: was === null ? 'known' : is === null ? 'unknown' : 'moved',
      arguments: { name: now.name, ...(was === null ? {} : { before: was }), ...(is === null ? {} : { after: is }) },
      figure: { of: 'initiative', what: was === null || is === null ? 'known' : 'return', name: now.name },
      band: 6,
      weight: Math.abs((to ?? 0) - (from ?? 0)),
    });
  }
}
