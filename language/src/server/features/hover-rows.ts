/** Hovers over what has rows: an expectation with its levels, and whatever sums rows up. */
import type { KpiMember, KpiResult, RollUp, Row } from '../../analysis/analysis.ts';
import type { Declared } from '../../program/program.ts';
import { subject } from '../../report/anchors.ts';
import { satisfactionText } from '../../report/journey-sections.ts';
import { amountsOfKpi } from '../../report/kpi-figures.ts';
import { bulletOf } from '../../report/kpi-section.ts';
import { isNotSplit } from '../../report/line-views.ts';
import type { Line } from '../../report/lines.ts';
import type { BulletView } from '../../report/measure-document.ts';
import { percent, plain, signed, UNKNOWN } from '../../report/numbers.ts';
import { riseText } from '../../report/sections.ts';
import { judgementOf } from '../../report/trend-section.ts';
import type { Card, CardTable, Fact } from './hover-card.ts';
import { commonFacts, indexText, joined, labelled, listed, propertyWord, quantity, remarked, say } from './hover-words.ts';
import { isSame, type Reported, tallyOf, worstOf } from './reported.ts';

/** Lines of an expectation that have a column; those of more personas are in the report. */
const COLUMNS = 5;

/** What a kind of hover has to say below its heading. */
export type Told = Partial<Omit<Card, 'title' | 'also'>>;

/** An expectation by its full name. */
export function expectationCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { words, names, program, analysis } = reported;
  const found = reported.expectations.get(name);
  if (found === undefined || (declared !== null && !isSame(found.expectation, declared))) return {};
  const { touchpoint, expectation } = found;
  const lines = reported.linesOf.get(name) ?? [];
  const shown = lines.slice(0, COLUMNS);
  const rows = lines.flatMap((line) => line.rows);
  const owner = rows[0]?.owner ?? (expectation.owner ?? touchpoint.owner ?? program.head?.owner)?.resolved ?? null;
  const doing = initiativesText(reported, name, lines);
  const ranks = shown.map((line) => reported.viewOf(line).rank);
  return {
    kind: [
      ...(expectation.factor === null ? [] : [names.factor(expectation.factor.resolved ?? expectation.factor.name)]),
      ...(expectation.kind === null ? [] : [words.kinds[expectation.kind]]),
      names.touchpoint(touchpoint.name),
      ...(touchpoint.momentOfTruth ? [words.journey.moment] : []),
    ],
    table: shown.length === 0 ? null : levelsTable(reported, shown),
    facts: [
      [say(reported, 'initiatives'), doing],
      [
        propertyWord(reported, 'evidence'),
        listed(
          reported,
          expectation.evidence.flatMap(({ resolved }) => (resolved === null ? [] : [kpiText(reported, resolved)])),
        ),
      ],
      [
        propertyWord(reported, 'benchmark'),
        listed(
          reported,
          expectation.benchmarks.map(({ value, label }) => labelled(reported, quantity(reported, value), label)),
        ),
      ],
      ...commonFacts(reported, expectation, owner),
    ],
    foot: [
      lines.length > shown.length ? say(reported, 'moreLines', { count: lines.length - shown.length }) : '',
      ranks.includes(UNKNOWN) ? say(reported, 'rankOpen') : '',
      doing === words.conceded ? words.keyFootConceded : '',
      ranks.some((rank) => rank.endsWith('*')) ? words.keyFootAmongKnown : '',
      withheldText(
        reported,
        analysis.withheld.filter(({ subject }) => subject === name).map(({ group }) => group),
      ),
    ],
  };
}

/** Groups whose answers are too few to be shown; nothing where there are none. */
export function withheldText(reported: Reported, groups: readonly string[]): string {
  if (groups.length === 0) return '';
  return say(reported, 'withheld', {
    groups: listed(reported, groups.map(reported.names.group)),
    minimum: reported.analysis.groupMinimum,
  });
}

/** Measures downwards, a column for each line. An editor shows some eight rows at once, so what it comes to stands first. */
function levelsTable(reported: Reported, lines: readonly Line[]): CardTable {
  const { words, viewOf } = reported;
  const { columns } = words;
  const shown = (text: string): string => (text === UNKNOWN ? words.unknown : text);
  const row = (label: string, of: (line: Line) => string): readonly string[] => [label, ...lines.map((line) => shown(of(line)))];
  const changed = lines.some((line) => line.row.change !== null);
  return {
    head: ['', ...lines.map((line) => viewOf(line).who || words.everyone)],
    rows: [
      row(say(reported, 'rank'), (line) => rankText(reported, line)),
      row(columns.expected, (line) => viewOf(line).expected),
      row(columns.actual, (line) => viewOf(line).actual),
      row(say(reported, 'satisfaction'), (line) => viewOf(line).satisfaction),
      row(columns.weight, (line) => viewOf(line).weight),
      row(columns.product, (line) => viewOf(line).weighted),
      row(columns.ideal, (line) => viewOf(line).ideal),
      row(say(reported, 'gap'), (line) => viewOf(line).gap),
      row(say(reported, 'source'), (line) => sourceText(reported, line)),
      ...(changed ? [row(columns.change, ({ row: { change } }) => changeText(reported, change))] : []),
    ],
  };
}

/** Where an actual comes from: the wave, how many answered, how sure it is; or that nobody was asked. */
function sourceText(reported: Reported, line: Line): string {
  const { words, names, decimals } = reported;
  const { row } = line;
  if (row.actualOrigin === 'unknown') return words.actualUnknown;
  if (row.actualOrigin === 'assumed') return words.assumed;
  return joined(reported, [
    isNotSplit(line) ? words.notSplit : '',
    row.wave === null ? '' : names.wave(row.wave),
    row.n === null ? '' : words.measures.kpi.sample(plain(row.n, 0)),
    row.margin === null ? '' : `±${plain(row.margin, decimals.level)}`,
  ]);
}

function changeText(reported: Reported, change: Row['change']): string {
  const { names, decimals } = reported;
  if (change === null) return '';
  const margin = change.margin === null ? '' : ` ±${plain(change.margin, decimals.level)}`;
  return joined(reported, [
    `${signed(change.difference, decimals.level)}${margin}`,
    judgementOf(change, change.difference, false, reported).word,
    say(reported, 'changeSince', { wave: names.wave(change.sinceWave) }),
  ]);
}

function rankText(reported: Reported, line: Line): string {
  const view = reported.viewOf(line);
  if (view.rank === UNKNOWN) return joined(reported, [reported.words.unknown, view.key ? say(reported, 'key') : '']);
  return joined(reported, [say(reported, 'place', { rank: view.rank, all: reported.ranked }), view.key ? say(reported, 'key') : '']);
}

/** The initiatives that raise an expectation with the points they close; that there is none where one is needed. */
function initiativesText(reported: Reported, name: string, lines: readonly Line[]): string {
  const { words, names, decimals } = reported;
  const working = [...new Set(lines.flatMap(({ initiatives }) => initiatives))];
  if (working.length === 0) {
    if (lines.some(({ row }) => row.required === true)) return words.noInitiative;
    return lines.some(({ row }) => row.conceded === true) ? words.conceded : '';
  }
  return listed(
    reported,
    working.map((initiative) => {
      const closed = (reported.initiatives.get(initiative)?.closes ?? []).filter(({ expectation }) => expectation === name);
      if (closed.length === 0) return names.initiative(initiative);
      const points = {
        low: Math.min(...closed.map((one) => one.points.low)),
        high: Math.max(...closed.map((one) => one.points.high)),
      };
      return words.pointsClosed(names.initiative(initiative), riseText(points, decimals.level));
    }),
  );
}

/** A KPI with its value and standing, in a few words. */
export function kpiText(reported: Reported, name: string): string {
  const kpi = reported.kpis.get(name);
  if (kpi === undefined) return reported.names.kpi(name);
  const { value, status } = standingText(reported, name);
  const called = reported.names.kpi(name);
  return kpi.reason.why === 'no-value' ? remarked(reported, called, value) : remarked(reported, `${called} ${value}`.trim(), status);
}

/** How a KPI, or one member of it, stands, in the words of the report. */
export function standingOf(reported: Reported, kpi: KpiResult, member: KpiMember | null = null): BulletView {
  const amounts = amountsOfKpi(kpi, reported.language);
  const about = subject('kpi', kpi.name, member === null ? [] : [member.name]);
  const name = member === null ? reported.names.kpi(kpi.name) : reported.names.group(member.name);
  return bulletOf(about, name, '', member ?? kpi, kpi, amounts, reported);
}

/** What a KPI shows and how it stands: "41.0" and "met"; no value where it has none, or too few answers. */
export function standingText(reported: Reported, name: string): { readonly value: string; readonly status: string; readonly fact: string } {
  const kpi = reported.kpis.get(name);
  if (kpi === undefined) return { value: '', status: '', fact: '' };
  const bullet = standingOf(reported, kpi);
  const isMeasured = kpi.value !== null || kpi.low !== null;
  return {
    value: bullet.valueText,
    // Where nothing is measured, that there is no judgement either says nothing more.
    status: isMeasured || kpi.reason.why === 'too-few' ? bullet.status.text : '',
    fact: bullet.fact,
  };
}

/** How many expectations are met, in words. */
export function tallyText(speaking: Reported, lines: readonly Line[]): string {
  const { all, below, unknown } = tallyOf(lines);
  if (all === 0) return '';
  if (unknown === all) return say(speaking, 'tallyUnknown', { all });
  if (unknown > 0) return say(speaking, 'tallyOpen', { all, below, unknown });
  return say(speaking, below === 0 ? 'tallyMet' : 'tally', { all, below });
}

/** Both what is and what is expected are known. */
function isRated({ row }: Line): boolean {
  return !row.unknown.includes('actual') && !row.unknown.includes('expected');
}

/** What the rows of a thing come to: index, satisfaction, how many are below, and the worst. */
export function sumFacts(reported: Reported, rollUp: RollUp | undefined, lines: readonly Line[]): readonly Fact[] {
  const { words, decimals } = reported;
  const worst = worstOf(lines.filter(isRated));
  const isKnown = rollUp !== undefined && rollUp.known > 0;
  const trust =
    rollUp === undefined || !isKnown
      ? ''
      : joined(reported, [
          rollUp.known < 1 ? say(reported, 'known', { share: percent(rollUp.known) }) : '',
          rollUp.containsAssumed ? say(reported, 'withAssumed') : '',
        ]);
  return [
    ...(rollUp === undefined
      ? []
      : ([
          [words.index.main, joined(reported, [indexText(reported, rollUp.index, isKnown), trust])],
          [say(reported, 'meanSatisfaction'), isKnown ? satisfactionText(rollUp.satisfaction, decimals.level) : words.unknown],
        ] as const)),
    [say(reported, 'expectations'), tallyText(reported, lines)],
    [say(reported, 'worst'), worst === undefined ? '' : reported.viewOf(worst).fact],
  ];
}
