/** Chance that is the same every time: numbers drawn from a seed, and what many draws come to. */
import type { Bounds } from '../analysis.ts';
import type { Distribution, Spread } from './economics.ts';

/** The next number of a stream, at least 0 and below 1. */
export type Stream = () => number;

/**
 * A stream of its own for every name, so that one more input changes no other's draws. xoshiro128** (Blackman & Vigna 2018), begun by splitmix32
 * from the seed and the name's FNV-1a hash (Fowler, Noll & Vo 1991). 32 bits a number.
 */
export function streamOf(seed: number, name: string): Stream {
  let mixed = (hashOf(name) ^ Math.imul(seed | 0, 0x9e3779b1)) | 0;
  const next = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed ^ (mixed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = next();
  let b = next();
  let c = next();
  let d = next();
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 0x1_0000_0000;
  };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Of the UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash;
}

/** Draws of an amount: `triangular` with the middle of the range most likely (standard deviation width/√24), or `uniform` (width/√12). */
export function drawn({ low, high }: Bounds, distribution: Distribution, count: number, stream: Stream): Float64Array {
  const draws = new Float64Array(count);
  const width = high - low;
  if (width <= 0) return draws.fill(low);
  for (let index = 0; index < count; index += 1) {
    const u = stream();
    // The inverse of the triangle's distribution function: one number a draw.
    const part = distribution === 'uniform' ? u : u < 0.5 ? Math.sqrt(u / 2) : 1 - Math.sqrt((1 - u) / 2);
    draws[index] = low + width * part;
  }
  return draws;
}

/** Numbers at least 0 and below 1. */
export function throws(count: number, stream: Stream): Float64Array {
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index += 1) draws[index] = stream();
  return draws;
}

/** Adds draws to a total, each to its own. */
export function addTo(total: Float64Array, draws: Float64Array): void {
  for (let k = 0; k < total.length; k += 1) total[k] = (total[k] ?? 0) + (draws[k] ?? 0);
}

/** Median, 80 % interval and mean; null of none. Numbers that are not finite are left out. */
export function spreadOf(draws: Float64Array): Spread | null {
  const all = new Float64Array(draws.length);
  let count = 0;
  let total = 0;
  for (let index = 0; index < draws.length; index += 1) {
    const value = draws[index] ?? 0;
    // Less itself: 0 of every number that is finite.
    if (value - value !== 0) continue;
    all[count] = value;
    count += 1;
    total += value;
  }
  if (count === 0) return null;
  const values = all.subarray(0, count);
  // One after the other, so that each looks only at what the last left on its side.
  const low = quantile(values, 0.1, 0);
  const median = quantile(values, 0.5, Math.floor((values.length - 1) * 0.1));
  const high = quantile(values, 0.9, Math.floor((values.length - 1) * 0.5));
  return { median, low, high, mean: total / values.length };
}

/**
 * Between the two nearest of the draws in order (definition 7 of Hyndman & Fan 1996, the one of spreadsheets). Moves the draws about: those before its place are
 * then none larger than those behind. The draws before `from` must be the smallest already.
 */
function quantile(values: Float64Array, part: number, from: number): number {
  const place = (values.length - 1) * part;
  const below = Math.floor(place);
  const low = select(values, below, from);
  if (below === place) return low;
  let high = Number.POSITIVE_INFINITY;
  for (let index = below + 1; index < values.length; index += 1) high = Math.min(high, values[index] ?? high);
  return low + (high - low) * (place - below);
}

/** The draw that would stand at the place, were they in order (Hoare's selection, 1961). */
function select(values: Float64Array, place: number, from: number): number {
  let left = from;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOfThree(values[left] ?? 0, values[(left + right) >>> 1] ?? 0, values[right] ?? 0);
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i += 1;
      while ((values[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const swapped = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return values[place] ?? 0;
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Fraction of draws of the first that are below the second. */
export function shareBelow(draws: Float64Array, bar: Float64Array): number {
  let below = 0;
  // What binary fractions make of equal amounts is no loss.
  for (let index = 0; index < draws.length; index += 1) {
    const one = draws[index] ?? 0;
    const other = bar[index] ?? 0;
    if (one < other - 1e-9 * Math.max(1, Math.abs(other))) below += 1;
  }
  return draws.length === 0 ? 0 : below / draws.length;
}
