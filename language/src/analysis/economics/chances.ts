/** Draws of what initiatives, alone and together, cost, earn and close. */
import type { Bounds } from '../analysis.ts';
import { middle } from '../bounds.ts';
import type { Book } from './book.ts';
import { addTo, drawn, type Stream, shareBelow, spreadOf, streamOf, throws } from './chance.ts';
import type { Chances, Distribution, Spread, Swing, Tornado, Traced } from './economics.ts';
import { addedPoints, closedPoints, type Drawable, type OpenRow, type RaisedRow } from './gaps.ts';
import type { Earning, InitiativeLedger } from './ledger.ts';
import { paybackOfFlows } from './payback.ts';
import { annuity, evaluate, inputsOf } from './traced.ts';

export interface Drawing {
  readonly book: Book;
  readonly draws: number;
  readonly seed: number;
  readonly distribution: Distribution;
}

/** Draws of inputs and figures, each made once: two figures of one input use the same draws of it. */
export interface Sampler {
  readonly count: number;
  /** Draws of an input. Throws a RangeError for a key that is none. */
  input(key: string): Float64Array;
  /** Draws of a level or weight, which is an input where something rests on it alone. */
  level(level: Drawable): Float64Array;
  /** Draws of a figure; null where it cannot be known. */
  figure(figure: Traced): Float64Array | null;
  /** Of an initiative: one throw a draw, at least 0 and below 1. Something of it with a confidence above the throw happens. */
  luck(initiative: string): Float64Array;
}

export function samplerOf({ book, draws: count, seed, distribution }: Drawing): Sampler {
  const inputs = new Map<string, Float64Array>();
  const figures = new Map<Traced, Float64Array | null>();
  const lucks = new Map<string, Float64Array>();
  const stream = (name: string): Stream => streamOf(seed, name);
  const level = ({ key, value }: Drawable): Float64Array => {
    const known = inputs.get(key);
    if (known) return known;
    const made = drawn(value, distribution, count, stream(key));
    inputs.set(key, made);
    return made;
  };
  const input = (key: string): Float64Array => {
    const known = inputs.get(key);
    if (known) return known;
    const said = book.get(key);
    if (!said) throw new RangeError(`no input is called ${key}`);
    return level({ key, value: said.value });
  };
  const figure = (of: Traced): Float64Array | null => {
    if (of.how === 'input' && of.input !== null) return input(of.input);
    const known = figures.get(of);
    if (known !== undefined) return known;
    const made = of.amount === null ? null : combinedDraws(of, figure, count);
    figures.set(of, made);
    return made;
  };
  return {
    count,
    input,
    level,
    figure,
    luck: (initiative) => {
      const known = lucks.get(initiative);
      if (known) return known;
      // A name holds no blank, so this is no key of an input.
      const made = throws(count, stream(`${initiative} works`));
      lucks.set(initiative, made);
      return made;
    },
  };
}

function combinedDraws(of: Traced, figure: (part: Traced) => Float64Array | null, count: number): Float64Array | null {
  const result = new Float64Array(count);
  if (of.how === 'constant') return result.fill(of.amount?.low ?? 0);
  const parts: Float64Array[] = [];
  for (const part of of.of) {
    const draws = figure(part);
    if (draws === null) return null;
    parts.push(draws);
  }
  const [first, second, third] = parts;
  if (!first) return result;
  result.set(first);
  switch (of.how) {
    case 'sum':
      for (const part of parts.slice(1)) addTo(result, part);
      break;
    case 'product':
      for (const part of parts.slice(1)) for (let k = 0; k < count; k += 1) result[k] = (result[k] ?? 0) * (part[k] ?? 0);
      break;
    case 'difference':
      for (const part of parts.slice(1)) for (let k = 0; k < count; k += 1) result[k] = (result[k] ?? 0) - (part[k] ?? 0);
      break;
    case 'longest':
      for (const part of parts.slice(1)) for (let k = 0; k < count; k += 1) result[k] = Math.max(result[k] ?? 0, part[k] ?? 0);
      break;
    case 'ratio':
      for (let k = 0; k < count; k += 1) result[k] = (first[k] ?? 0) / (second?.[k] ?? 0);
      break;
    case 'return':
      for (let k = 0; k < count; k += 1) result[k] = ((first[k] ?? 0) - (second?.[k] ?? 0)) / (second?.[k] ?? 0);
      break;
    case 'present':
      if (second && third) return presentOfDraws(first, second, third);
      break;
  }
  return result;
}

/** What an initiative costs; null where nothing is said of it, or it cannot be known. */
export function costDraws({ cost }: InitiativeLedger, sampler: Sampler): Float64Array | null {
  return cost && sampler.figure(cost);
}

/** The same at its present value. */
export function presentCostDraws(
  { cost, costOnce, recurring }: InitiativeLedger,
  discount: Traced | null,
  sampler: Sampler,
): Float64Array | null {
  if (discount === null || cost?.amount == null) return null;
  const total = new Float64Array(sampler.count);
  const once = costOnce && sampler.figure(costOnce);
  const parts = [once, ...recurring.map(({ yearly, years }) => presentDraws(yearly, years, discount, sampler))];
  for (const part of parts) if (part) addTo(total, part);
  return total;
}

/** What an initiative earns, at its present value where a discount is given; null where nothing is said of it, or it cannot be known. */
function benefitDraws(ledger: InitiativeLedger, discount: Traced | null, sampler: Sampler): Float64Array | null {
  if (ledger.benefit === null) return null;
  const total = new Float64Array(sampler.count);
  for (const earning of ledger.earnings) {
    const draws = earningDraws(ledger, earning, discount, sampler);
    if (draws === null) return null;
    addTo(total, draws);
  }
  return total;
}

/** The chance that it comes at all; null: certain. */
export function chanceOf({ confidence: works }: InitiativeLedger, { confidence }: Pick<Earning, 'confidence'>): Bounds | null {
  return confidence === 'initiative' ? works : confidence;
}

/** What one earning comes to, 0 in the draws in which it does not come; at its present value where a discount is given. Null where it cannot be known. */
function earningDraws(ledger: InitiativeLedger, earning: Earning, discount: Traced | null, sampler: Sampler): Float64Array | null {
  const { total, yearly, years } = earning;
  const value = discount === null ? sampler.figure(total) : yearly && years && presentDraws(yearly, years, discount, sampler);
  const chance = chanceOf(ledger, earning);
  if (value === null || chance === null) return value;
  const luck = sampler.luck(ledger.initiative.name);
  const bar = middle(chance);
  const result = new Float64Array(value.length);
  for (let k = 0; k < result.length; k += 1) if ((luck[k] ?? 0) < bar) result[k] = value[k] ?? 0;
  return result;
}

function presentDraws(yearly: Traced, years: Traced, discount: Traced, sampler: Sampler): Float64Array | null {
  const [amount, time, rate] = [sampler.figure(yearly), sampler.figure(years), sampler.figure(discount)];
  return amount && time && rate ? presentOfDraws(amount, time, rate) : null;
}

function presentOfDraws(amount: Float64Array, time: Float64Array, rate: Float64Array): Float64Array {
  const result = new Float64Array(amount.length);
  // Most programs say one rate and one time: worked out once.
  let [lastTime, lastRate, factor] = [Number.NaN, Number.NaN, 0];
  for (let k = 0; k < result.length; k += 1) {
    const years = time[k] ?? 0;
    const discount = rate[k] ?? 0;
    if (years !== lastTime || discount !== lastRate) {
      factor = annuity(years, discount);
      lastTime = years;
      lastRate = discount;
    }
    result[k] = (amount[k] ?? 0) * factor;
  }
  return result;
}

/** What a set earns, of all that is known: of a KPI that several lift to a level the highest counts. */
export function setBenefitDraws(set: readonly InitiativeLedger[], discount: Traced | null, sampler: Sampler): Float64Array {
  const total = new Float64Array(sampler.count);
  const highest = new Map<string, Float64Array>();
  for (const ledger of set) {
    for (const earning of ledger.earnings) {
      const draws = earningDraws(ledger, earning, discount, sampler);
      if (draws === null) continue;
      if (earning.through?.isLevel !== true) {
        addTo(total, draws);
        continue;
      }
      const { way } = earning.through;
      const known = highest.get(way);
      highest.set(way, known ? known.map((each, k) => Math.max(each, draws[k] ?? 0)) : draws);
    }
  }
  for (const draws of highest.values()) addTo(total, draws);
  return total;
}

/** Weighted points that a set closes in each draw, in rows whose levels are known; null where it raises none of those. */
export function gapDraws(names: ReadonlySet<string>, raised: readonly RaisedRow[], sampler: Sampler): Float64Array | null {
  const total = new Float64Array(sampler.count);
  const closings = new Map<string, Float64Array>();
  let any = false;
  for (const { part, known, actual, ideal, weight, rises } of raised) {
    const own = rises.filter(({ initiative }) => names.has(initiative));
    if (own.length === 0 || part === 0 || !known) continue;
    any = true;
    // Personas mostly see the same levels and the same rises: of those what is closed is drawn once.
    const key = [actual, ideal, ...own.map(({ input }) => input)].join(' ');
    const closed = closings.get(key) ?? closedDraws(actual, ideal, own, sampler);
    closings.set(key, closed);
    const weights = sampler.input(weight);
    for (let k = 0; k < total.length; k += 1) total[k] = (total[k] ?? 0) + part * (weights[k] ?? 0) * (closed[k] ?? 0);
  }
  return any ? total : null;
}

/** Weighted points that are open in each draw. */
export function openDraws(rows: readonly OpenRow[], sampler: Sampler): Float64Array {
  const total = new Float64Array(sampler.count);
  let constant = 0;
  for (const { part, actual, ideal, weight } of rows) {
    if ([actual, ideal, weight].every(({ value }) => value.low === value.high)) {
      constant += part * weight.value.low * Math.max(0, ideal.value.low - actual.value.low);
      continue;
    }
    const [levels, ideals, weights] = [sampler.level(actual), sampler.level(ideal), sampler.level(weight)];
    for (let k = 0; k < total.length; k += 1)
      total[k] = (total[k] ?? 0) + part * (weights[k] ?? 0) * Math.max(0, (ideals[k] ?? 0) - (levels[k] ?? 0));
  }
  for (let k = 0; k < total.length; k += 1) total[k] = (total[k] ?? 0) + constant;
  return total;
}

/** Points of the scale. */
function closedDraws(actual: string, ideal: string, rises: RaisedRow['rises'], sampler: Sampler): Float64Array {
  const levels = sampler.input(actual);
  const ideals = sampler.input(ideal);
  const highest = new Float64Array(sampler.count).fill(Number.NEGATIVE_INFINITY);
  const more = new Float64Array(sampler.count);
  for (const { input, initiative, improvement } of rises) {
    const { mode, confidence } = improvement;
    const values = sampler.input(input);
    const chance = confidence === null ? 1 : middle(confidence);
    const luck = confidence === null ? null : sampler.luck(initiative);
    for (let k = 0; k < more.length; k += 1) {
      if (luck !== null && (luck[k] ?? 0) >= chance) continue;
      const value = values[k] ?? 0;
      if (mode === 'to') highest[k] = Math.max(highest[k] ?? 0, value);
      else more[k] = (more[k] ?? 0) + addedPoints(levels[k] ?? 0, mode, value);
    }
  }
  const result = new Float64Array(sampler.count);
  for (let k = 0; k < result.length; k += 1) result[k] = closedPoints(levels[k] ?? 0, ideals[k] ?? 0, highest[k] ?? 0, more[k] ?? 0);
  return result;
}

/** What the draws say of one initiative. */
export function chancesOf(ledger: InitiativeLedger, raised: readonly RaisedRow[], discount: Traced | null, sampler: Sampler): Chances {
  const cost = costDraws(ledger, sampler);
  const benefit = benefitDraws(ledger, null, sampler);
  const presentCost = presentCostDraws(ledger, discount, sampler);
  const presentBenefit = discount && benefitDraws(ledger, discount, sampler);
  const gap = gapDraws(new Set([ledger.initiative.name]), raised, sampler);
  const spread = (draws: Float64Array | null): Chances['gap'] => draws && spreadOf(draws);
  const isFree = ledger.cost?.amount == null || ledger.cost.amount.low <= 0;
  return {
    gap: spread(gap),
    cost: spread(cost),
    benefit: spread(benefit),
    return: cost && benefit && !isFree ? returnSpread(benefit, cost) : null,
    net: cost && benefit && netSpread(benefit, cost),
    netPresentValue: presentCost && presentBenefit && netSpread(presentBenefit, presentCost),
    payback: cost && benefit ? spread(paybackDraws(ledger, sampler)) : null,
    loss: cost && benefit ? shareBelow(benefit, cost) : null,
    presentLoss: presentBenefit && presentCost ? shareBelow(presentBenefit, presentCost) : null,
  };
}

/** (benefit − cost)/cost, draw by draw. */
export function returnSpread(benefit: Float64Array, cost: Float64Array): Spread | null {
  return spreadOf(benefit.map((each, k) => each / (cost[k] ?? 0) - 1));
}

/** Benefit less cost, draw by draw. */
export function netSpread(benefit: Float64Array, cost: Float64Array): Spread | null {
  return spreadOf(benefit.map((each, k) => each - (cost[k] ?? 0)));
}

/** Infinite in a draw in which it never pays back. */
function paybackDraws(ledger: InitiativeLedger, sampler: Sampler): Float64Array {
  const once = ledger.costOnce && sampler.figure(ledger.costOnce);
  const drawsOf = ({ yearly, years }: { readonly yearly: Traced; readonly years: Traced }) => ({
    yearly: sampler.figure(yearly),
    years: sampler.figure(years),
  });
  const flows = [
    ...ledger.recurring.map((cost) => ({ ...drawsOf(cost), sign: -1, chance: 1 })),
    ...ledger.earnings.flatMap((earning) => {
      const { yearly, years } = earning;
      const chance = chanceOf(ledger, earning);
      return yearly && years ? [{ ...drawsOf({ yearly, years }), sign: 1, chance: chance === null ? 1 : middle(chance) }] : [];
    }),
  ];
  const luck = flows.some(({ chance }) => chance < 1) ? sampler.luck(ledger.initiative.name) : null;
  const draws = new Float64Array(sampler.count);
  const amounts = new Float64Array(flows.length);
  const times = new Float64Array(flows.length);
  for (let k = 0; k < draws.length; k += 1) {
    for (const [index, { yearly, years, sign, chance }] of flows.entries()) {
      amounts[index] = luck === null || (luck[k] ?? 0) < chance ? sign * (yearly?.[k] ?? 0) : 0;
      times[index] = years?.[k] ?? 0;
    }
    draws[k] = paybackOfFlows(once?.[k] ?? 0, amounts, times) ?? Number.POSITIVE_INFINITY;
  }
  return draws;
}

/** One input at a time from its low to its high end, the others at their middles; null where neither return nor rest is known. */
export function tornadoOf(ledger: InitiativeLedger, book: Book): Tornado | null {
  const figure = ledger.returnOnMargin?.amount ? ledger.returnOnMargin : ledger.net?.amount ? ledger.net : null;
  if (figure === null) return null;
  const at = (changed: string | null, value: number): number | null =>
    evaluate(figure, (key) => (key === changed ? value : middleOf(book, key)));
  const centre = at(null, 0);
  if (centre === null) return null;
  const bars: Swing[] = [];
  for (const input of inputsOf([figure])) {
    const said = book.get(input);
    if (!said || said.value.low === said.value.high) continue;
    const [atLow, atHigh] = [at(input, said.value.low), at(input, said.value.high)];
    if (atLow === null || atHigh === null || atLow === atHigh) continue;
    bars.push({ input, atLow, atHigh, low: said.value.low, high: said.value.high, swing: Math.abs(atHigh - atLow) });
  }
  const failing = failedFigure(ledger, figure, book);
  if (failing !== null && failing !== centre && ledger.confidenceInput !== null)
    bars.push({
      input: ledger.confidenceInput,
      atLow: failing,
      atHigh: centre,
      low: 0,
      high: 1,
      swing: Math.abs(centre - failing),
    });
  bars.sort((a, b) => b.swing - a.swing || (a.input < b.input ? -1 : 1));
  return { of: figure === ledger.returnOnMargin ? 'return' : 'net', middle: centre, bars };
}

/** With nothing of what rests on chance; null where nothing does. */
function failedFigure(ledger: InitiativeLedger, figure: Traced, book: Book): number | null {
  const rests = (earning: Earning): boolean => (chanceOf(ledger, earning)?.low ?? 1) < 1;
  if (!ledger.earnings.some(rests) || !ledger.cost) return null;
  const valueAt = (key: string): number | null => middleOf(book, key);
  const cost = evaluate(ledger.cost, valueAt);
  let benefit = 0;
  for (const earning of ledger.earnings) if (!rests(earning)) benefit += evaluate(earning.total, valueAt) ?? 0;
  if (cost === null) return null;
  return figure === ledger.returnOnMargin ? benefit / cost - 1 : benefit - cost;
}

export function middleOf(book: Book, key: string): number | null {
  const input = book.get(key);
  return input ? middle(input.value) : null;
}
