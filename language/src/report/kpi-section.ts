/** The section on KPIs: a bullet bar for each, and for each member of what it is judged in. */
import type { Bounds, KpiMember, KpiResult, KpiStanding, KpiStatus } from '../analysis/analysis.ts';
import { type Subject, subject } from './anchors.ts';
import type { Phrase, Tone } from './document.ts';
import { type Amounts, amountsOfKpi } from './kpi-figures.ts';
import type { BulletView, KpiSection, KpiView, Marker, MembersView } from './measure-document.ts';
import { NOTHING, plain, shortPeriod, UNKNOWN } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

/** Members of a breakdown that all have a row; of more, so many of the worst and of the best have one. */
const ROWS = 8;
const WORST = 3;
const BEST = 2;

/** From good to bad. */
const ORDER: readonly KpiStatus[] = ['surely-met', 'met', 'on-the-way', 'behind', 'missed', 'broken-promise', 'alarm', 'unknown'];
const SIGNS: Readonly<Record<KpiStatus, string>> = {
  'surely-met': '✓',
  met: '✓',
  'on-the-way': '→',
  behind: '−',
  missed: '−',
  'broken-promise': '✕',
  alarm: '!',
  unknown: UNKNOWN,
};

/** Green light, red light, or none: the tone of a status. */
export function statusTone(status: KpiStatus): Tone {
  if (status === 'unknown') return 'neutral';
  return status === 'met' || status === 'surely-met' || status === 'on-the-way' ? 'above' : 'below';
}

/** Null for a program without KPIs. */
export function kpiSection(making: Making): Unnumbered<KpiSection> | null {
  const { analysis, words } = making;
  if (analysis.kpis.length === 0) return null;
  const kpis = analysis.kpis.map((kpi) => kpiView(kpi, making));
  const title = titleOf(making);
  const has = (kind: Marker['kind']): boolean => kpis.some(({ above }) => above.some((marker) => marker.kind === kind));
  const rows = analysis.kpis.flatMap((kpi, index) => tableRows(kpi, kpis[index], making));
  const heads = words.columns;
  return {
    id: 'kpis',
    topic: words.kpiTopic,
    title,
    note: words.measures.kpi.note({
      target: has('target'),
      later: has('later'),
      promise: has('promise'),
      alarm: has('alarm'),
      interval: analysis.kpis.some(
        ({ bounds, members }) => bounds === 'interval' || members.some((member) => member.bounds === 'interval'),
      ),
    }),
    kpis,
    isMember: rows.map(({ isMember }) => isMember),
    table: {
      caption: title,
      head: [
        { text: heads.kpi, right: false },
        ...[
          heads.value,
          words.measures.kpi.interval,
          'n',
          heads.change,
          heads.target,
          heads.alarm,
          heads.promise,
          heads.baseline,
          heads.status,
        ].map((text) => ({ text, right: true })),
      ],
      rows: rows.map(({ cells }) => cells),
    },
  };
}

function titleOf(making: Making): string {
  const { analysis, words, names, language } = making;
  const { kpi: say } = words.measures;
  const { kpis } = analysis;
  const judged = kpis.filter(({ status }) => status !== 'unknown');
  if (judged.length === 0) return words.kpiTitle(kpis.filter(({ value }) => value !== null).length, kpis.length);
  const worst = (status: KpiStatus): KpiResult | undefined =>
    kpis.filter((kpi) => kpi.status === status).toSorted((a, b) => farness(b) - farness(a))[0];
  const told = (kpi: KpiResult, of: (name: string, bar: string, value: string) => readonly string[]): string => {
    const amounts = amountsOfKpi(kpi, making.language);
    return fitting(
      of(titleName(names.kpi(kpi.name), language), amounts.value(kpi.reason.bar ?? 0), amounts.value(kpi.value ?? kpi.reason.bar ?? 0)),
      language,
    );
  };
  const met = kpis.filter(({ status }) => status === 'met' || status === 'surely-met').length;
  const behind = kpis.filter(({ status }) => status === 'behind').length;
  const broken = worst('broken-promise');
  if (broken?.value != null) return told(broken, say.titleBroken);
  const alarmed = worst('alarm');
  if (alarmed?.value != null) return told(alarmed, say.titleAlarm);
  const missed = worst('missed');
  if (missed?.value != null) return told(missed, say.titleMissed);
  return fitting(behind > 0 ? say.titleBehind(met, behind, kpis.length) : say.titleMet(met, kpis.length), language);
}

/** How far a value lies on the bad side of its bar, as a part of the bar. */
function farness({ reason }: KpiResult): number {
  return reason.distance === null ? 0 : -reason.distance / Math.max(Math.abs(reason.bar ?? 0), 1e-9);
}

function kpiView(kpi: KpiResult, making: Making): KpiView {
  const { words, names } = making;
  const say = words.measures.kpi;
  const amounts = amountsOfKpi(kpi, making.language);
  const above: Marker[] = [
    ...marker(kpi.alarm, 'alarm', say.alarm, amounts),
    ...marker(kpi.target, 'target', say.target, amounts),
    ...marker(kpi.promise, 'promise', say.promise, amounts),
    ...kpi.targets.flatMap(({ value, by, isBar }) =>
      isBar ? [] : marker(value, 'later', (text) => say.later(text, by === null ? null : shortPeriod(by.written)), amounts),
    ),
  ];
  const below: Marker[] = [
    ...marker(kpi.baseline, 'baseline', say.baseline, amounts),
    ...kpi.benchmarks.flatMap(({ value, label }) =>
      marker(value, 'benchmark', (text) => `${label === null ? say.benchmark : names.text(label)} ${text}`, amounts),
    ),
  ];
  const small = [
    kpi.n === null ? '' : say.sample(plain(kpi.n, 0)),
    kpi.lowerIsBetter ? say.lowerIsBetter : '',
    kpi.derived ? say.derived : '',
  ].filter((text) => text !== '');
  return {
    ...bulletOf(subject('kpi', kpi.name), names.kpi(kpi.name), small.join(words.dot), kpi, kpi, amounts, making),
    axis: axisOf(kpi),
    lowerIsBetter: kpi.lowerIsBetter,
    alarm: kpi.alarm,
    target: kpi.target ?? kpi.promise,
    above,
    below,
    members: membersOf(kpi, amounts, making),
  };
}

function marker(value: number | null, kind: Marker['kind'], say: (text: string) => string, amounts: Amounts): readonly Marker[] {
  return value === null ? [] : [{ at: value, text: say(amounts.mark(value)), kind }];
}

/** From zero, but for answers on a scale, whose least is not zero; a share at most to the whole. */
function axisOf(kpi: KpiResult): Bounds {
  const marks = [
    kpi.value,
    kpi.low,
    kpi.high,
    kpi.alarm,
    kpi.promise,
    kpi.baseline,
    ...kpi.targets.map(({ value }) => value),
    ...kpi.benchmarks.map(({ value }) => value),
    ...kpi.members.flatMap(({ value, low, high }) => [value, low, high]),
  ].flatMap((value) => (value === null ? [] : [value]));
  const most = Math.max(...marks, 0);
  const least = Math.min(...marks, 0);
  if (
    kpi.scale !== null &&
    kpi.unit === 'number' &&
    kpi.kind !== 'nps' &&
    marks.every((value) => value >= (kpi.scale?.low ?? 0) && value <= (kpi.scale?.high ?? 0))
  )
    return kpi.scale;
  if (kpi.unit === 'share' && least === 0 && most <= 1 && most > 0.5) return { low: 0, high: 1 };
  const span = most - least || 1;
  return { low: least < 0 ? least - span * 0.04 : 0, high: most + span * 0.08 };
}

/** A value with its status and the reason for it, in words. */
export function bulletOf(
  about: Subject,
  name: string,
  small: string,
  one: KpiStanding,
  kpi: KpiResult,
  amounts: Amounts,
  making: Making,
): BulletView {
  const { words } = making;
  const say = words.measures.kpi;
  const tooFew = one.reason.why === 'too-few';
  const isRange = one.bounds === 'range';
  const bounds = one.low === null || one.high === null ? null : { low: one.low, high: one.high };
  const valueText =
    one.value === null && bounds === null
      ? tooFew
        ? ''
        : words.actualUnknown
      : one.value === null
        ? `${amounts.mark(one.low ?? 0)}–${amounts.mark(one.high ?? 0)}`
        : amounts.value(one.value);
  const { reason, status } = one;
  const statusText = tooFew ? wordOfTooFew(one, say) : words.statuses[status];
  const reasonText = tooFew
    ? one.n === null
      ? ''
      : say.tooFewReason(plain(one.n, 0))
    : say.reason(
        reason,
        {
          bar: reason.bar === null ? '' : reason.why === 'line' ? amounts.bar(reason.bar) : amounts.value(reason.bar),
          distance: reason.distance === null ? '' : amounts.distance(reason.distance),
          isEqual: reason.distance === 0,
        },
        { met: statusTone(status) === 'above', lowerIsBetter: kpi.lowerIsBetter, wasSure: status === 'surely-met' },
      );
  return {
    about,
    name,
    small,
    value: one.value,
    valueText,
    tone: statusTone(status),
    bounds,
    isOpen: tooFew || isRange,
    boundsText: bounds === null || isRange ? '' : amounts.bounds(bounds.low, bounds.high),
    status: { sign: SIGNS[status], text: statusText, tone: statusTone(status) },
    reason: reasonText,
    fact: say.fact(name, valueText === '' ? statusText : valueText, statusText, reasonText),
  };
}

/** What is withheld may be withheld for another group's sake: it is not told as having few answers itself. */
function wordOfTooFew({ value, low }: KpiStanding, say: Making['words']['measures']['kpi']): string {
  return value === null && low === null ? say.withheld : say.tooFew;
}

function membersOf(kpi: KpiResult, amounts: Amounts, making: Making): readonly MembersView[] {
  const { program, names, words } = making;
  const say = words.measures.kpi;
  const breakdowns = [...new Set(kpi.members.map(({ breakdown }) => breakdown))];
  return breakdowns.map((name) => {
    const declared = program.breakdowns.find((one) => one.name === name);
    const label = declared?.label == null ? '' : names.text(declared.label).trim();
    const all = kpi.members.filter(({ breakdown }) => breakdown === name);
    const view = (member: KpiMember): BulletView => ({
      ...bulletOf(
        subject('kpi', kpi.name, [member.name]),
        names.group(member.name),
        member.n === null ? '' : say.sample(plain(member.n, 0)),
        member,
        kpi,
        amounts,
        making,
      ),
      // A row of a member is read beside its neighbours: the word is enough where the bar says by how much.
      ...(member.reason.why === 'no-value' ? { reason: '' } : {}),
    });
    const sorted = worstFirst(all, kpi.lowerIsBetter);
    const few = all.length <= ROWS;
    const valued = sorted.filter(({ value, tooFew }) => value !== null && !tooFew);
    const shown = few ? all : [...valued.slice(0, WORST), ...valued.slice(-BEST)];
    const counts = ORDER.flatMap((status): readonly Phrase[] => {
      const count = all.filter((member) => member.status === status).length;
      const tone = statusTone(status);
      return count === 0 ? [] : [{ text: say.statusCount(count, words.statuses[status]), tone: tone === 'neutral' ? 'plain' : tone }];
    });
    const heading = say.membersHeading(label === '' ? name : label, all.length);
    return {
      heading,
      counts,
      strip: few ? [] : valued.map(({ value, status }) => ({ at: value ?? 0, tone: statusTone(status) })),
      stripFact: `${heading}: ${counts.map(({ text }) => text).join(', ')}`,
      shown: shown.map(view),
      cut: few || valued.length <= WORST + BEST ? null : WORST,
      allWords: say.allMembers(names.kpi(kpi.name), heading),
      all: few
        ? null
        : {
            caption: heading,
            head: [
              { text: say.member, right: false },
              { text: words.columns.value, right: true },
              { text: 'n', right: true },
              { text: words.columns.status, right: true },
            ],
            rows: sorted.map((member) => [
              names.group(member.name),
              member.value === null ? NOTHING : amounts.value(member.value),
              member.n === null ? NOTHING : plain(member.n, 0),
              member.reason.why === 'too-few' ? wordOfTooFew(member, say) : words.statuses[member.status],
            ]),
            about: sorted.map((member) => subject('kpi', kpi.name, [member.name])),
          },
    };
  });
}

/** Those without a value stand last, in the order of the program. */
export function worstFirst(members: readonly KpiMember[], lowerIsBetter: boolean): readonly KpiMember[] {
  const place = ({ value, tooFew }: KpiMember): number => (value === null ? 2 : tooFew ? 1 : 0);
  return members.toSorted(
    (a, b) => place(a) - place(b) || (lowerIsBetter ? (b.value ?? 0) - (a.value ?? 0) : (a.value ?? 0) - (b.value ?? 0)),
  );
}

interface TableRow {
  readonly isMember: boolean;
  readonly cells: readonly string[];
}

function tableRows(kpi: KpiResult, view: KpiView | undefined, making: Making): readonly TableRow[] {
  const { words } = making;
  if (view === undefined) return [];
  const amounts = amountsOfKpi(kpi, making.language);
  const show = (value: number | null): string => (value === null ? NOTHING : amounts.value(value));
  const by = kpi.targetBy;
  const target = kpi.target === null ? NOTHING : by === null ? show(kpi.target) : words.by(show(kpi.target), by.written);
  const own = {
    isMember: false,
    cells: [
      view.name,
      view.valueText === '' ? NOTHING : view.valueText,
      view.boundsText === '' || kpi.bounds === 'range' ? NOTHING : view.boundsText,
      kpi.n === null ? NOTHING : plain(kpi.n, 0),
      kpi.change === null ? NOTHING : amounts.changeWithin(kpi.change.difference, kpi.change.margin),
      target,
      show(kpi.alarm),
      show(kpi.promise),
      show(kpi.baseline),
      view.status.text,
    ],
  };
  const members = view.members.flatMap(({ shown, cut, strip }) => {
    const rows = shown.map((member) => memberCells(member));
    const left = strip.length - shown.length;
    return cut === null || left <= 0 ? rows : [...rows.slice(0, cut), [words.measures.kpi.leftOut(left), ...blank(9)], ...rows.slice(cut)];
  });
  return [own, ...members.map((cells) => ({ isMember: true, cells }))];
}

function memberCells({ name, valueText, boundsText, small, status }: BulletView): readonly string[] {
  const shown = (text: string): string => (text === '' ? NOTHING : text);
  return [name, shown(valueText), shown(boundsText), shown(small.replace(/^\D+/, '')), ...blank(5), status.text];
}

function blank(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}
