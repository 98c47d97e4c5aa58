/** Figures that know what they are made of: made step by step, worked out again for other values of their inputs. */
import type { Bounds } from '../analysis.ts';
import { between, isKnown, multiply, ONE, subtract, sum } from '../bounds.ts';
import type { Input, Traced, TracedHow, TracedUnit, TracedWhat } from './economics.ts';

/** What a figure is, the unit it counts in, and whom it is about. */
export interface Named {
  readonly what: TracedWhat;
  readonly unit: TracedUnit;
  readonly about?: string | null;
}

export function inputFigure(input: Input): Traced {
  return { what: 'input', about: input.of, amount: input.value, unit: input.unit, how: 'input', of: [], input: input.key };
}

export function constantFigure(value: number, unit: TracedUnit = 'number'): Traced {
  return { what: 'constant', about: null, amount: { low: value, high: value }, unit, how: 'constant', of: [], input: null };
}

/** A figure that cannot be known. */
export function unknownFigure(named: Named): Traced {
  return made(named, 'sum', [], null);
}

export function sumOf(named: Named, of: readonly Traced[]): Traced {
  return made(named, 'sum', of, combined(of, sum));
}

export function productOf(named: Named, of: readonly Traced[]): Traced {
  return made(
    named,
    'product',
    of,
    combined(of, (amounts) => amounts.reduce(multiply, ONE)),
  );
}

export function differenceOf(named: Named, first: Traced, others: readonly Traced[]): Traced {
  const of = [first, ...others];
  return made(
    named,
    'difference',
    of,
    combined(of, ([from = ONE, ...less]) => less.reduce(subtract, from)),
  );
}

/** Unknown where it is divided by what may be zero. */
export function ratioOf(named: Named, first: Traced, second: Traced): Traced {
  const below = second.amount;
  const isOpen = below === null || (below.low <= 0 && below.high >= 0);
  const ends = (amount: Bounds, by: Bounds): readonly number[] => [
    amount.low / by.low,
    amount.low / by.high,
    amount.high / by.low,
    amount.high / by.high,
  ];
  const amount = first.amount === null || below === null || isOpen ? null : hullOf(ends(first.amount, below));
  return made(named, 'ratio', [first, second], amount);
}

export function longestOf(named: Named, of: readonly Traced[]): Traced {
  return made(
    named,
    'longest',
    of,
    combined(of, (amounts) => ({
      low: Math.max(...amounts.map(({ low }) => low)),
      high: Math.max(...amounts.map(({ high }) => high)),
    })),
  );
}

/** (first − second)/second as a fraction; unknown where the second may be 0. */
export function returnOf(named: Named, benefit: Traced, cost: Traced): Traced {
  return made(named, 'return', [benefit, cost], returnWithin(benefit.amount, cost.amount));
}

function returnWithin(benefit: Bounds | null, cost: Bounds | null): Bounds | null {
  if (!benefit || !cost || cost.low <= 0) return null;
  if (isKnown(benefit) && isKnown(cost)) return between(benefit.low / cost.low - 1, benefit.low / cost.low - 1);
  return subtract(hullOf([benefit.low / cost.high, benefit.low / cost.low, benefit.high / cost.low, benefit.high / cost.high]), ONE);
}

/** See `TracedHow`. */
export function presentOf(named: Named, yearly: Traced, years: Traced, discount: Traced): Traced {
  const of = [yearly, years, discount];
  const amount = combined(of, ([amounts, times, rates]) =>
    amounts && times && rates ? multiply(amounts, { low: annuity(times.low, rates.high), high: annuity(times.high, rates.low) }) : null,
  );
  return made(named, 'present', of, amount);
}

/** Σ (1 + i)^−t, t = 1 … years; of a broken last year its part at that year's end. `years` at least 0, `discount` above −1. */
export function annuity(years: number, discount: number): number {
  const whole = wholeYears(years);
  // Exact for rates near zero, where 1 − (1 + i)^−n would lose its digits.
  const full = discount === 0 ? whole : -Math.expm1(-whole * Math.log1p(discount)) / discount;
  const rest = years - whole;
  return rest <= 0 ? full : full + rest * (1 + discount) ** -(whole + 1);
}

/** Whole years in it; what binary fractions leave short of one is one. */
export function wholeYears(years: number): number {
  return Math.floor(years + 1e-9);
}

/** The figure at one value of each input; null where it cannot be worked out (something unknown, or divided by zero). */
export function evaluate(figure: Traced, valueAt: (key: string) => number | null): number | null {
  if (figure.how === 'constant') return figure.amount?.low ?? null;
  if (figure.how === 'input') return figure.input === null ? null : valueAt(figure.input);
  if (figure.amount === null && figure.of.length === 0) return null;
  const values: number[] = [];
  for (const part of figure.of) {
    const value = evaluate(part, valueAt);
    if (value === null) return null;
    values.push(value);
  }
  const result = combine(figure.how, values);
  return Number.isFinite(result) ? result : null;
}

/** One step of the working; NaN or infinite where it divides by zero. */
export function combine(how: TracedHow, values: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = values;
  switch (how) {
    case 'sum':
      return values.reduce((total, value) => total + value, 0);
    case 'product':
      return values.reduce((total, value) => total * value, 1);
    case 'difference':
      return values.slice(1).reduce((rest, value) => rest - value, first);
    case 'ratio':
      return first / second;
    case 'longest':
      return Math.max(...values);
    case 'return':
      return (first - second) / second;
    case 'present':
      return first * annuity(second, third);
    default:
      return first;
  }
}

/** Every input that the figure rests on, each once, in the order met. */
export function inputsOf(figures: readonly (Traced | null)[]): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Traced>();
  const open = figures.filter((figure) => figure !== null).reverse();
  for (let figure = open.pop(); figure !== undefined; figure = open.pop()) {
    if (seen.has(figure)) continue;
    seen.add(figure);
    if (figure.input !== null) found.add(figure.input);
    open.push(...[...figure.of].reverse());
  }
  return [...found];
}

function made({ what, unit, about = null }: Named, how: TracedHow, of: readonly Traced[], amount: Bounds | null): Traced {
  return { what, about, amount, unit, how, of, input: null };
}

/** Null as soon as one of them is unknown. */
function combined(of: readonly Traced[], combineAll: (amounts: readonly Bounds[]) => Bounds | null): Bounds | null {
  const amounts: Bounds[] = [];
  for (const { amount } of of) {
    if (amount === null) return null;
    amounts.push(amount);
  }
  return combineAll(amounts);
}

function hullOf(ends: readonly number[]): Bounds {
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** a + b, each unknown as soon as one is; null stands for nothing said. */
export function togetherOf(named: Named, of: readonly (Traced | null)[]): Traced | null {
  const said = of.filter((figure) => figure !== null);
  return said.length === 0 ? null : sumOf(named, said);
}
