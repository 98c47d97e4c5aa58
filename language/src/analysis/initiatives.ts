/** What initiatives close, cost and earn. Ranges are carried as bounds; the chance that they succeed stands beside, uncounted. */
import type { Gain, Improvement, Initiative, Program, Worth } from '../program/program.ts';
import type { Duration, Period, Quantity } from '../program/values.ts';
import type { Bounds, Closing, Effect, InitiativeResult, Missing, Row } from './analysis.ts';
import { add, between, isKnown, middle, multiply, ONE, scale, subtract, sum } from './bounds.ts';
import type { Population } from './population.ts';
import { ancestorsOf } from './rollup.ts';
import { nameOf, reaches } from './rows.ts';
import { inYears, monthsOf, timesIn } from './time.ts';
import { revenuePerYear } from './worth.ts';

/** One result for each initiative, in the order of the program. `rows` are the persona rows. */
export function initiativesOf(
  program: Program,
  population: Population,
  rows: readonly Row[],
  effects: (initiative: Initiative) => readonly Effect[],
): readonly InitiativeResult[] {
  const rowsByExpectation = new Map<string, Row[]>();
  for (const row of rows) {
    const own = rowsByExpectation.get(row.expectation);
    if (own) own.push(row);
    else rowsByExpectation.set(row.expectation, [row]);
  }
  const worths = new Map<string, Worth | null>([
    ...program.breakdowns.flatMap((breakdown) => breakdown.members.map(({ name, worth }) => [name, worth] as const)),
    ...program.personas.map(({ name, worth }) => [name, worth] as const),
  ]);
  const kpiNames = new Set(program.kpis.map(({ name }) => name));
  const promised = new Set((program.head?.promises ?? []).flatMap(({ factor }) => factor.resolved ?? []));
  const ancestors = ancestorsOf(program);
  const keepsPromise = ({ factor }: Row): boolean =>
    factor !== null && (ancestors.get(factor) ?? [factor]).some((name) => promised.has(name));

  return program.initiatives.map((initiative) => {
    const subjects = initiative.improves.flatMap(({ subject }) => subject.resolved ?? []);
    const closes = closingsOf(initiative, population, rowsByExpectation);
    return {
      name: initiative.name,
      owner: nameOf(initiative.owner ?? program.head?.owner ?? null),
      ...moneyOf(initiative, worths, program.head?.currency ?? null),
      strategic: subjects.some((name) => rowsByExpectation.get(name)?.some(keepsPromise) ?? false),
      closes,
      kpis: [...new Set(subjects)].filter((name) => kpiNames.has(name)),
      effects: effects(initiative),
    };
  });
}

/** On one row the highest new level wins. */
function closingsOf(initiative: Initiative, population: Population, rows: ReadonlyMap<string, readonly Row[]>): readonly Closing[] {
  const best = new Map<Row, { readonly level: Bounds; readonly improvement: Improvement }>();
  for (const improvement of initiative.improves) {
    for (const row of rows.get(improvement.subject.resolved ?? '') ?? []) {
      if (!reaches(initiative, row.persona, population)) continue;
      const level = newLevel(row.actual, improvement);
      if (!level) continue;
      const before = best.get(row);
      if (!before || middle(level) > middle(before.level)) best.set(row, { level, improvement });
    }
  }
  return [...best].map(([row, { improvement }]) => {
    const points = pointsOf(row, improvement);
    const confidence = improvement.confidence && { low: improvement.confidence.low, high: improvement.confidence.high };
    return {
      expectation: row.expectation,
      persona: row.persona,
      points,
      weighted: multiply(row.weight, points),
      confidence,
      expectedPoints: confidence ? multiply(points, confidence) : points,
    };
  });
}

/** The level it lifts a row to; null where it is said in a unit that levels do not have. */
function newLevel(actual: Bounds, { mode, value }: Improvement): Bounds | null {
  if (mode === 'relative') return value.unit === 'share' ? add(actual, multiply(actual, value)) : null;
  if (value.unit !== 'number') return null;
  return mode === 'to' ? { low: value.low, high: value.high } : add(actual, value);
}

/** Both ends of the rise move with the actual, so each bound is taken at the actual that makes it so. */
function pointsOf(row: Row, { mode, value }: Improvement): Bounds {
  const closed = (actual: number, amount: number, ideal: number): number => {
    const level = mode === 'to' ? amount : mode === 'by' ? actual + amount : actual * (1 + amount);
    return Math.max(0, Math.min(level, ideal) - actual);
  };
  const { actual, ideal } = row;
  // A relative rise grows with the actual until it reaches the ideal, and shrinks from there: its peak may lie between the ends.
  const peak = mode === 'relative' && value.high > -1 ? ideal.high / (1 + value.high) : actual.low;
  const at = Math.min(Math.max(peak, actual.low), actual.high);
  const low = Math.min(closed(actual.low, value.low, ideal.low), closed(actual.high, value.low, ideal.low));
  const high = Math.max(
    closed(actual.low, value.high, ideal.high),
    closed(actual.high, value.high, ideal.high),
    closed(at, value.high, ideal.high),
  );
  return between(low, high);
}

type Money = Pick<
  InitiativeResult,
  'cost' | 'benefit' | 'benefitOnRevenue' | 'returnOnMargin' | 'returnOnRevenue' | 'defence' | 'offence' | 'missing'
>;

/** Amounts that add up to null as soon as one of them is unknown. */
type Total = Bounds | null;

function moneyOf(initiative: Initiative, worths: ReadonlyMap<string, Worth | null>, currency: string | null): Money {
  const missing: Missing[] = [];
  let unit = currency;
  const miss = (what: Missing['what'], persona: string | null): null => {
    if (!missing.some((other) => other.what === what && other.persona === persona)) missing.push({ what, persona });
    return null;
  };
  /** In the one currency of the initiative; a plain number stands for it. */
  const money = (amount: Quantity): Total => {
    if (amount.unit === 'number') return between(amount.low, amount.high);
    if (amount.unit !== 'money') return miss('currency', null);
    unit ??= amount.currency ?? null;
    return amount.currency === undefined || amount.currency === unit ? between(amount.low, amount.high) : miss('currency', null);
  };
  const years = (over: Duration | null): Total => (over ? inYears(over) : miss('duration', null));

  /** N × P's own revenue per year × T, and that × margin. */
  const gain = (each: Gain): { revenue: Total; margin: Total } => {
    const name = each.persona.resolved;
    if (name === null) return { revenue: miss('persona', each.persona.name), margin: null };
    const worth = worths.get(name) ?? null;
    const yearly = revenuePerYear(worth);
    const time = years(each.over);
    if (!worth?.revenue || !yearly) return { revenue: miss('revenue', name), margin: null };
    if (!money(worth.revenue) || !time) return { revenue: null, margin: null };
    const revenue = multiply(multiply(each.count, yearly), time);
    return { revenue, margin: worth.margin ? multiply(revenue, worth.margin) : miss('margin', name) };
  };
  const kept = initiative.keeps.map(gain);
  const won = initiative.wins.map(gain);
  const added = initiative.adds.map((each): Total => {
    const amount = money(each.money);
    const time = years(each.over);
    return amount && time ? scale(multiply(amount, time), timesIn(each.per, 'year')) : null;
  });

  const margins = (gains: readonly { readonly margin: Total }[]): readonly Total[] => gains.map(({ margin }) => margin);
  const revenues = (gains: readonly { readonly revenue: Total }[]): readonly Total[] => gains.map(({ revenue }) => revenue);
  const benefit = totalOf([...margins(kept), ...margins(won), ...added]);
  const benefitOnRevenue = totalOf([...revenues(kept), ...revenues(won), ...added]);
  const cost = costOf(initiative, money, miss);
  return {
    cost,
    benefit,
    benefitOnRevenue,
    returnOnMargin: returnOf(benefit, cost),
    returnOnRevenue: returnOf(benefitOnRevenue, cost),
    defence: totalOf(margins(kept)),
    offence: totalOf([...margins(won), ...added]),
    missing,
  };
}

/** A cost once, and a recurring one from the start to the end of the longest benefit, or of the period where no benefit lasts. */
function costOf(
  initiative: Initiative,
  money: (amount: Quantity) => Total,
  miss: (what: Missing['what'], persona: string | null) => null,
): Total {
  const benefits = [...initiative.keeps, ...initiative.wins, ...initiative.adds].flatMap(({ over }) => (over ? [inYears(over)] : []));
  const lasting =
    benefits.length > 0
      ? { low: Math.max(...benefits.map(({ low }) => low)), high: Math.max(...benefits.map(({ high }) => high)) }
      : initiative.period
        ? yearsOf(initiative.period)
        : null;
  return totalOf(
    initiative.costs.map((each): Total => {
      const amount = money(each);
      if (!amount || each.per === null) return amount;
      return lasting ? scale(multiply(amount, lasting), timesIn(each.per, 'year')) : miss('period', null);
    }),
  );
}

function yearsOf(period: Period): Bounds {
  const years = monthsOf(period) / 12;
  return { low: years, high: years };
}

/** Null where there is nothing, or where one of them is unknown. */
function totalOf(amounts: readonly Total[]): Total {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 || known.length < amounts.length ? null : sum(known);
}

/** (benefit − cost)/cost as a fraction; null where either is unknown or the cost may be 0. */
function returnOf(benefit: Total, cost: Total): Total {
  if (!benefit || !cost || cost.low <= 0) return null;
  if (isKnown(benefit) && isKnown(cost)) return between(benefit.low / cost.low - 1, benefit.low / cost.low - 1);
  return subtract({ low: benefit.low / cost.high, high: benefit.high / cost.low }, ONE);
}
