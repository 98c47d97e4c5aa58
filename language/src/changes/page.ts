/** The page of a review: before and after of the numbers, the priority map, the ranks and the KPIs, with the changes. Plain data in the reader's language. */
import type { Analysis } from '../analysis/analysis.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Program } from '../program/program.ts';
import type { BigNumber, KeySection, LineView, MapSection } from '../report/document.ts';
import type { KpiSection, KpiView } from '../report/measure-document.ts';
import { middle, rounded, signed } from '../report/numbers.ts';
import { buildReport, type Report } from '../report/report.ts';
import type { Pair } from '../report/sentences.ts';
import type { Compared } from './compare.ts';
import { type PageWord, pageSays } from './page-sentences.ts';
import type { Review } from './review.ts';
import { reviewSays } from './sentences.ts';
import { type Direction, type ReviewView, reviewView, type ViewOptions } from './view.ts';

/** A version of the program, and what the method computes of it by the results of the review. */
export interface PageSide {
  readonly program: Program;
  readonly analysis: () => Analysis;
}

export interface NumberView {
  readonly label: Pair;
  /** Null where the older version has no such number. */
  readonly before: string | null;
  readonly after: string;
  readonly unit: string;
  /** "▲ +14, better", or that it stays. */
  readonly note: string;
  readonly tone: 'above' | 'below' | 'neutral';
}

/** A line of either version; null where it is only in the other. */
export interface LinePair {
  readonly before: LineView | null;
  readonly after: LineView | null;
}

export interface MovesView {
  readonly title: string;
  readonly note: string;
  /** Pairs of which at least one side has a place. */
  readonly pairs: readonly (LinePair & { readonly moved: boolean })[];
  /** The cross-hairs and axes of the newer version. */
  readonly map: MapSection;
  /** Experiences that are not drawn. */
  readonly more: number;
  /** Beside what is only in one version. */
  readonly added: string;
  readonly gone: string;
  /** Where the cross-hairs were. */
  readonly was: { readonly importance: number | null; readonly performance: number | null };
  readonly description: string;
}

export interface SlopeView {
  readonly name: string;
  /** Place from the top of its column; null: not there. */
  readonly from: number | null;
  readonly to: number | null;
  readonly rankBefore: string;
  readonly rankAfter: string;
  readonly valueBefore: string;
  readonly valueAfter: string;
  readonly tone: 'above' | 'below' | 'neutral';
  /** "▲ +3"; empty where it stays. */
  readonly change: string;
  /** Not in the newer version at all. */
  readonly isGone: boolean;
}

export interface SlopesView {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly SlopeView[];
  /** Rows of the taller column. */
  readonly rows: number;
  readonly heads: { readonly before: string; readonly after: string };
  /** Lines that are in neither column. */
  readonly more: number;
  readonly description: string;
}

export interface KpiPairs {
  readonly title: string;
  readonly note: string;
  readonly pairs: readonly { readonly name: string; readonly before: KpiView | null; readonly after: KpiView | null }[];
  /** KPIs that are judged otherwise and not drawn. */
  readonly more: number;
  /** KPIs that stand as they did. */
  readonly same: number;
}

export interface ChangePage {
  readonly view: ReviewView;
  readonly form: Pair;
  readonly numbers: readonly NumberView[];
  readonly moves: MovesView | null;
  readonly slopes: SlopesView | null;
  readonly kpis: KpiPairs | null;
}

export interface PageInput {
  readonly review: Review;
  readonly before: PageSide;
  readonly after: PageSide;
  /** What something of the older version is called in the newer. */
  readonly renaming: Compared['renaming'];
  readonly language: MessageLanguage;
  readonly options?: ViewOptions;
}

/** Lines that a column of the slopes has room for. */
const ROWS = 14;
/** Points that are drawn: those that moved first, then the heaviest of the rest. */
const MOVED_POINTS = 40;
const POINTS = 60;
/** KPIs that are drawn. */
const DRAWN_KPIS = 20;

export function changePage({ review, before, after, renaming, language, options = {} }: PageInput): ChangePage {
  const reportOf = ({ program, analysis }: PageSide): Report | null =>
    program.head === null ? null : buildReport({ program, analysis: analysis(), findings: [], language, version: review.version });
  const old = reportOf(before);
  const now = reportOf(after);
  const renamed: Renaming = (kind, name) => renaming(name, [kind]);
  const pairs = pairsOf(linesOf(old), linesOf(now), renamed);
  const isSameScale = sameSpan(before.program.scale, after.program.scale) && sameSpan(before.program.weight, after.program.weight);
  return {
    view: reviewView(review, language, options),
    form: { main: pageSays('form', language), second: language === 'zh' ? pageSays('form', 'en') : '' },
    numbers: now === null ? [] : numbersOf(old, now, language),
    moves: now === null || old === null || !isSameScale ? null : movesOf(pairs, old, now, language),
    slopes: now === null || old === null ? null : slopesOf(pairs, language),
    kpis: kpisOf(old, now, renamed, review.measurements, language),
  };
}

interface Side {
  readonly low: number;
  readonly high: number;
}

function sameSpan(a: Side, b: Side): boolean {
  return a.low === b.low && a.high === b.high;
}

function sectionOf<T extends Report['sections'][number]['id']>(
  report: Report | null,
  id: T,
): Extract<Report['sections'][number], { id: T }> | null {
  return report?.sections.find((one): one is Extract<Report['sections'][number], { id: T }> => one.id === id) ?? null;
}

function linesOf(report: Report | null): readonly LineView[] {
  const section: KeySection | null = sectionOf(report, 'key-experiences');
  return section?.lines ?? [];
}

/** What something of the older version is called in the newer. */
type Renaming = (kind: 'expectation' | 'kpi', name: string) => string;

/** Lines of both versions that are of the same expectation and of the same people, or of some of them. */
function pairsOf(before: readonly LineView[], after: readonly LineView[], renamed: Renaming): readonly LinePair[] {
  const old = new Map<string, LineView[]>();
  for (const line of before) {
    const name = renamed('expectation', line.about.name);
    const group = old.get(name);
    if (group === undefined) old.set(name, [line]);
    else group.push(line);
  }
  const used = new Set<LineView>();
  const pairs = after.map((line): LinePair => {
    const same = old.get(line.about.name) ?? [];
    const people = new Set(line.about.of);
    const key = line.about.of.join('\n');
    const found =
      same.find((one) => one.about.of.join('\n') === key) ??
      same.find((one) => one.about.of.some((person) => people.has(person))) ??
      same.find((one) => one.about.of.length === 0 || people.size === 0) ??
      null;
    if (found !== null) used.add(found);
    return { before: found, after: line };
  });
  return [...pairs, ...before.filter((line) => !used.has(line)).map((line) => ({ before: line, after: null }))];
}

function isPlaced(line: LineView | null): line is LineView {
  return line !== null && !line.actualUnknown && !line.weightUnknown;
}

function movesOf(pairs: readonly LinePair[], old: Report, now: Report, language: MessageLanguage): MovesView | null {
  const map = sectionOf(now, 'priority-map');
  const was = sectionOf(old, 'priority-map');
  if (map === null) return null;
  const placed = pairs
    .map(({ before, after }) => ({ before: isPlaced(before) ? before : null, after: isPlaced(after) ? after : null }))
    .filter(({ before, after }) => before !== null || after !== null)
    .map((pair) => ({ ...pair, moved: hasMoved(pair) }));
  if (placed.length === 0) return null;
  const moved = placed.filter((pair) => pair.moved);
  const title =
    moved.length === 0 ? pageSays('mapSame', language) : pageSays('mapMoved', language, { n: moved.length, total: placed.length });
  const drawn = moved.slice(0, MOVED_POINTS);
  const still = placed.filter((pair) => !pair.moved).slice(0, POINTS - drawn.length);
  return {
    title,
    note: pageSays('mapNote', language),
    pairs: [...drawn, ...still],
    more: placed.length - drawn.length - still.length,
    map,
    added: pageSays('new', language),
    gone: pageSays('gone', language),
    was: { importance: was?.importance?.value ?? null, performance: was?.performance?.value ?? null },
    description: [title, ...moved.slice(0, 3).map((pair) => movedFact(pair, language))].join(language === 'zh' ? '。' : '. '),
  };
}

function hasMoved({ before, after }: LinePair): boolean {
  if (before === null || after === null) return true;
  return middle(before.actualBounds) !== middle(after.actualBounds) || middle(before.weightBounds) !== middle(after.weightBounds);
}

function movedFact({ before, after }: LinePair, language: MessageLanguage): string {
  if (before === null) return pageSays('isNew', language, { name: after === null ? '' : nameOf(after, language) });
  if (after === null) return pageSays('isGone', language, { name: nameOf(before, language) });
  const args = {
    name: nameOf(after, language),
    weightBefore: before.weight,
    weightAfter: after.weight,
    before: before.actual,
    after: after.actual,
  };
  return pageSays('placeMoves', language, args);
}

function slopesOf(pairs: readonly LinePair[], language: MessageLanguage): SlopesView | null {
  const ranked = (line: LineView | null): number | null => {
    const number = Number.parseInt(line?.rank ?? '', 10);
    return Number.isNaN(number) ? null : number;
  };
  const all = pairs
    .map((pair) => ({ ...pair, from: ranked(pair.before), to: ranked(pair.after) }))
    .filter(({ from, to }) => from !== null || to !== null);
  if (all.length === 0) return null;
  const moved = all.filter(({ from, to }) => from !== to);
  // The heaviest gaps of both versions, and whatever moved up to there or from there.
  const shown = all.filter(({ from, to }) => Math.min(from ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY) <= ROWS);
  const places = (side: 'from' | 'to'): ReadonlyMap<(typeof all)[number], number> =>
    new Map(
      shown
        .filter((one) => one[side] !== null)
        .toSorted((a, b) => (a[side] ?? 0) - (b[side] ?? 0))
        .map((one, index) => [one, index] as const),
    );
  const [left, right] = [places('from'), places('to')];
  const lines = shown
    .map((one): SlopeView => {
      const { before, after, from, to } = one;
      const line = after ?? before;
      const steps = from === null || to === null ? 0 : from - to;
      const own = before === null || after === null ? 0 : middle(after.weightedBounds) - middle(before.weightedBounds);
      return {
        name: line === null ? '' : nameOf(line, language),
        from: left.get(one) ?? null,
        to: right.get(one) ?? null,
        rankBefore: before?.rank ?? '',
        rankAfter: after?.rank ?? '',
        valueBefore: before?.weighted ?? '',
        valueAfter: after?.weighted ?? '',
        // What others push up or down has not changed itself.
        tone: own < 0 ? 'below' : own > 0 ? 'above' : 'neutral',
        change:
          from === null ? pageSays('new', language) : steps === 0 || to === null ? '' : `${steps > 0 ? '▲' : '▼'} ${signed(steps, 0)}`,
        isGone: to === null && after === null,
      };
    })
    // What stays is drawn first, so that what moves lies on it.
    .toSorted((a, b) => Number(a.tone !== 'neutral') - Number(b.tone !== 'neutral'));
  const first = (side: 'from' | 'to'): string => {
    const line = all.find((one) => one[side] === 1);
    const own = side === 'from' ? line?.before : line?.after;
    return own == null ? '' : nameOf(own, language);
  };
  const top = first('to');
  const changed = all.filter(
    ({ before, after }) => before === null || after === null || middle(before.weightedBounds) !== middle(after.weightedBounds),
  ).length;
  const isStarred = lines.some(({ rankBefore, rankAfter }) => [rankBefore, rankAfter].some((rank) => rank.endsWith('*')));
  const title =
    changed === 0 && moved.length === 0
      ? pageSays('ranksSame', language, { name: top })
      : first('from') !== top && first('from') !== '' && top !== ''
        ? pageSays('ranksNewFirst', language, { name: top, before: first('from') })
        : top === ''
          ? pageSays('gapsChanged', language, { n: changed })
          : pageSays('ranksMoved', language, { n: changed, name: top });
  return {
    title,
    note: [pageSays('ranksNote', language), ...(isStarred ? [pageSays('ranksNoteKnown', language)] : [])].join(
      language === 'zh' ? '' : ' ',
    ),
    lines,
    rows: Math.max(left.size, right.size),
    heads: { before: pageSays('before', language), after: pageSays('after', language) },
    more: all.length - shown.length,
    description: title,
  };
}

/** What a line is called, with its people where it is not for everyone. */
function nameOf({ name, some }: LineView, language: MessageLanguage): string {
  return some === '' ? name : reviewSays('forPersona', language, { name, persona: some });
}

function kpisOf(
  old: Report | null,
  now: Report | null,
  renamed: Renaming,
  measurements: Review['measurements'],
  language: MessageLanguage,
): KpiPairs | null {
  const of = (report: Report | null): readonly KpiView[] => {
    const section: KpiSection | null = sectionOf(report, 'kpis');
    return section?.kpis ?? [];
  };
  const [before, after] = [of(old), of(now)];
  if (before.length === 0 && after.length === 0) return null;
  const byName = new Map(before.map((kpi) => [renamed('kpi', kpi.about.name), kpi]));
  const all = [
    ...after.map((kpi) => {
      const was = byName.get(kpi.about.name) ?? null;
      byName.delete(kpi.about.name);
      return { name: kpi.name, before: was, after: kpi as KpiView | null };
    }),
    ...[...byName.values()].map((kpi) => ({ name: kpi.name, before: kpi as KpiView | null, after: null })),
  ];
  const pairs = all
    .filter((pair) => pair.before === null || pair.after === null || looksOf(pair.before) !== looksOf(pair.after))
    .map((pair) => {
      if (pair.before === null || pair.after === null) return pair;
      // One axis for both, so that they can be seen to differ.
      const axis = {
        low: Math.min(pair.before.axis.low, pair.after.axis.low),
        high: Math.max(pair.before.axis.high, pair.after.axis.high),
      };
      return { ...pair, before: { ...pair.before, axis }, after: { ...pair.after, axis } };
    });
  const names = pairs.slice(0, 3).map(({ name }) => name);
  return {
    title:
      pairs.length === 0
        ? pageSays('kpisSame', language)
        : pageSays(pairs.length > names.length ? 'kpisMovedMore' : 'kpisMoved', language, { names, n: pairs.length }),
    note: pairs.length === 0 ? '' : pageSays(measurements === 'own' ? 'kpisNoteOwn' : 'kpisNote', language),
    pairs: pairs.slice(0, DRAWN_KPIS),
    more: Math.max(0, pairs.length - DRAWN_KPIS),
    same: all.length - pairs.length,
  };
}

/** All that is drawn of a KPI, but for its members and its name. */
function looksOf({ value, valueText, bounds, status, reason, alarm, target, above, below, lowerIsBetter }: KpiView): string {
  return JSON.stringify([value, valueText, bounds, status, reason, alarm, target, above, below, lowerIsBetter]);
}

function numbersOf(old: Report | null, now: Report, language: MessageLanguage): readonly NumberView[] {
  // Fewer key gaps are better, more of the other two.
  const better: readonly Direction[] = ['up', 'down', 'up'];
  return now.numbers.map((after, index) => numberView(old?.numbers[index] ?? null, after, better[index] ?? 'up', language));
}

function numberView(before: BigNumber | null, after: BigNumber, better: Direction, language: MessageLanguage): NumberView {
  const view = { label: after.label, after: after.value, unit: after.unit };
  const note = (word: PageWord): string => pageSays(word, language);
  if (before === null) return { ...view, before: null, note: note('new'), tone: 'neutral' };
  if (before.value === after.value && before.unit === after.unit) return { ...view, before: null, note: note('stays'), tone: 'neutral' };
  const was = before.unit === after.unit ? '' : pageSays('wasOf', language, { value: before.value, unit: before.unit });
  const told = (change: string, tone: NumberView['tone']): NumberView => ({
    ...view,
    before: before.value === after.value ? null : before.value,
    note: [change, was].filter((part) => part !== '').join(' · '),
    tone,
  });
  const difference = figureOf(after.value) - figureOf(before.value);
  const decimals = after.value.includes('.') ? 1 : 0;
  if (Number.isNaN(difference) || before.label.main !== after.label.main || rounded(difference, decimals) === 0) return told('', 'neutral');
  const isUp = difference > 0;
  const isBetter = isUp === (better === 'up');
  const figure = `${isUp ? '▲' : '▼'} ${signed(difference, decimals)}`;
  return told(`${figure}${language === 'zh' ? '，' : ', '}${note(isBetter ? 'better' : 'worse')}`, isBetter ? 'above' : 'below');
}

/** A figure as printed, as a number; NaN where it is none (a range, a question mark). */
function figureOf(text: string): number {
  return /^\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}
