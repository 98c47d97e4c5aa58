/** Program × Measurements: waves whose answers were counted say what was counted, as if it stood in their text. */
import type { Figure, MeasuredGroup, MeasuredWave, Measurements } from '../measurement/measurements.ts';
import { dataColumnsOf, operandOf } from '../measurement/naming.ts';
import { answerScaleOf } from '../measurement/subjects.ts';
import type { Breakdown, Formula, Kpi, Member, Persona, Program, Wave, WaveValue } from '../program/program.ts';
import type { Quantity, Reference, Span } from '../program/values.ts';
import type { Bounds } from './analysis.ts';
import { middle, settle } from './bounds.ts';
import type { Recommendations } from './intervals.ts';
import { medianOf } from './median.ts';

/** How the whole of a wave is made of answers: each counts the same, or those of each persona together as much as its share of customers. */
export type Strata = 'as-answered' | 'shares';

/** A value that was counted, not typed. */
export interface MeasuredValue extends WaveValue {
  readonly measured: {
    /** Answers that were counted; `n` is the effective number where they were weighted. */
    readonly answers: number;
    /** Behind a net promoter score; with weights, of the effective number. */
    readonly recommendations: Recommendations | null;
    /** Where it comes from the answers themselves, as that of a median does. */
    readonly interval: Bounds | null;
    /** A sum of whole numbers, such as counts, that is none any more since answers were weighted. */
    readonly weightedCounts: boolean;
  };
}

/** What was counted behind the value; null for one that was typed. */
export function measuredIn(value: WaveValue): MeasuredValue['measured'] | null {
  return 'measured' in value ? (value as MeasuredValue).measured : null;
}

/**
 * The Program whose waves say what was measured. It wins over what is typed of the same in the same wave. Breakdowns that list no members get those of
 * the data. The same Program where nothing was measured.
 */
export function withMeasurements(program: Program, measurements: Measurements | null | undefined, strata: Strata = 'as-answered'): Program {
  if (!measurements) return program;
  const known = made.get(program);
  if (known?.of === measurements && known.strata === strata) return known.program;
  const measured = join(program, measurements, strata);
  made.set(program, { of: measurements, strata, program: measured });
  return measured;
}

/** The last that was made of a Program: the analysis and several rules ask for the same. */
const made = new WeakMap<Program, { readonly of: Measurements; readonly strata: Strata; readonly program: Program }>();

function join(program: Program, measurements: Measurements, strata: Strata): Program {
  const measured = new Map(measurements.waves.map((wave) => [wave.wave, wave]));
  if (!program.waves.some(({ name }) => measured.has(name))) return program;
  const breakdowns = program.breakdowns.map((breakdown) =>
    breakdown.members.length > 0 ? breakdown : { ...breakdown, members: membersOf(program, breakdown, measurements.waves) },
  );
  const reading = readingOf(program);
  const waves = program.waves.map((wave) => {
    const own = measured.get(wave.name);
    return own ? withMeasured(program, wave, own, reading, strata) : wave;
  });
  return { ...program, breakdowns, waves };
}

/** Those of any wave, in code-point order. */
function membersOf(program: Program, breakdown: Breakdown, waves: readonly MeasuredWave[]): readonly Member[] {
  const names = new Set(
    waves.flatMap(({ groups }) =>
      groups.flatMap((group) => (group.breakdown === breakdown.name && group.name !== null ? [group.name] : [])),
    ),
  );
  const { origin, nameOrigin } = breakdown;
  return [...names].map((name) => ({
    name: memberName(program, breakdown.name, name),
    label: { text: name, translations: {} },
    was: [],
    owner: null,
    notes: [],
    allows: [],
    origin,
    nameOrigin,
    places: {},
    worth: null,
  }));
}

/** A member of the data may have the name of something else: then it is told apart by its breakdown. */
function memberName(program: Program, breakdown: string, name: string): string {
  const own = program.breakdowns.find((one) => one.name === breakdown);
  if (own === undefined || own.members.length > 0) return name;
  const isTaken =
    [...program.personas, ...program.channels, ...program.breakdowns.flatMap(({ members }) => members)].some((one) => one.name === name) ||
    program.breakdowns.filter(({ members }) => members.length === 0).length > 1;
  return isTaken ? `${breakdown}.${name}` : name;
}

/** How figures are read: by stable name, the value they make. */
type Reading = ReadonlyMap<string, (figure: Figure) => Measured | null>;

interface Measured {
  readonly value: Quantity;
  readonly n: number;
  readonly sd: number | null;
  readonly recommendations?: Recommendations;
  readonly interval?: Bounds | null;
}

function readingOf(program: Program): Reading {
  const reading = new Map<string, (figure: Figure) => Measured | null>();
  for (const touchpoint of program.touchpoints) {
    for (const { name } of touchpoint.expectations) reading.set(`${touchpoint.name}.${name}`, (figure) => meanOf(figure, plain));
  }
  for (const kpi of program.kpis) reading.set(kpi.name, kpiReading(program, kpi));
  return reading;
}

function plain(number: number): Quantity {
  return { low: number, high: number, unit: 'number' };
}

function share(number: number): Quantity {
  return { low: number, high: number, unit: 'share' };
}

function meanOf(figure: Figure, quantity: (number: number) => Quantity, factor = 1): Measured {
  const deviation = deviationOf(figure);
  return { value: quantity(figure.sum / figure.n), n: figure.n, sd: deviation === null ? null : deviation * factor };
}

/** Of the answers, with n − 1; null below two. */
function deviationOf({ n, sum, squares }: Figure): number | null {
  return n < 2 ? null : Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1)));
}

function kpiReading(program: Program, kpi: Kpi): (figure: Figure) => Measured | null {
  const unit = unitOf(program, kpi);
  // What is asked in per cent is kept as a fraction.
  const factor = unit.unit === 'share' ? 0.01 : 1;
  const inUnit = (number: number): Quantity => ({ ...unit, low: number * factor, high: number * factor });
  switch (kpi.kind) {
    case 'nps':
      return (figure) => {
        const promoters = figure.high ?? 0;
        const detractors = figure.low ?? 0;
        const [p, d] = [promoters / figure.n, detractors / figure.n];
        return {
          value: plain((100 * (promoters - detractors)) / figure.n),
          n: figure.n,
          sd: 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2)),
          recommendations: { promoters, detractors, passives: Math.max(0, figure.n - promoters - detractors) },
        };
      };
    case 'csat':
      return (figure) => ({ value: share((figure.high ?? 0) / figure.n), n: figure.n, sd: null });
    case 'rate':
      return (figure) => ({ value: share(figure.sum / figure.n), n: figure.n, sd: null });
    case 'csi': {
      // On a scale of its own it is a mean; on that of the program it is told on a thousand points.
      if (kpi.scale) return (figure) => meanOf(figure, plain);
      const { low, high }: Span = answerScaleOf(program, kpi) ?? program.scale;
      const points = 1000 / (high - low);
      return (figure) => meanOf(figure, (number) => plain((number - low) * points), points);
    }
    case 'count':
      return (figure) => ({ value: plain(figure.sum), n: figure.n, sd: null });
    case 'median':
      return (figure) => {
        const median = figure.counts && medianOf(figure.counts);
        if (!median) return null;
        const { value, interval } = median;
        return {
          value: inUnit(value),
          n: figure.n,
          sd: null,
          interval: interval && { low: interval.low * factor, high: interval.high * factor },
        };
      };
    default:
      return (figure) => meanOf(figure, inUnit, factor);
  }
}

/** The unit that the column of a KPI is in: that of what the program says of it. */
function unitOf(program: Program, kpi: Kpi): Omit<Quantity, 'low' | 'high'> {
  if (kpi.kind === 'ces' || kpi.kind === null) return { unit: 'number' };
  const typed = program.waves.flatMap(({ values, groups }) => [...values, ...groups.flatMap((group) => group.values)]);
  const said = [
    kpi.promise,
    ...kpi.targets.map(({ value }) => value),
    kpi.baseline,
    kpi.alarm,
    ...kpi.benchmarks.map(({ value }) => value),
    ...typed.flatMap(({ subject, value }) => (subject.resolved === kpi.name ? [value] : [])),
  ].find((quantity) => quantity !== null && quantity.unit !== 'points');
  const currency = said?.currency ?? program.head?.currency ?? null;
  const isMoney = kpi.kind === 'money' || kpi.kind === 'clv' || said?.unit === 'money';
  if (isMoney) return { unit: 'money', ...(currency === null ? {} : { currency }) };
  if (said?.unit === 'duration') return { unit: 'duration', time: said.time ?? 'min' };
  return { unit: said?.unit ?? 'number' };
}

function withMeasured(program: Program, wave: Wave, measured: MeasuredWave, reading: Reading, strata: Strata): Wave {
  const origin = wave.responses[0]?.origin ?? wave.origin;
  const reference = (name: string): Reference => ({ name, resolved: name, origin });
  const counted = (figure: Figure, answers: number): MeasuredValue | null => {
    const isOperand = figure.subject.includes('(');
    const read = reading.get(figure.subject) ?? (isOperand ? sumOf : shareOf);
    const own = read(figure);
    if (!own || !Number.isFinite(own.value.low)) return null;
    const { value, n, sd } = own;
    return {
      subject: reference(figure.subject),
      value,
      n,
      sd,
      origin,
      measured: { answers, recommendations: own.recommendations ?? null, interval: own.interval ?? null, weightedCounts: false },
    };
  };
  const valuesOf = ({ figures }: Pick<MeasuredGroup, 'figures'>): readonly MeasuredValue[] =>
    figures.flatMap((figure) => counted(figure, figure.n) ?? []);
  const [whole, ...groups] = measured.groups;
  const layers = strata === 'shares' ? strataOf(program.personas, groups) : [];
  const sums = unweightedIn(program);
  const everybody = (whole?.figures ?? []).flatMap((figure) => {
    const own = sums.has(figure.subject) ? null : weighted(figure, layers);
    const value = counted(own ?? figure, figure.n);
    if (value === null) return [];
    const weightedCounts = own !== null && Number.isInteger(figure.sum);
    return [{ ...value, measured: { ...value.measured, weightedCounts } }];
  });
  const inGroups = groups.flatMap((group) => {
    if (group.name === null) return [];
    const name = group.breakdown === null ? group.name : memberName(program, group.breakdown, group.name);
    return [{ for: reference(name), values: valuesOf(group), origin }];
  });
  const isCounted = new Map(inGroups.map((group) => [group.for.resolved, new Set(group.values.map(({ subject }) => subject.resolved))]));
  const own = new Set(everybody.map(({ subject }) => subject.resolved));
  return {
    ...wave,
    values: [...everybody, ...wave.values.filter(({ subject }) => !own.has(subject.resolved))],
    groups: [
      ...inGroups,
      ...wave.groups.map((group) => ({
        ...group,
        values: group.values.filter(({ subject }) => isCounted.get(group.for.resolved)?.has(subject.resolved) !== true),
      })),
    ],
  };
}

/** The answers to a question that chose the option. */
function shareOf(figure: Figure): Measured {
  return { value: share(figure.sum / figure.n), n: figure.n, sd: null };
}

/** An operand of a formula. */
function sumOf(figure: Figure): Measured {
  return { value: plain(figure.sum), n: figure.n, sd: null };
}

interface Layer {
  readonly share: number;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** What stays as it was answered: sums, which weights would make sums of other answers, and medians. A ratio of sums can be weighted above and below. */
function unweightedIn(program: Program): ReadonlySet<string> {
  return new Set(
    program.kpis.flatMap(({ name, kind, formula }) => {
      const columns = isRatioOfSums(formula) ? [] : dataColumnsOf(formula).map((column) => operandOf(name, column));
      return kind === 'count' || kind === 'median' ? [name, ...columns] : columns;
    }),
  );
}

function isRatioOfSums(formula: Formula | null): boolean {
  const isSum = (part: Formula): boolean =>
    'op' in part ? (part.op === '+' || part.op === '-') && isSum(part.left) && isSum(part.right) : 'name' in part && !part.kpi;
  return formula !== null && 'op' in formula && formula.op === '/' && isSum(formula.left) && isSum(formula.right);
}

/** The personas with a share that answered. */
function strataOf(personas: readonly Persona[], groups: readonly MeasuredGroup[]): readonly Layer[] {
  return groups.flatMap((group) => {
    const persona = group.of === 'persona' ? personas.find(({ name }) => name === group.name) : undefined;
    const part = persona?.share ? middle(persona.share) : 0;
    return part > 0 ? [{ share: part, figures: new Map(group.figures.map((figure) => [figure.subject, figure])) }] : [];
  });
}

/**
 * The figure of everybody as if each persona had answered by its share, of the effective number of answers (Kish 1965: the square of the sum of the weights
 * by the sum of their squares). Answers of no persona do not count. Null where fewer than one persona has any.
 */
function weighted(figure: Figure, layers: readonly Layer[]): Figure | null {
  const parts = layers.flatMap((layer) => {
    const own = layer.figures.get(figure.subject);
    return own && own.n > 0 ? [{ share: layer.share, own }] : [];
  });
  const all = parts.reduce((sum, part) => sum + part.share, 0);
  if (parts.length === 0 || all <= 0) return null;
  const n = settle(1 / parts.reduce((sum, { share: part, own }) => sum + (part / all) ** 2 / own.n, 0));
  const total = (field: (own: Figure) => number): number =>
    n * parts.reduce((sum, { share: part, own }) => sum + ((part / all) * field(own)) / own.n, 0);
  const orNull = (field: 'high' | 'low'): number | null => (figure[field] === null ? null : total((own) => own[field] ?? 0));
  return { ...figure, n, sum: total((own) => own.sum), squares: total((own) => own.squares), high: orNull('high'), low: orNull('low') };
}
