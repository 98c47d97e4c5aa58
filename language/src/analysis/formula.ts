/** The formula of a KPI, with amounts for its names: `repaired / orders`. */
import type { Formula, KpiKind } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import type { Bounds } from './analysis.ts';
import { add, multiply, scale, subtract } from './bounds.ts';
import { timesIn } from './time.ts';

/**
 * What the formula gives, of amounts of KPIs and of sums of data columns: null where a name has no amount, where something is divided by what may be zero, or where units do not go together.
 * Amounts of money and time are added in one unit, and divided by each other give a plain number.
 */
export function evaluate(formula: Formula, amountOf: (name: string) => Quantity | null): Quantity | null {
  if ('number' in formula) return { low: formula.number, high: formula.number, unit: 'number' };
  if ('name' in formula) return amountOf(formula.name);
  const left = evaluate(formula.left, amountOf);
  const right = left && evaluate(formula.right, amountOf);
  if (!left || !right) return null;
  if (formula.op === '*') return product(left, right);
  return formula.op === '/' ? quotient(left, right) : sum(left, right, formula.op === '+' ? add : subtract);
}

/**
 * How many cases stand below the line of a rate of two counts (`repaired / orders`): its n. Null where the formula is none, or the numbers cannot
 * be counts of a whole and a part of it; counts that were weighted (`areWeighted`) need not be whole numbers.
 */
export function casesOf(formula: Formula, amountOf: (kpi: string) => Quantity | null, areWeighted = false): number | null {
  if (!('op' in formula) || formula.op !== '/') return null;
  const part = evaluate(formula.left, amountOf);
  const whole = evaluate(formula.right, amountOf);
  if (!part || !whole || part.unit !== 'number' || whole.unit !== 'number') return null;
  if (part.low !== part.high || whole.low !== whole.high) return null;
  const areCounts = areWeighted || (Number.isInteger(part.low) && Number.isInteger(whole.low));
  return areCounts && part.low >= 0 && whole.low >= Math.max(1, part.low) ? whole.low : null;
}

/** The amount as a KPI of that kind has it: a ratio is a share, a net promoter score of two shares their difference in points. */
export function asKind(amount: Quantity, kind: KpiKind | null, currency: string | null): Quantity | null {
  switch (kind) {
    case 'rate':
    case 'csat':
      return isPlain(amount) ? plain(amount, 'share') : null;
    case 'nps':
      return isPlain(amount) ? plain(amount.unit === 'share' ? scale(amount, 100) : amount, 'number') : null;
    case 'ces':
    case 'csi':
    case 'count':
      return isPlain(amount) ? plain(amount, 'number') : null;
    case 'money':
    case 'clv':
      if (amount.unit === 'money') return amount;
      return isPlain(amount) ? inMoney(amount, currency) : null;
    default:
      return amount;
  }
}

function isPlain({ unit }: Quantity): boolean {
  return unit === 'number' || unit === 'share' || unit === 'points';
}

function plain({ low, high }: Bounds, unit: 'number' | 'share'): Quantity {
  return { low, high, unit };
}

function inMoney({ low, high }: Bounds, currency: string | null): Quantity {
  return { low, high, unit: 'money', ...(currency === null ? {} : { currency }) };
}

/** The second amount in the unit of the first; null where there is no way. */
function alike(first: Quantity, second: Quantity): Bounds | null {
  if (first.unit === 'duration' && second.unit === 'duration' && first.time && second.time)
    return scale(second, timesIn(first.time, second.time));
  if (first.unit !== 'money' || second.unit !== 'money') return null;
  return first.currency === second.currency || !first.currency || !second.currency ? second : null;
}

function sum(left: Quantity, right: Quantity, combine: (a: Bounds, b: Bounds) => Bounds): Quantity | null {
  if (isPlain(left) && isPlain(right))
    return plain(combine(left, right), left.unit === 'number' && right.unit === 'number' ? 'number' : 'share');
  // A plain number beside money stands for money, as it does wherever money is wanted.
  if (left.unit === 'money' && right.unit === 'number') return { ...left, ...combine(left, right) };
  if (left.unit === 'number' && right.unit === 'money') return { ...right, ...combine(left, right) };
  const other = alike(left, right);
  return other && { ...left, ...combine(left, other) };
}

function product(left: Quantity, right: Quantity): Quantity | null {
  const [amount, factor] = isPlain(right) ? [left, right] : [right, left];
  if (!isPlain(factor)) return null;
  const result = multiply(amount, factor);
  if (!isPlain(amount)) return { ...amount, ...result };
  return plain(result, left.unit !== 'number' && right.unit !== 'number' ? 'share' : 'number');
}

function quotient(left: Quantity, right: Quantity): Quantity | null {
  const divisor = isPlain(right) ? right : alike(left, right);
  if (!divisor || (divisor.low <= 0 && divisor.high >= 0)) return null;
  const result = divided(left, divisor);
  return isPlain(right) && !isPlain(left) ? { ...left, ...result } : plain(result, 'number');
}

/** Not by way of 1/x, which would round twice. */
function divided(a: Bounds, b: Bounds): Bounds {
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
