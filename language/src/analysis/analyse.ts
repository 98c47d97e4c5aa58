/** The seven-step method, from a Program and the waves in it. */
import type { MeasuredWave, Measurements } from '../measurement/measurements.ts';
import { AT } from '../measurement/naming.ts';
import { withinLimits } from '../program/limits.ts';
import type { Program, WaveValue } from '../program/program.ts';
import type { SurveyLock } from '../survey/lock.ts';
import type { Analysis, AnsweredWave, Bounds, Crosshair, KpiResult, Row, WaveSummary, Withheld } from './analysis.ts';
import { sum } from './bounds.ts';
import { driversOf, kanoOf } from './drivers/drivers.ts';
import { drivesOf } from './drivers/drives.ts';
import { type Accounts, accountsOf, drawingOf, economicsOf } from './economics/accounts.ts';
import type { EconomicsOptions } from './economics/economics.ts';
import { effectsOf } from './effects.ts';
import type { GivenLevels } from './given-levels.ts';
import { initiativesOf } from './initiatives.ts';
import { REPORTING_MINIMUM } from './intervals.ts';
import { kpisOf } from './kpis.ts';
import { lazily } from './lazily.ts';
import { type Strata, withMeasurements } from './measured.ts';
import { type Population, populationOf } from './population.ts';
import type { Plan, PlanOptions } from './portfolio/plan.ts';
import { planFrom } from './portfolio/portfolio.ts';
import { type GivenCrosshair, priorityMapOf } from './priority.ts';
import { type Ranking, ranked } from './ranking.ts';
import { indexOf, rollUpsOf } from './rollup.ts';
import { rowsOf } from './rows.ts';
import { servqualOf } from './servqual.ts';
import { brokenTrendsOf, changeAcross } from './trend-breaks.ts';
import { voiceOf } from './voice/voice.ts';
import { GROUP_MINIMUM, type WaveValues, wavesOf } from './waves.ts';
import { worthOf } from './worth.ts';

export interface AnalyseOptions {
  /** `YYYY-MM-DD`: waves that begin after it are not looked at. Left out: the end of the newest wave looked at. Null: no date, all waves. */
  readonly asOf?: string | null;
  /** The newest wave to look at. */
  readonly wave?: string;
  /** The wave that changes are counted from, or where it says nothing of a thing, the last before it; the one before the newest unless said otherwise. */
  readonly since?: string;
  /** Where the priority map is crossed; `mean` unless said otherwise. */
  readonly crosshair?: Crosshair;
  /** For the cross-hair `given`. */
  readonly given?: GivenCrosshair;
  /** How averages count personas; `shares` unless said otherwise. */
  readonly weighting?: 'value' | 'shares';
  /** Below so many valid answers a KPI's value is shown but not judged; 30 unless said otherwise. */
  readonly reportingMinimum?: number;
  /** Values of a persona, member or channel that rest on fewer answers are withheld; 10 unless said otherwise. */
  readonly groupMinimum?: number;
  /** What the answers of waves say. */
  readonly measurements?: Measurements | null;
  /** How answers make the whole of a wave; `as-answered` unless said otherwise. */
  readonly strata?: Strata;
  /** How the surveys stood when a wave asked them: what is asked otherwise since compares no longer. */
  readonly locked?: SurveyLock;
  /** Levels that stand in the place of what waves say (`what-if/`). */
  readonly levels?: GivenLevels;
  /** How ranges and chances of initiatives are drawn. */
  readonly economics?: EconomicsOptions;
  /** Some open answers are quoted, masked; none unless true. */
  readonly quotes?: boolean;
}

/**
 * What the method computes of a Program. The same Program and options give the same Analysis; nothing is asked of a clock. Its parts are made when
 * first read, so that who needs a few of them waits for those only. What lies off its scale counts as not said. Throws a RangeError where
 * `wave` names no wave, or `since` none that is older than the newest.
 */
export function analyse(written: Program, options: AnalyseOptions = {}): Analysis {
  const program = withinLimits(withMeasurements(written, options.measurements, options.strata));
  const groupMinimum = options.groupMinimum ?? GROUP_MINIMUM;
  const waves = wavesOf(program, options.asOf ?? null, options.wave, groupMinimum);
  const asOf = options.asOf === undefined ? (waves.find(({ wave }) => wave.period)?.wave.period?.to ?? null) : options.asOf;
  const population = populationOf(program, options.weighting ?? 'shares');
  const earlier = waves.slice(options.since === undefined ? 1 : placeOf(options.since, waves));
  const names = new Set(earlier.map(({ wave }) => wave.name));
  const isBefore = (wave: string): boolean => names.has(wave);
  const { rows, averages } = rowsOf(program, population, waves, isBefore, options.levels);
  const minimum = options.reportingMinimum ?? REPORTING_MINIMUM;
  // Newest first, as the waves stand.
  const answered = waves.flatMap(({ wave }) => options.measurements?.waves.find((one) => one.wave === wave.name) ?? []);
  const parts: Parts = lazily<Parts>({
    ranking: () => ranked(rows),
    averageRanking: () => ranked(averages),
    inOrder: () => finished(parts.ranking),
    rollUps: () => rollUpsOf(program, population, rows),
    accounts: () => accountsOf(program, population, rows, () => analysis.kpis),
  });
  const analysis: Analysis = lazily<Analysis>({
    asOf: () => asOf,
    weighting: () => population.weighting,
    wave: () => waves[0]?.wave.name ?? null,
    previousWave: () => earlier[0]?.wave.name ?? null,
    waves: () => waves.map((wave) => summaryOf(wave, answered, options.strata === 'shares')),
    reportingMinimum: () => minimum,
    groupMinimum: () => groupMinimum,
    withheld: () => waves.flatMap(withheldIn),
    brokenTrends: () => brokenTrendsOf(program, options.locked ?? new Map()),
    rows: () => withChanges(parts.inOrder, analysis),
    averages: () => withChanges(finished(parts.averageRanking), analysis),
    index: () => indexOf(rows, program.scale),
    previousIndex: () => (earlier.length > 0 ? previousIndexOf(program, population, earlier) : null),
    shortfall: () => parts.ranking.shortfall,
    averageShortfall: () => parts.averageRanking.shortfall,
    factors: () => parts.rollUps.factors,
    touchpoints: () => parts.rollUps.touchpoints,
    stages: () => parts.rollUps.stages,
    journeys: () => parts.rollUps.journeys,
    personas: () => parts.rollUps.personas,
    priorityMap: () => priorityMapOf(parts.inOrder, program.scale, program.weight, options.crosshair ?? 'mean', options.given),
    servqual: () => servqualFrom(population.personas.length > 0 ? averages : rows),
    kpis: () => kpisAcross(kpisOf(program, waves, { asOf, minimum, isBefore }), analysis),
    worth: () => worthOf(program),
    initiatives: () => initiativesOf(parts.accounts, effectsOf(program, population, waves, asOf)),
    economics: () => economicsOf(parts.accounts, options.economics),
    plan: () => planFor(analysis),
    drivers: () => driversOf(program, population.personas.length > 0 ? averages : rows, answered),
    kano: () => kanoOf(program, answered),
    drives: () => drivesOf(analysis.kpis),
    voice: () => voiceOf(program, answered, { quotes: options.quotes ?? false }),
  });
  behind.set(analysis, waves);
  planning.set(analysis, (wanted) => planFrom(parts.accounts, drawingOf(parts.accounts, options.economics), asOf, wanted));
  return analysis;
}

type Broken = Pick<Analysis, 'waves' | 'brokenTrends'>;

/** With changes across a break told apart. */
function withChanges(rows: readonly Row[], broken: Broken): readonly Row[] {
  if (broken.brokenTrends.length === 0) return rows;
  return rows.map((row) => ({ ...row, change: changeAcross(broken, row.expectation, row.change, row.wave) }));
}

function kpisAcross(kpis: readonly KpiResult[], broken: Broken): readonly KpiResult[] {
  if (broken.brokenTrends.length === 0) return kpis;
  return kpis.map((kpi) => ({
    ...kpi,
    change: changeAcross(broken, kpi.name, kpi.change, kpi.wave),
    members: kpi.members.map((member) => ({ ...member, change: changeAcross(broken, kpi.name, member.change, member.wave) })),
  }));
}

/** Where in the waves (newest first) one of that name stands behind the newest. */
function placeOf(name: string, waves: readonly WaveValues[]): number {
  const place = waves.findIndex(({ wave }) => wave.name === name);
  if (place < 1) throw new RangeError(`no earlier wave is named ${name}`);
  return place;
}

const behind = new WeakMap<Analysis, readonly WaveValues[]>();

/** The waves that the analysis was made of, newest first, with what was measured; null for one that `analyse` did not make. */
export function wavesBehind(analysis: Analysis): readonly WaveValues[] | null {
  return behind.get(analysis) ?? null;
}

const planning = new WeakMap<Analysis, (options: PlanOptions) => Plan>();

/** The best set of initiatives of an analysis that `analyse` made, with other options than those of its own `plan`. Throws a RangeError for any other. */
export function planFor(analysis: Analysis, options: PlanOptions = {}): Plan {
  const make = planning.get(analysis);
  if (!make) throw new RangeError('not an analysis that analyse made');
  return make(options);
}

/** What several parts of the Analysis are made of. */
interface Parts {
  readonly ranking: Ranking<Row>;
  readonly averageRanking: Ranking<Row>;
  readonly inOrder: readonly Row[];
  readonly rollUps: ReturnType<typeof rollUpsOf>;
  readonly accounts: Accounts;
}

function previousIndexOf(program: Program, population: Population, earlier: readonly WaveValues[]): Analysis['previousIndex'] {
  return indexOf(rowsOf(program, population, earlier).rows, program.scale);
}

/** Rows in their order, with their standing. */
function finished(ranking: Ranking<Row>): readonly Row[] {
  return ranking.order.map(({ row, standing }) => ({
    ...row,
    rank: standing.rank,
    key: standing.key,
    rankAmongKnown: standing.rankAmongKnown,
    keyAmongKnown: standing.keyAmongKnown,
    shareOfShortfall: standing.shareOfShortfall,
  }));
}

/** Expectations are the items, the weights of a factor's expectations its points. */
function servqualFrom(rows: readonly Row[]): Analysis['servqual'] {
  const points = new Map<string, Bounds[]>();
  for (const { factor, weight } of rows) {
    if (factor === null) continue;
    const own = points.get(factor);
    if (own) own.push(weight);
    else points.set(factor, [weight]);
  }
  return servqualOf(
    rows.map((row) => ({ name: row.expectation, factor: row.factor, expected: row.expected, perceived: row.actual })),
    new Map([...points].map(([factor, own]) => [factor, sum(own)])),
  );
}

function withheldIn({ wave, withheld }: WaveValues): readonly Withheld[] {
  // Columns behind a formula are withheld with what the formula makes of them.
  const nameOf = (subject: string): string => subject.replace(/\(.*/s, '');
  return [...withheld].flatMap(([group, subjects]) =>
    [...new Set([...subjects].map(nameOf))].map((subject) => ({ wave: wave.name, group, subject })),
  );
}

function summaryOf({ wave, overall, groups }: WaveValues, answered: readonly MeasuredWave[], byShares: boolean): WaveSummary {
  const measured = answered.find((one) => one.wave === wave.name);
  const about = { name: wave.name, period: wave.period };
  const answers = measured ? { answers: answeredIn(measured, byShares) } : {};
  // Where no answer was found, what is typed stands.
  if (measured && measured.answers > 0) return { ...about, n: measured.answers, ...answers };
  const values: readonly WaveValue[] = [...overall.values(), ...[...groups.values()].flatMap((group) => [...group.values()])];
  const typed = values.reduce<number | null>((most, { n }) => (n === null ? most : Math.max(most ?? 0, n)), null);
  return { ...about, n: typed ?? measured?.answers ?? null, ...answers };
}

function answeredIn({ answers, groups, sources, problems }: MeasuredWave, byShares: boolean): AnsweredWave {
  const aside = problems.filter(({ kind, name }) => kind === 'outside-dates' || kind === 'duplicate-respondent' || name === AT);
  return {
    n: answers,
    setAside: aside.reduce((sum, { count }) => sum + count, 0),
    weighted: byShares && groups.some(({ of }) => of === 'persona'),
    sources: sources.map(({ shown, answers: own, digest, system }) => ({
      shown,
      answers: own,
      digest,
      ...(system === undefined ? {} : { system }),
    })),
  };
}
