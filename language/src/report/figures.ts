/**
 * The figures of a report for machines: what `cx report -o x.json` prints. Numbers are unrounded, names are those of the program, and null
 * means unknown: where bounds are known they stand beside it as `…Low` and `…High`.
 */

import type {
  Analysis,
  Bounds,
  Change,
  Effect,
  InitiativeResult,
  KpiPoint,
  KpiResult,
  KpiStanding,
  KpiStatus,
  RollUp,
  Row,
  StatusReason,
} from '../analysis/analysis.ts';
import type { Chances, InitiativeEconomics } from '../analysis/economics/economics.ts';
import { lazily } from '../analysis/lazily.ts';
import type { Argument, Finding, Severity } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { ExpectationKind, KpiKind, Program } from '../program/program.ts';
import { messageOf } from '../rules/registry.ts';
import { rankedLines } from './lines.ts';
import type { Names } from './names.ts';
import { chosenOf } from './portfolio-view.ts';
import { type WhatIfFigures, type WhatIfInput, whatIfFigures } from './what-if/compared.ts';

export const REPORT_FORMAT_VERSION = '1.0';

/** One expectation of one persona; or, with `persona` null, the average over personas (`average` true) or the only row of a program without personas. */
export interface RowFigures {
  /** `Touchpoint.expectation`. */
  readonly expectation: string;
  readonly label: string;
  readonly touchpoint: string;
  readonly factor: string | null;
  readonly persona: string | null;
  readonly average: boolean;
  readonly kind: ExpectationKind | null;
  /** On the program's scale. */
  readonly actual: number | null;
  readonly actualLow: number;
  readonly actualHigh: number;
  /** The actual is typed, not measured; for averages: some of it is. */
  readonly assumed: boolean;
  /** Valid answers. */
  readonly n: number | null;
  /** 95 % margin of the actual. */
  readonly margin: number | null;
  readonly wave: string | null;
  readonly expected: number | null;
  readonly expectedLow: number;
  readonly expectedHigh: number;
  /** S = A − E. */
  readonly satisfaction: number | null;
  readonly satisfactionLow: number;
  readonly satisfactionHigh: number;
  readonly weight: number | null;
  readonly weightLow: number;
  readonly weightHigh: number;
  /** W·S. */
  readonly weighted: number | null;
  readonly weightedLow: number;
  readonly weightedHigh: number;
  readonly ideal: number | null;
  readonly idealLow: number;
  readonly idealHigh: number;
  /** G = A − I. */
  readonly gap: number | null;
  readonly gapLow: number;
  readonly gapHigh: number;
  /** 1 is the worst W·S; null where the bounds leave it open. */
  readonly rank: number | null;
  readonly key: boolean | null;
  /** The same two among rows whose W·S is a known number. */
  readonly rankAmongKnown: number | null;
  readonly keyAmongKnown: boolean | null;
  readonly required: boolean | null;
  readonly conceded: boolean | null;
  /** Fraction of all negative W·S. */
  readonly shareOfShortfall: number | null;
  readonly change: Change | null;
  readonly owner: string | null;
  readonly initiatives: readonly string[];
  /** KPIs that stand beside it. */
  readonly evidence: readonly string[];
}

/** Means over the rows of a factor, touchpoint, stage, journey or persona. */
export interface RollUpFigures {
  readonly name: string;
  readonly label: string;
  readonly rows: number;
  readonly actual: number | null;
  readonly actualLow: number;
  readonly actualHigh: number;
  readonly satisfaction: number | null;
  readonly satisfactionLow: number;
  readonly satisfactionHigh: number;
  readonly weighted: number | null;
  readonly weightedLow: number;
  readonly weightedHigh: number;
  readonly gap: number | null;
  readonly gapLow: number;
  readonly gapHigh: number;
  /** 0 to 1000. */
  readonly index: number | null;
  readonly indexLow: number;
  readonly indexHigh: number;
  /** Fraction of the rows whose actual is known. */
  readonly known: number;
  readonly assumed: boolean;
}

/** Where a KPI or a member of it stands. Amounts are in its unit: shares as fractions, durations in `measure`, money in units of `measure`. */
export interface StandingFigures {
  readonly value: number | null;
  readonly n: number | null;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What `low` and `high` are: the 95 % interval, or a range that was typed. */
  readonly bounds: KpiStanding['bounds'];
  /** Fewer valid answers than the reporting minimum: shown, not judged. */
  readonly tooFew: boolean;
  /** From the KPI's formula. */
  readonly derived: boolean;
  readonly status: KpiStatus;
  readonly reason: StatusReason;
  readonly wave: string | null;
  readonly change: Change | null;
  /** Oldest first. */
  readonly history: readonly KpiPoint[];
}

export interface KpiFigures extends StandingFigures {
  readonly name: string;
  readonly label: string;
  readonly kind: KpiKind | null;
  readonly unit: KpiResult['unit'];
  readonly measure: string | null;
  /** Of the answers behind it. */
  readonly scale: Bounds | null;
  readonly lowerIsBetter: boolean;
  /** Touchpoints and stages. */
  readonly at: readonly string[];
  /** The bar: the next due target. */
  readonly target: number | null;
  /** The last day of the target's period. */
  readonly targetBy: string | null;
  /** All targets in the order of their dates. */
  readonly targets: readonly {
    readonly value: number | null;
    readonly by: string | null;
    readonly isBar: boolean;
    readonly outcome: KpiResult['targets'][number]['outcome'];
  }[];
  readonly alarm: number | null;
  readonly promise: number | null;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly benchmarks: readonly { readonly value: number | null; readonly label: string | null }[];
  /** KPIs that rise when this one does. */
  readonly drives: readonly string[];
  readonly owner: string | null;
  readonly members: readonly MemberFigures[];
}

export interface MemberFigures extends StandingFigures {
  readonly name: string;
  readonly label: string;
  readonly breakdown: string;
}

export interface InitiativeFigures {
  readonly name: string;
  readonly label: string;
  readonly owner: string | null;
  /** Money in the program's currency. */
  readonly cost: number | null;
  readonly costLow: number | null;
  readonly costHigh: number | null;
  /** On margin. */
  readonly benefit: number | null;
  readonly benefitLow: number | null;
  readonly benefitHigh: number | null;
  /** Fractions: 1.825 is 182.5 %. */
  readonly returnOnMargin: number | null;
  readonly returnOnMarginLow: number | null;
  readonly returnOnMarginHigh: number | null;
  readonly returnOnRevenue: number | null;
  readonly returnOnRevenueLow: number | null;
  readonly returnOnRevenueHigh: number | null;
  /** What the draws say; null where no return can be worked out, and nothing is drawn. */
  readonly chances: Chances | null;
  /** It is in the best set under the budget and the teams' days; null where there is neither. */
  readonly chosen: boolean | null;
  readonly closes: InitiativeResult['closes'];
  readonly kpis: readonly string[];
  /** Whether it worked: the difference of the differences between two waves. */
  readonly effects: readonly Effect[];
}

export interface FindingFigures {
  readonly rule: string;
  readonly severity: Severity;
  /** In the report's language. */
  readonly message: string;
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The whole document. */
export interface Figures {
  readonly formatVersion: typeof REPORT_FORMAT_VERSION;
  /** Version of the compiler. */
  readonly version: string;
  /** Of the messages and labels. */
  readonly language: MessageLanguage;
  readonly program: {
    readonly name: string | null;
    readonly label: string | null;
    readonly scale: Bounds;
    readonly weight: Bounds;
    readonly currency: string | null;
  };
  readonly hashes: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly wave: string | null;
  readonly previousWave: string | null;
  readonly waves: Analysis['waves'];
  readonly groupMinimum: Analysis['groupMinimum'];
  readonly withheld: Analysis['withheld'];
  /** 0 to 1000. */
  readonly index: number | null;
  readonly indexLow: number;
  readonly indexHigh: number;
  readonly previousIndex: number | null;
  /** All negative W·S of the ranked persona rows. */
  readonly shortfall: Analysis['shortfall'];
  /** Persona rows in the order of the ranking, then the averages over personas. */
  readonly rows: readonly RowFigures[];
  readonly factors: readonly RollUpFigures[];
  readonly touchpoints: readonly RollUpFigures[];
  readonly stages: readonly RollUpFigures[];
  readonly journeys: readonly RollUpFigures[];
  readonly personas: readonly RollUpFigures[];
  readonly priorityMap: Analysis['priorityMap'];
  readonly servqual: Analysis['servqual'];
  readonly kpis: readonly KpiFigures[];
  readonly worth: Analysis['worth'];
  readonly initiatives: readonly InitiativeFigures[];
  /** What drives the overall score, from answers of persons. */
  readonly drivers: Analysis['drivers'];
  readonly kano: Analysis['kano'];
  /** KPIs that are said to drive others, held against members and waves. */
  readonly drives: Analysis['drives'];
  /** Open answers; quotes only where they were asked for. */
  readonly voice: Analysis['voice'];
  readonly findings: readonly FindingFigures[];
  /** What was set and what that changes: all other figures are then those of the what-if. Left out for a report of the program as it is. */
  readonly whatIf?: WhatIfFigures;
}

function known(bounds: Bounds | null): number | null {
  return bounds !== null && bounds.low === bounds.high ? bounds.low : null;
}

/** The persona rows; those of one line are key as soon as one of them is, for their figures are the same and only their names order them. */
function alikeIn(analysis: Analysis): readonly Row[] {
  const standing = new Map<Row, Pick<Row, 'key' | 'keyAmongKnown'>>();
  for (const { rows, key, keyAmongKnown } of rankedLines(analysis)) for (const row of rows) standing.set(row, { key, keyAmongKnown });
  return analysis.rows.map((row) => ({ ...row, ...standing.get(row) }));
}

function rowFigures(row: Row, names: Names): RowFigures {
  return {
    expectation: row.expectation,
    label: names.expectation(row.expectation),
    touchpoint: row.touchpoint,
    factor: row.factor,
    persona: row.persona,
    average: row.average,
    kind: row.kind,
    actual: known(row.actual),
    actualLow: row.actual.low,
    actualHigh: row.actual.high,
    assumed: row.average ? row.containsAssumed : row.actualOrigin === 'assumed',
    n: row.n,
    margin: row.margin,
    wave: row.wave,
    expected: known(row.expected),
    expectedLow: row.expected.low,
    expectedHigh: row.expected.high,
    satisfaction: known(row.satisfaction),
    satisfactionLow: row.satisfaction.low,
    satisfactionHigh: row.satisfaction.high,
    weight: known(row.weight),
    weightLow: row.weight.low,
    weightHigh: row.weight.high,
    weighted: known(row.weighted),
    weightedLow: row.weighted.low,
    weightedHigh: row.weighted.high,
    ideal: known(row.ideal),
    idealLow: row.ideal.low,
    idealHigh: row.ideal.high,
    gap: known(row.gap),
    gapLow: row.gap.low,
    gapHigh: row.gap.high,
    rank: row.rank,
    key: row.key,
    rankAmongKnown: row.rankAmongKnown,
    keyAmongKnown: row.keyAmongKnown,
    required: row.required,
    conceded: row.conceded,
    shareOfShortfall: row.shareOfShortfall,
    change: row.change,
    owner: row.owner,
    initiatives: row.initiatives,
    evidence: row.evidence,
  };
}

function rollUpFigures(rollUp: RollUp, label: string): RollUpFigures {
  return {
    name: rollUp.name,
    label,
    rows: rollUp.rows,
    actual: known(rollUp.actual),
    actualLow: rollUp.actual.low,
    actualHigh: rollUp.actual.high,
    satisfaction: known(rollUp.satisfaction),
    satisfactionLow: rollUp.satisfaction.low,
    satisfactionHigh: rollUp.satisfaction.high,
    weighted: known(rollUp.weighted),
    weightedLow: rollUp.weighted.low,
    weightedHigh: rollUp.weighted.high,
    gap: known(rollUp.gap),
    gapLow: rollUp.gap.low,
    gapHigh: rollUp.gap.high,
    index: known(rollUp.index),
    indexLow: rollUp.index.low,
    indexHigh: rollUp.index.high,
    known: rollUp.known,
    assumed: rollUp.containsAssumed,
  };
}

function standingFigures(standing: KpiStanding): StandingFigures {
  const { value, n, sd, low, high, bounds, tooFew, derived, status, reason, wave, change, history } = standing;
  return { value, n, sd, low, high, bounds, tooFew, derived, status, reason, wave, change, history };
}

function kpiFigures(kpi: KpiResult, names: Names): KpiFigures {
  return {
    name: kpi.name,
    label: names.kpi(kpi.name),
    kind: kpi.kind,
    unit: kpi.unit,
    measure: kpi.measure,
    ...standingFigures(kpi),
    scale: kpi.scale,
    lowerIsBetter: kpi.lowerIsBetter,
    at: kpi.at,
    target: kpi.target,
    targetBy: kpi.targetBy?.to ?? null,
    targets: kpi.targets.map(({ value, by, isBar, outcome }) => ({ value, by: by?.to ?? null, isBar, outcome })),
    alarm: kpi.alarm,
    promise: kpi.promise,
    baseline: kpi.baseline,
    baselineOn: kpi.baselineOn,
    benchmarks: kpi.benchmarks.map(({ value, label }) => ({ value, label: label && names.text(label) })),
    drives: kpi.drives,
    owner: kpi.owner,
    members: kpi.members.map((member) => ({
      name: member.name,
      label: names.group(member.name),
      breakdown: member.breakdown,
      ...standingFigures(member),
    })),
  };
}

function initiativeFigures(
  initiative: InitiativeResult,
  economics: InitiativeEconomics | undefined,
  chosen: ReadonlySet<string> | null,
  names: Names,
): InitiativeFigures {
  const { cost, benefit, returnOnMargin, returnOnRevenue } = initiative;
  return {
    name: initiative.name,
    label: names.initiative(initiative.name),
    owner: initiative.owner,
    cost: known(cost),
    costLow: cost?.low ?? null,
    costHigh: cost?.high ?? null,
    benefit: known(benefit),
    benefitLow: benefit?.low ?? null,
    benefitHigh: benefit?.high ?? null,
    returnOnMargin: known(returnOnMargin),
    returnOnMarginLow: returnOnMargin?.low ?? null,
    returnOnMarginHigh: returnOnMargin?.high ?? null,
    returnOnRevenue: known(returnOnRevenue),
    returnOnRevenueLow: returnOnRevenue?.low ?? null,
    returnOnRevenueHigh: returnOnRevenue?.high ?? null,
    chances: returnOnMargin === null ? null : (economics?.chances ?? null),
    chosen: chosen?.has(initiative.name) ?? null,
    closes: initiative.closes,
    kpis: initiative.kpis,
    effects: initiative.effects,
  };
}

function findingFigures(finding: Finding, language: MessageLanguage): FindingFigures {
  const { rule, severity, messageId, origin } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding, language),
    messageId,
    arguments: finding.arguments,
    file: origin.file,
    line: origin.line,
    column: origin.column,
    endLine: origin.endLine,
    endColumn: origin.endColumn,
  };
}

export interface ReportInput {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly language: MessageLanguage;
  /** Of the compiler. */
  readonly version: string;
  /** What the report was made from, by name (`program`, `data`). */
  readonly hashes?: Readonly<Record<string, string>>;
  /** For a what-if, which `program` and `analysis` are of: what was set, and the original. */
  readonly whatIf?: WhatIfInput;
}

/** The figures of an analysis. Each is made when first read: a page needs few of them. */
export function figuresOf({ program, analysis, findings, language, version, hashes, whatIf }: ReportInput, names: Names): Figures {
  return lazily<Figures>({
    formatVersion: () => REPORT_FORMAT_VERSION,
    version: () => version,
    language: () => language,
    program: () => ({
      name: program.head?.name ?? null,
      label: program.head === null ? null : names.program,
      scale: program.scale,
      weight: program.weight,
      currency: program.head?.currency ?? null,
    }),
    hashes: () => hashes ?? {},
    asOf: () => analysis.asOf,
    wave: () => analysis.wave,
    previousWave: () => analysis.previousWave,
    waves: () => analysis.waves,
    groupMinimum: () => analysis.groupMinimum,
    withheld: () => analysis.withheld,
    index: () => known(analysis.index),
    indexLow: () => analysis.index.low,
    indexHigh: () => analysis.index.high,
    previousIndex: () => known(analysis.previousIndex),
    shortfall: () => analysis.shortfall,
    rows: () => [...alikeIn(analysis), ...analysis.averages].map((row) => rowFigures(row, names)),
    factors: () => analysis.factors.map((one) => rollUpFigures(one, names.factor(one.name))),
    touchpoints: () => analysis.touchpoints.map((one) => rollUpFigures(one, names.touchpoint(one.name))),
    stages: () => analysis.stages.map((one) => rollUpFigures(one, names.stage(one.name))),
    journeys: () => analysis.journeys.map((one) => rollUpFigures(one, names.journey(one.name))),
    personas: () => analysis.personas.map((one) => rollUpFigures(one, names.persona(one.name))),
    priorityMap: () => analysis.priorityMap,
    servqual: () => analysis.servqual,
    kpis: () => analysis.kpis.map((kpi) => kpiFigures(kpi, names)),
    worth: () => analysis.worth,
    initiatives: () => {
      const chosen = chosenOf(program, analysis);
      return analysis.initiatives.map((one, index) => initiativeFigures(one, analysis.economics.initiatives[index], chosen, names));
    },
    drivers: () => analysis.drivers,
    kano: () => analysis.kano,
    drives: () => analysis.drives,
    voice: () => analysis.voice,
    findings: () => findings.map((finding) => findingFigures(finding, language)),
    ...(whatIf === undefined ? {} : { whatIf: () => whatIfFigures(program, analysis, whatIf) }),
  });
}
