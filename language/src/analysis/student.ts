/** Student's t. */

/** Of a normal distribution, 95 % lie within so many standard deviations. */
export const Z = 1.959964;

/** From here on the expansion below is exact to the digits that Z has. */
const LARGE = 200;

const known: number[] = [];

/**
 * The number t that 95 % of a Student t distribution with that many degrees of freedom lie within, ±t; 1.959964 without limit, NaN below 1. Found
 * with Newton's method on the tail, which is an incomplete beta function (Abramowitz & Stegun 1964, 26.7.1), by its continued fraction
 * (26.5.8); for 200 and more by the expansion 26.7.5.
 */
export function t95(degrees: number): number {
  if (!(degrees >= 1)) return Number.NaN;
  if (degrees >= LARGE) return expanded(degrees);
  const found = known[degrees] ?? solved(degrees);
  if (Number.isInteger(degrees)) known[degrees] = found;
  return found;
}

function expanded(degrees: number): number {
  const x = Z;
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  const g4 = (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92160;
  return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}

/** The tail is convex and falls, so Newton's steps from below never overshoot. */
function solved(degrees: number): number {
  const ratio = gammaRatio(degrees / 2);
  let t = Z;
  for (let step = 1; step > 1e-13 * t; ) {
    const density = (ratio / Math.sqrt(Math.PI * degrees)) * (1 + t ** 2 / degrees) ** (-(degrees + 1) / 2);
    step = (tail(t, degrees, ratio) - 0.05) / (2 * density);
    t += step;
  }
  return t;
}

/** The chance of being outside ±t: the incomplete beta function of degrees/2 and 1/2 at degrees/(degrees + t²). */
function tail(t: number, degrees: number, ratio: number): number {
  const a = degrees / 2;
  const b = 0.5;
  const x = degrees / (degrees + t ** 2);
  // Σ of the fraction 1/(1 + d₁/(1 + d₂/…)) by the method of Lentz (1976).
  let fraction = 1;
  let c = 1;
  let d = 0;
  for (let k = 0; k < 1000; k++) {
    const m = Math.floor(k / 2);
    const part =
      k === 0
        ? 1
        : k % 2 === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + part * d);
    c = 1 + part / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return ((ratio * x ** a * (1 - x) ** b) / (a * Math.sqrt(Math.PI))) * (fraction - 1);
}

/** Γ(a + ½)/Γ(a): its asymptotic series where a is large, and the recurrence down from there. */
function gammaRatio(a: number): number {
  let factor = 1;
  let x = a;
  for (; x < 40; x++) factor *= x / (x + 0.5);
  const series = 1 - 1 / (8 * x) + 1 / (128 * x ** 2) + 5 / (1024 * x ** 3) - 21 / (32768 * x ** 4) - 399 / (262144 * x ** 5);
  return factor * Math.sqrt(x) * series;
}
