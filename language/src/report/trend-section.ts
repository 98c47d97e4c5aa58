/** The section on what became of figures from wave to wave. */
import { wavesBehind } from '../analysis/analyse.ts';
import type { Bounds, Change, KpiPoint, KpiResult } from '../analysis/analysis.ts';
import { marginOf } from '../analysis/change.ts';
import { daysBetween } from '../analysis/time.ts';
import { isAskedOtherwise, isBrokenBetween } from '../analysis/trend-breaks.ts';
import { type WaveValues, wavesOf } from '../analysis/waves.ts';
import type { WaveValue } from '../program/program.ts';
import { subject } from './anchors.ts';
import type { Table, Tone } from './document.ts';
import { amountsOfKpi } from './kpi-figures.ts';
import type { Seen } from './line-views.ts';
import type { TrendPoint, TrendSection, TrendView } from './measure-document.ts';
import { shortened } from './names.ts';
import { isKnown, NOTHING, plain, shortPeriod, signed } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

/** Panels that are drawn, in rows of six. */
const DRAWN = 12;
/** What a program names first is drawn whether it moved or not. */
const OPENING = 3;
const KEY_LINES = 6;
const IN_TABLE = 60;
const WAVES_IN_TABLE = 6;

/** The waves of a report, oldest first, on an axis of time where they have dates. */
interface Axis {
  readonly waves: readonly WaveValues[];
  /** Days from the first wave; null where some wave has no date, and the axis counts waves. */
  readonly days: readonly number[] | null;
  readonly first: string | null;
}

interface Item {
  readonly view: TrendView;
  /** Positive: better for the customer. Null where nothing is known to compare. */
  readonly good: number | null;
  readonly isSure: boolean;
  readonly hasMargin: boolean;
  readonly title: string;
  readonly byText: string;
  /** As printed, by wave. */
  readonly values: ReadonlyMap<string, string>;
  /** Relative size of the change. */
  readonly size: number;
}

/** Null where no figure was measured twice. */
export function trendSection(making: Making): Unnumbered<TrendSection> | null {
  const { analysis, words, language } = making;
  const axis = axisOf(making);
  if (axis.waves.length < 2) return null;
  const keys = onePerValue(making.seen.filter(({ view }) => view.key)).slice(0, KEY_LINES);
  const items = [
    ...indexItem(making, axis),
    ...analysis.kpis.flatMap((kpi) => kpiItem(kpi, making, axis)),
    ...keys.flatMap((seen) => lineItem(seen, making, axis)),
  ];
  if (items.length === 0) return null;
  const drawn = drawnOf(items);
  const say = words.measures.trend;
  const title = fitting(titleOf(items, making), language);
  const left = items.length - drawn.length;
  return {
    id: 'trends',
    topic: say.topic,
    title,
    note: `${say.note(
      drawn.some(({ view }) => view.way !== null),
      items.some(({ hasMargin }) => hasMargin),
    )}${drawn.some(({ view }) => view.points.some(({ askedOtherwise }) => askedOtherwise)) ? say.strokes : ''}`,
    panels: drawn.map(({ view }) => view),
    notes: left > 0 ? [say.only(drawn.length, left)] : [],
    table: tableOf(title, items, making, axis),
  };
}

/** Lines that go by everybody's value of one expectation tell of one measurement, whatever their weights. */
function onePerValue(lines: readonly Seen[]): readonly Seen[] {
  const told = new Set<string>();
  return lines.filter(({ line: { row } }) => {
    const value = `${row.expectation}\n${row.actualOrigin === 'overall' ? '' : (row.persona ?? '')}`;
    const isNew = !told.has(value);
    told.add(value);
    return isNew;
  });
}

/** All; of too many, what opens the list and what moved for sure, in the order given. */
function drawnOf(items: readonly Item[]): readonly Item[] {
  if (items.length <= DRAWN) return items;
  const order = items.toSorted((a, b) => Number(b.isSure || opens(b)) - Number(a.isSure || opens(a)));
  function opens(item: Item): boolean {
    return items.indexOf(item) < OPENING;
  }
  const chosen = new Set(order.slice(0, DRAWN));
  return items.filter((item) => chosen.has(item));
}

function axisOf({ program, analysis }: Making): Axis {
  const found = wavesBehind(analysis) ?? wavesOf(program, analysis.asOf, analysis.wave ?? undefined, analysis.groupMinimum);
  const waves = found.toReversed();
  const ends = waves.map(({ wave }) => wave.period?.to ?? null);
  const [first = null] = ends;
  const dated = ends.flatMap((end) => (end === null ? [] : [end]));
  return {
    waves,
    first,
    days: first !== null && dated.length === ends.length ? dated.map((end) => daysBetween(first, end)) : null,
  };
}

function titleOf(items: readonly Item[], { words }: Making): readonly string[] {
  const say = words.measures.trend;
  const sure = items.filter(({ isSure, good }) => isSure && good !== null && good !== 0);
  const bySize = sure.toSorted((a, b) => b.size - a.size);
  const better = bySize.filter(({ good }) => (good ?? 0) > 0);
  const worse = bySize.filter(({ good }) => (good ?? 0) < 0);
  const [best] = better;
  const [worst] = worse;
  if (best !== undefined && worst !== undefined) return say.titleBoth(best.title, best.byText, worst.title, worst.byText);
  if (best !== undefined) return say.titleBetter(best.title, best.byText, better.length);
  if (worst !== undefined) return say.titleWorse(worst.title, worst.byText, worse.length);
  return [items.some(({ hasMargin }) => hasMargin) ? say.titleStill : say.titleUnsure];
}

/** What is said of a change, and its colour. */
export function judgementOf(
  change: Change | null,
  good: number,
  isDuration: boolean,
  { words }: Making,
  askedOtherwise = false,
): { readonly word: string; readonly tone: Tone; readonly isSure: boolean } {
  const say = words.measures.trend;
  const plainly = (word: string): { word: string; tone: Tone; isSure: boolean } => ({ word, tone: 'neutral', isSure: false });
  if (change === null) return plainly('');
  if (change.difference === 0) return plainly(say.same);
  if (!change.likeForLike) return plainly(askedOtherwise ? say.askedOtherwise : say.otherPeople);
  const rises = change.difference > 0;
  const word = isDuration ? (rises ? say.longer : say.shorter) : rises ? say.up : say.down;
  if (change.significant === null) return plainly(say.noMargin(word));
  return change.significant ? { word: say.surely(word), tone: good > 0 ? 'above' : 'below', isSure: true } : plainly(say.unsure);
}

function kpiItem(kpi: KpiResult, making: Making, axis: Axis): readonly Item[] {
  const { names, language, words } = making;
  if (kpi.history.length < 2) return [];
  const amounts = amountsOfKpi(kpi, language);
  const byWave = new Map(kpi.history.map((point) => [point.wave, point]));
  const name = names.kpi(kpi.name);
  const from = kpi.baseline !== null && kpi.baselineOn !== null ? { value: kpi.baseline, on: kpi.baselineOn } : null;
  const target =
    kpi.target !== null && kpi.targetBy !== null ? { value: kpi.target, on: kpi.targetBy.to, written: kpi.targetBy.written } : null;
  const good = kpi.change === null ? 0 : kpi.lowerIsBetter ? -kpi.change.difference : kpi.change.difference;
  const judgement = judgementOf(
    kpi.change,
    good,
    kpi.unit === 'duration',
    making,
    isAskedOtherwise(making.analysis, kpi.name, kpi.change, kpi.wave),
  );
  const changeText = kpi.change === null ? '' : amounts.changeWithin(kpi.change.difference, kpi.change.margin);
  const points = pointsOf(axis, (wave) => readingOf(byWave.get(wave.wave.name), amounts.value), strokesOf(kpi.name, making));
  const values = new Map(
    kpi.history.map((point) => [
      point.wave,
      point.value === null ? `${amounts.mark(point.low ?? 0)}–${amounts.mark(point.high ?? 0)}` : amounts.value(point.value),
    ]),
  );
  return [
    {
      view: {
        about: subject('kpi', kpi.name),
        name,
        change: changeText,
        word: judgement.word,
        tone: judgement.tone,
        ...placed(points, axis, from, target === null ? null : { ...target, text: amounts.mark(target.value) }, making),
        fact: words.measures.trend.fact(name, [...values.values()], changeText, judgement.word || words.measures.trend.gap),
      },
      good: kpi.change === null ? null : good,
      isSure: judgement.isSure,
      hasMargin: kpi.change?.margin != null,
      title: titleName(name, language),
      byText: kpi.change === null ? '' : amounts.change(kpi.change.difference),
      values,
      size: kpi.change === null ? 0 : Math.abs(kpi.change.difference) / Math.max(Math.abs(kpi.change.from), 1e-9),
    },
  ];
}

type PlacedReading = Reading & Pick<TrendPoint, 'breaks' | 'askedOtherwise'>;

interface Reading {
  readonly value: number | null;
  readonly bounds: Bounds | null;
  readonly text: string;
  /** The people it is of: a line joins values of the same only. */
  readonly people: string;
}

function readingOf(point: KpiPoint | undefined, show: (value: number) => string): Reading | null {
  if (point === undefined) return null;
  const bounds = point.low === null || point.high === null ? null : { low: point.low, high: point.high };
  return { value: point.value, bounds, text: point.value === null ? '' : show(point.value), people: '' };
}

/** One place per wave; where a wave has no value, or only a range, the line breaks. */
function pointsOf(
  axis: Axis,
  reading: (wave: WaveValues) => Reading | null,
  strokes: (earlier: string, later: string) => boolean = () => false,
): readonly PlacedReading[] {
  let before: Reading | null = null;
  return axis.waves.map((values, at) => {
    const own = reading(values);
    const earlier = axis.waves[at - 1]?.wave.name;
    const askedOtherwise = earlier !== undefined && strokes(earlier, values.wave.name);
    const breaks =
      askedOtherwise || own === null || own.value === null || before === null || before.value === null || before.people !== own.people;
    before = own;
    return { ...(own ?? { value: null, bounds: null, text: '', people: '' }), breaks, askedOtherwise };
  });
}

/** Whether something was asked otherwise in the later of two waves. */
function strokesOf(name: string, { analysis }: Making): (earlier: string, later: string) => boolean {
  return (earlier, later) => isBrokenBetween(analysis, name, earlier, later);
}

/** Points, the way to the target and the words of the axis, with x from 0 to 1. */
function placed(
  points: readonly PlacedReading[],
  axis: Axis,
  from: { readonly value: number; readonly on: string } | null,
  target: { readonly value: number; readonly on: string; readonly written: string; readonly text: string } | null,
  making: Making,
): Pick<TrendView, 'points' | 'way' | 'ticks'> {
  const { days, first, waves } = axis;
  const daysOf = (on: string): number => (first === null ? 0 : daysBetween(first, on));
  const starts = days === null || from === null ? 0 : Math.min(0, daysOf(from.on));
  const last = days === null ? waves.length - 1 : (days.at(-1) ?? 0);
  const ends = days === null || target === null ? last : Math.max(last, daysOf(target.on));
  const x = (at: number): number => (ends === starts ? 0.5 : (at - starts) / (ends - starts));
  const shown: readonly TrendPoint[] = points.map(({ value, bounds, text, breaks, askedOtherwise }, index) => ({
    x: x(days === null ? index : (days[index] ?? 0)),
    value,
    bounds,
    text,
    breaks,
    askedOtherwise,
  }));
  const label = (index: number): string => waveLabel(waves[index], making);
  const isLater = target !== null && days !== null && daysOf(target.on) > last;
  return {
    points: shown,
    way:
      target === null || days === null
        ? null
        : {
            from: from === null ? null : { x: x(Math.max(starts, daysOf(from.on))), value: from.value },
            x: x(Math.min(ends, Math.max(starts, daysOf(target.on)))),
            value: target.value,
            text: target.text,
          },
    ticks: [
      { x: shown[0]?.x ?? 0, text: label(0) },
      { x: shown.at(-1)?.x ?? 1, text: label(waves.length - 1) },
      ...(isLater && target !== null ? [{ x: 1, text: shortPeriod(target.written) }] : []),
    ],
  };
}

function waveLabel(wave: WaveValues | undefined, { names }: Making): string {
  if (wave === undefined) return '';
  const written = wave.wave.period === null ? '' : shortPeriod(wave.wave.period.written);
  return written !== '' && written.length <= 7 ? written : shortened(names.wave(wave.wave.name), 8);
}

function indexItem(making: Making, axis: Axis): readonly Item[] {
  const { analysis, words, language } = making;
  const { index, previousIndex, wave, previousWave } = analysis;
  if (previousIndex === null || wave === null || previousWave === null || !isKnown(index) || !isKnown(previousIndex)) return [];
  const difference = index.low - previousIndex.low;
  const say = words.measures.trend;
  const points = pointsOf(axis, (one) => {
    const value = one.wave.name === wave ? index.low : one.wave.name === previousWave ? previousIndex.low : null;
    return value === null ? null : { value, bounds: null, text: plain(value, 0), people: '' };
  });
  const word = Math.round(difference) === 0 ? say.same : say.noMargin(difference > 0 ? say.up : say.down);
  const change = signed(difference, 0);
  const values = new Map([
    [previousWave, plain(previousIndex.low, 0)],
    [wave, plain(index.low, 0)],
  ]);
  return [
    {
      view: {
        about: null,
        name: words.index.main,
        change,
        word,
        tone: 'neutral',
        ...placed(points, axis, null, null, making),
        fact: say.fact(words.index.main, [...values.values()], change, word),
      },
      good: difference,
      isSure: false,
      hasMargin: false,
      title: titleName(words.index.main, language),
      byText: change,
      values,
      size: 0,
    },
  ];
}

function lineItem({ line, view }: Seen, making: Making, axis: Axis): readonly Item[] {
  const { decimals, program, words, language } = making;
  const { row } = line;
  const rated = axis.waves.map((wave) => ratingIn(wave, row.expectation, row.persona));
  if (rated.filter((one) => one !== null).length < 2) return [];
  const show = (value: number): string => plain(value, decimals.level);
  const points = pointsOf(
    axis,
    (wave) => {
      const rating = ratingIn(wave, row.expectation, row.persona);
      if (rating === null) return null;
      const { value, n, sd } = rating.value;
      const margin = marginOf(n, sd);
      const known = isKnown(value);
      const bounds = known ? (margin === null ? null : { low: value.low - margin, high: value.low + margin }) : value;
      return {
        value: known ? value.low : null,
        bounds: bounds && { low: bounds.low, high: bounds.high },
        text: known ? show(value.low) : '',
        people: String(rating.own),
      };
    },
    strokesOf(row.expectation, making),
  );
  const { change } = row;
  const judgement = judgementOf(
    change,
    change?.difference ?? 0,
    false,
    making,
    isAskedOtherwise(making.analysis, row.expectation, change, row.wave),
  );
  const changeText =
    change === null
      ? ''
      : `${signed(change.difference, decimals.level)}${change.margin === null ? '' : ` ±${plain(change.margin, decimals.level)}`}`;
  // What was not asked of each is everybody's.
  const name = view.some === '' || row.actualOrigin === 'overall' ? view.name : `${view.name}${words.dot}${view.someShort}`;
  const values = new Map(
    axis.waves.flatMap(({ wave }, index) => {
      const value = rated[index]?.value.value;
      return value === undefined ? [] : [[wave.name, isKnown(value) ? show(value.low) : `${show(value.low)}–${show(value.high)}`] as const];
    }),
  );
  return [
    {
      view: {
        about: row.actualOrigin === 'overall' ? subject('expectation', row.expectation) : view.about,
        name,
        change: changeText,
        word: judgement.word,
        tone: judgement.tone,
        ...placed(points, axis, null, null, making),
        fact: words.measures.trend.fact(name, [...values.values()], changeText, judgement.word || words.measures.trend.gap),
      },
      good: change === null ? null : change.difference,
      isSure: judgement.isSure,
      hasMargin: change?.margin != null,
      title: titleName(view.name, language),
      byText: change === null ? '' : signed(change.difference, decimals.level),
      values,
      size: change === null ? 0 : Math.abs(change.difference) / (program.scale.high - program.scale.low || 1),
    },
  ];
}

/** The rating a row goes by: the persona's own, else everybody's. */
function ratingIn(
  wave: WaveValues,
  expectation: string,
  persona: string | null,
): { readonly value: WaveValue; readonly own: boolean } | null {
  const own = persona === null ? undefined : wave.groups.get(persona)?.get(expectation);
  if (own?.value.unit === 'number') return { value: own, own: true };
  const all = wave.overall.get(expectation);
  return all?.value.unit === 'number' ? { value: all, own: false } : null;
}

function tableOf(title: string, items: readonly Item[], { words, names }: Making, axis: Axis): Table {
  const say = words.measures.trend;
  const waves = axis.waves.slice(-WAVES_IN_TABLE);
  return {
    caption: title,
    head: [
      { text: say.item, right: false },
      ...waves.map(({ wave }) => ({ text: names.wave(wave.name), right: true })),
      { text: words.columns.change, right: true },
      { text: say.judgement, right: true },
    ],
    rows: items
      .slice(0, IN_TABLE)
      .map(({ view, values }) => [
        view.name,
        ...waves.map(({ wave }) => values.get(wave.name) ?? NOTHING),
        view.change === '' ? NOTHING : view.change,
        view.word === '' ? NOTHING : view.word,
      ]),
  };
}
