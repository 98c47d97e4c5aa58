/** How often the 95 % intervals hold the truth: samples of populations whose figures are known. */
import { describe, expect, it } from 'vitest';
import type { Bounds } from './analysis.ts';
import { meanInterval, netPromoterScore, wilson } from './intervals.ts';
import { medianOf } from './median.ts';

const SAMPLES = 2000;
const SIZES = [30, 100, 1000];

/** How many of 1000 customers would answer 0, 1, … 10. */
const populations: Readonly<Record<string, readonly number[]>> = {
  divided: [120, 60, 60, 50, 50, 60, 60, 90, 120, 130, 200],
  content: [5, 5, 10, 15, 20, 45, 70, 180, 280, 220, 150],
  delighted: [2, 2, 3, 3, 5, 10, 20, 60, 145, 300, 450],
  angry: [380, 150, 110, 80, 60, 60, 50, 40, 30, 20, 20],
  lukewarm: [10, 10, 20, 40, 80, 240, 260, 200, 90, 30, 20],
};

/** A small generator of numbers from 0 to 1 (mulberry32), the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Counts = readonly number[];

function sample(of: Counts, n: number, next: () => number): Counts {
  const answers = new Array<number>(11).fill(0);
  for (let i = 0; i < n; i++) {
    let rest = next() * 1000;
    let answer = 0;
    while (answer < 10 && rest >= (of[answer] ?? 0)) rest -= of[answer++] ?? 0;
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
}

const sum = (counts: Counts, value: (answer: number) => number): number =>
  counts.reduce((total, count, answer) => total + count * value(answer), 0);
const all = (counts: Counts): number => sum(counts, () => 1);
const promoters = (counts: Counts): number => sum(counts, (answer) => Number(answer >= 9));
const detractors = (counts: Counts): number => sum(counts, (answer) => Number(answer <= 6));

interface Measure {
  of(counts: Counts): number;
  interval(counts: Counts): Bounds | null;
}

const measures: Readonly<Record<string, Measure>> = {
  'net promoter score': {
    of: (counts) => (100 * (promoters(counts) - detractors(counts))) / all(counts),
    interval: (counts) => {
      const [p, d, n] = [promoters(counts), detractors(counts), all(counts)];
      return netPromoterScore({ promoters: p, detractors: d, passives: n - p - d })?.interval ?? null;
    },
  },
  'share of the best answers': {
    of: (counts) => promoters(counts) / all(counts),
    interval: (counts) => wilson(promoters(counts), all(counts)),
  },
  mean: {
    of: (counts) => sum(counts, (answer) => answer) / all(counts),
    interval: (counts) => {
      const n = all(counts);
      const mean = sum(counts, (answer) => answer) / n;
      return meanInterval(mean, n, Math.sqrt(sum(counts, (answer) => (answer - mean) ** 2) / (n - 1)));
    },
  },
  median: {
    of: (counts) => medianOf(counts.map((n, value) => ({ value, n })))?.value ?? Number.NaN,
    interval: (counts) => medianOf(counts.map((n, value) => ({ value, n })))?.interval ?? null,
  },
};

/**
 * Where they hold it less often: Wilson's interval of a share of four in a hundred, and Student's of a mean of few answers that crowd at the end of
 * the scale.
 */
const weaker: Readonly<Record<string, number>> = {
  'share of the best answers, angry, n = 100': 0.92,
  'mean, delighted, n = 30': 0.91,
};

describe.each(Object.entries(measures))('the interval of a %s', (name, measure) => {
  it.each(Object.entries(populations))(
    'holds the truth of the %s in at least 93 of 100 samples, but where it is known for less',
    (population, counts) => {
      const truth = measure.of(counts);
      const next = generator(name.length * 1000 + population.length);
      for (const n of SIZES) {
        let held = 0;
        for (let i = 0; i < SAMPLES; i++) {
          const interval = measure.interval(sample(counts, n, next));
          if (interval && truth >= interval.low - 1e-9 && truth <= interval.high + 1e-9) held++;
        }
        const which = `${name}, ${population}, n = ${n}`;
        const known = weaker[which];
        expect(held / SAMPLES, which).toBeGreaterThanOrEqual(known ?? 0.93);
        if (known !== undefined) expect(held / SAMPLES, which).toBeLessThan(0.93);
      }
    },
  );
});
