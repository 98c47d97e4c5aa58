/** What each initiative costs and earns, as figures that know what they are made of. */
import { currencyOf } from '../../program/currency.ts';
import type { Origin } from '../../program/origin.ts';
import type { Gain, Initiative, Program, Worth } from '../../program/program.ts';
import type { Duration, Quantity, TimeUnit } from '../../program/values.ts';
import type { Bounds, KpiResult, Missing } from '../analysis.ts';
import { between, middle } from '../bounds.ts';
import { inYears, monthsOf, timesIn } from '../time.ts';
import { type Book, keyOf, openBook } from './book.ts';
import type { InitiativeEconomics, KpiRoute, Traced } from './economics.ts';
import { routesIn } from './routes.ts';
import { constantFigure, differenceOf, longestOf, presentOf, productOf, returnOf, sumOf, togetherOf, unknownFigure } from './traced.ts';

/** Something an initiative earns: so much a year, for so long from its start. */
export interface Earning {
  readonly of: 'defence' | 'offence';
  /** On margin; an `amount` of null: it cannot be known. */
  readonly total: Traced;
  /** Null where `total` cannot be known. */
  readonly yearly: Traced | null;
  readonly years: Traced | null;
  readonly onRevenue: Traced;
  /** The chance that it comes at all: that of the rise it rests on (null: certain), or of the initiative. */
  readonly confidence: Bounds | null | 'initiative';
  /** The KPI whose rise it comes of, with the money that rises, and whether it is set to a level: of two initiatives that lift one KPI to a level, the higher counts. */
  readonly through: { readonly way: string; readonly isLevel: boolean } | null;
}

/** A recurring cost, from the start for so long. */
export interface Recurring {
  readonly yearly: Traced;
  readonly years: Traced;
}

/** Its figures, and what they are made of. */
export interface InitiativeLedger
  extends Omit<InitiativeEconomics, 'name' | 'strategic' | 'payback' | 'flows' | 'gap' | 'chances' | 'tornado'> {
  readonly initiative: Initiative;
  readonly earnings: readonly Earning[];
  readonly recurring: readonly Recurring[];
  /** The key of the input that `confidence` is; null: certain. */
  readonly confidenceInput: string | null;
}

export interface Ledger {
  readonly currency: string | null;
  readonly discount: Traced | null;
  readonly book: Book;
  /** In the order of the program. */
  readonly initiatives: readonly InitiativeLedger[];
}

/** The ledger of a program; `kpis` are asked for only where a KPI that an initiative improves leads to money. */
export function ledgerOf(program: Program, kpis: () => readonly KpiResult[]): Ledger {
  const book = openBook();
  const { head } = program;
  const discount =
    head?.discount == null
      ? null
      : book.figure(keyOf(head.name, 'discount'), {
          field: 'discount',
          of: head.name,
          value: head.discount,
          unit: 'share',
          origin: head.places.discount ?? head.nameOrigin,
        });
  const worths = new Map<string, Worth | null>([
    ...program.breakdowns.flatMap((breakdown) => breakdown.members.map(({ name, worth }) => [name, worth] as const)),
    ...program.personas.map(({ name, worth }) => [name, worth] as const),
  ]);
  const routes = routesIn(program, kpis, book);
  const making: Making = { book, worths, routes, discount, currency: currencyOf(program) };
  const initiatives = program.initiatives.map((initiative) => initiativeLedger(initiative, making));
  return {
    currency: making.currency,
    discount,
    book,
    initiatives,
  };
}

const EARNERS = ['keeps', 'wins', 'adds'] as const;
type Earner = (typeof EARNERS)[number];

function overFigure(book: Book, of: string, field: Earner, number: number, over: Duration, origin: Origin): Traced {
  return book.figure(`${keyOf(of, field, number)}.over`, { field: 'over', of, number, value: inYears(over), unit: 'years', origin });
}

/** How many a gain keeps or wins of a persona. */
function countFigure(book: Book, of: string, field: 'keeps' | 'wins', number: number, persona: string, { count, origin }: Gain): Traced {
  return book.figure(keyOf(of, field, number), { field, of, number, persona, value: count, unit: 'count', origin });
}

function worthFigure(
  book: Book,
  of: string,
  field: 'revenue' | 'margin' | 'reach',
  value: Bounds,
  unit: Traced['unit'],
  { origin }: Worth,
  per: TimeUnit | null = null,
): Traced {
  return book.figure(`${of}.worth.${field}`, { field, of, value, unit, per, origin });
}

interface Making {
  readonly book: Book;
  readonly worths: ReadonlyMap<string, Worth | null>;
  readonly routes: ReturnType<typeof routesIn>;
  readonly discount: Traced | null;
  readonly currency: string | null;
}

function initiativeLedger(initiative: Initiative, making: Making): InitiativeLedger {
  const { book, worths, discount } = making;
  const { name } = initiative;
  const missing: Missing[] = [];
  const miss = (what: Missing['what'], persona: string | null): null => {
    if (!missing.some((other) => other.what === what && other.persona === persona)) missing.push({ what, persona });
    return null;
  };
  /** In the one currency of the program; a plain number stands for it. */
  const money = (amount: Quantity): Bounds | null => {
    if (amount.unit === 'number') return between(amount.low, amount.high);
    if (amount.unit !== 'money') return miss('currency', null);
    return amount.currency === undefined || amount.currency === making.currency ? between(amount.low, amount.high) : miss('currency', null);
  };
  const years = (each: { readonly over: Duration | null; readonly origin: Origin }, field: Earner, number: number): Traced | null =>
    each.over ? overFigure(book, name, field, number, each.over, each.origin) : miss('duration', null);

  /** N × P's own revenue per year × T, and that × margin. */
  const gain = (each: Gain, field: 'keeps' | 'wins', number: number): Earning => {
    const what = field === 'keeps' ? 'kept' : 'won';
    const person = each.persona.resolved;
    const about = person ?? each.persona.name;
    const of = field === 'keeps' ? 'defence' : 'offence';
    const unknown = unknownFigure({ what, about, unit: 'money' });
    const nothing = { of, total: unknown, yearly: null, years: null, onRevenue: unknown, confidence: 'initiative', through: null } as const;
    if (person === null) {
      miss('persona', each.persona.name);
      return nothing;
    }
    const count = countFigure(book, name, field, number, person, each);
    const worth = worths.get(person) ?? null;
    const time = years(each, field, number);
    if (!worth?.revenue) {
      miss('revenue', person);
      return nothing;
    }
    const amount = money(worth.revenue);
    if (!amount || !time) return nothing;
    const revenue = worthFigure(book, person, 'revenue', amount, 'money', worth, worth.revenue.per);
    const times = timesIn(worth.revenue.per, 'year');
    const yearlyRevenue = productOf({ what: 'yearly', about: person, unit: 'money-per-year' }, [
      count,
      revenue,
      ...(times === 1 ? [] : [constantFigure(times)]),
    ]);
    const onRevenue = productOf({ what, about: person, unit: 'money' }, [yearlyRevenue, time]);
    if (!worth.margin) {
      miss('margin', person);
      return { ...nothing, onRevenue };
    }
    const margin = worthFigure(book, person, 'margin', worth.margin, 'share', worth);
    const yearly = productOf({ what: 'yearly', about: person, unit: 'money-per-year' }, [yearlyRevenue, margin]);
    return {
      of,
      total: productOf({ what, about: person, unit: 'money' }, [yearly, time]),
      yearly,
      years: time,
      onRevenue,
      confidence: 'initiative',
      through: null,
    };
  };

  const kept = initiative.keeps.map((each, index) => gain(each, 'keeps', index + 1));
  const won = initiative.wins.map((each, index) => gain(each, 'wins', index + 1));
  const added = initiative.adds.map((each, index): Earning => {
    const amount = money(each.money);
    const time = years(each, 'adds', index + 1);
    const unknown = unknownFigure({ what: 'added', unit: 'money' });
    if (!amount || !time)
      return { of: 'offence', total: unknown, yearly: null, years: null, onRevenue: unknown, confidence: 'initiative', through: null };
    const figure = book.figure(keyOf(name, 'adds', index + 1), {
      field: 'adds',
      of: name,
      number: index + 1,
      value: amount,
      unit: 'money',
      per: each.per,
      origin: each.origin,
    });
    const times = timesIn(each.per, 'year');
    const yearly = productOf({ what: 'yearly', unit: 'money-per-year' }, [figure, ...(times === 1 ? [] : [constantFigure(times)])]);
    const total = productOf({ what: 'added', unit: 'money' }, [yearly, time]);
    return { of: 'offence', total, yearly, years: time, onRevenue: total, confidence: 'initiative', through: null };
  });
  const told = [...kept, ...won, ...added];
  const { routes, earnings: throughKpis } = routesOf(initiative, making, told.length > 0);
  const earnings = [...told, ...throughKpis];

  const totals = (all: readonly Earning[]): readonly Traced[] => all.map(({ total }) => total);
  const benefit = togetherOf({ what: 'benefit', about: name, unit: 'money' }, totals(earnings));
  const benefitOnRevenue = togetherOf(
    { what: 'benefit-on-revenue', about: name, unit: 'money' },
    earnings.map(({ onRevenue }) => onRevenue),
  );
  const costs = costsOf(initiative, making, money, miss);
  const { cost } = costs;
  const both = (make: (benefit: Traced, cost: Traced) => Traced, of: Traced | null): Traced | null => (of && cost ? make(of, cost) : null);
  return {
    initiative,
    earnings,
    routes,
    missing,
    ...costs,
    benefit,
    benefitOnRevenue,
    defence: togetherOf({ what: 'defence', about: name, unit: 'money' }, totals(kept)),
    offence: togetherOf({ what: 'offence', about: name, unit: 'money' }, totals([...won, ...added, ...throughKpis])),
    returnOnMargin: both((of, by) => returnOf({ what: 'return', about: name, unit: 'share' }, of, by), benefit),
    returnOnRevenue: both((of, by) => returnOf({ what: 'return-on-revenue', about: name, unit: 'share' }, of, by), benefitOnRevenue),
    net: both((of, by) => differenceOf({ what: 'net', about: name, unit: 'money' }, of, [by]), benefit),
    netPresentValue: discount && presentValueOf(name, benefit, earnings, costs, discount),
    influenced: influencedOf(initiative, making),
    ...confidenceOf(initiative, book),
  };
}

/** What improved KPIs earn, where nothing is said of what is kept, won or added; of each way a year, for nobody says how long. */
function routesOf(
  initiative: Initiative,
  { routes }: Making,
  isTold: boolean,
): { readonly routes: readonly KpiRoute[]; readonly earnings: readonly Earning[] } {
  const found: KpiRoute[] = [];
  const earnings: Earning[] = [];
  for (const [index, improvement] of initiative.improves.entries()) {
    for (const { path, steps, yearly } of routes.of(initiative.name, improvement, index + 1)) {
      const about = path.at(-1) ?? null;
      const year = constantFigure(1, 'years');
      const gain = yearly && productOf({ what: 'kpi-gain', about, unit: 'money' }, [yearly, year]);
      // Two ways to the same money, or two rises of one KPI, are one gain.
      const counted = gain?.amount != null && !isTold && !found.some((other) => other.counted && other.path.at(-1) === about);
      found.push({ path, steps, gain: gain?.amount == null ? null : gain, counted });
      if (counted && gain && yearly)
        earnings.push({
          of: 'offence',
          total: gain,
          yearly,
          years: year,
          onRevenue: gain,
          confidence: improvement.confidence,
          through: { way: `${path[0]} ${about}`, isLevel: improvement.mode === 'to' },
        });
    }
  }
  return { routes: found, earnings };
}

type Costs = Pick<InitiativeLedger, 'cost' | 'costOnce' | 'costRecurring' | 'recurring'>;

/** A cost once, and a recurring one from the start to the end of the longest benefit, or of the period where no benefit lasts. */
function costsOf(
  initiative: Initiative,
  { book }: Making,
  money: (amount: Quantity) => Bounds | null,
  miss: (what: Missing['what'], persona: string | null) => null,
): Costs {
  const { name } = initiative;
  const lasting = (): Traced | null => {
    const benefits = EARNERS.flatMap((field) =>
      initiative[field].flatMap(({ over, origin }, index) => (over ? [overFigure(book, name, field, index + 1, over, origin)] : [])),
    );
    const [only] = benefits;
    if (only) return benefits.length === 1 ? only : longestOf({ what: 'years', about: name, unit: 'years' }, benefits);
    const { period } = initiative;
    if (period === null) return null;
    const value = { low: monthsOf(period) / 12, high: monthsOf(period) / 12 };
    return book.figure(keyOf(name, 'period'), {
      field: 'period',
      of: name,
      value,
      unit: 'years',
      origin: initiative.places.period ?? initiative.nameOrigin,
    });
  };
  const once: Traced[] = [];
  const again: Traced[] = [];
  const recurring: Recurring[] = [];
  for (const [index, each] of initiative.costs.entries()) {
    const amount = money(each);
    const what = each.per === null ? 'cost-once' : 'cost-recurring';
    const all = each.per === null ? once : again;
    if (!amount) {
      all.push(unknownFigure({ what, about: name, unit: 'money' }));
      continue;
    }
    const figure = book.figure(keyOf(name, 'cost', index + 1), {
      field: 'cost',
      of: name,
      number: index + 1,
      value: amount,
      unit: 'money',
      per: each.per,
      origin: each.origin,
    });
    if (each.per === null) {
      all.push(figure);
      continue;
    }
    const years = lasting();
    if (!years) {
      miss('period', null);
      all.push(unknownFigure({ what, about: name, unit: 'money' }));
      continue;
    }
    const times = timesIn(each.per, 'year');
    const yearly =
      times === 1 ? figure : productOf({ what: 'yearly', about: name, unit: 'money-per-year' }, [figure, constantFigure(times)]);
    recurring.push({ yearly, years });
    all.push(productOf({ what, about: name, unit: 'money' }, [yearly, years]));
  }
  const costOnce = togetherOf({ what: 'cost-once', about: name, unit: 'money' }, once);
  const costRecurring = togetherOf({ what: 'cost-recurring', about: name, unit: 'money' }, again);
  return { costOnce, costRecurring, cost: togetherOf({ what: 'cost', about: name, unit: 'money' }, [costOnce, costRecurring]), recurring };
}

/** Money once is spent at the start; yearly money counts at the end of each year. Null where nothing is earned or nothing costs. */
function presentValueOf(name: string, benefit: Traced | null, earnings: readonly Earning[], costs: Costs, discount: Traced): Traced | null {
  if (!benefit || !costs.cost) return null;
  const named = { what: 'net-present-value', about: name, unit: 'money' } as const;
  if (benefit.amount === null || costs.cost.amount === null) return unknownFigure(named);
  const gains = earnings.flatMap(({ yearly, years, total }) =>
    yearly && years ? [presentOf({ what: 'present-benefit', about: total.about, unit: 'money' }, yearly, years, discount)] : [],
  );
  const running = costs.recurring.map(({ yearly, years }) =>
    presentOf({ what: 'present-cost', about: name, unit: 'money' }, yearly, years, discount),
  );
  return differenceOf(named, sumOf({ what: 'present-benefit', about: name, unit: 'money' }, gains), [
    ...(costs.costOnce ? [costs.costOnce] : []),
    ...running,
  ]);
}

function influencedOf(initiative: Initiative, { book, worths }: Making): Traced | null {
  const { name } = initiative;
  const parts = initiative.keeps.flatMap((each, index) => {
    const person = each.persona.resolved;
    const worth = person === null ? null : (worths.get(person) ?? null);
    if (person === null || !worth?.reach) return [];
    const count = countFigure(book, name, 'keeps', index + 1, person, each);
    const reach = worthFigure(book, person, 'reach', worth.reach, 'number', worth);
    return [productOf({ what: 'influenced', about: person, unit: 'count' }, [count, reach])];
  });
  return togetherOf({ what: 'influenced', about: name, unit: 'count' }, parts);
}

/** The highest of its rises; null where it says none, or a rise without one. */
function confidenceOf({ name, improves }: Initiative, book: Book): Pick<InitiativeLedger, 'confidence' | 'confidenceInput'> {
  let best: { readonly confidence: Bounds; readonly confidenceInput: string } | null = null;
  let isCertain = improves.length === 0;
  for (const [index, { confidence, origin }] of improves.entries()) {
    if (confidence === null) {
      isCertain = true;
      continue;
    }
    const key = keyOf(name, 'confidence', index + 1);
    const value = { low: confidence.low, high: confidence.high };
    book.figure(key, { field: 'confidence', of: name, number: index + 1, value, unit: 'share', origin });
    if (best === null || middle(value) > middle(best.confidence)) best = { confidence: value, confidenceInput: key };
  }
  return isCertain || best === null ? { confidence: null, confidenceInput: null } : best;
}
