/** SERVQUAL gaps (Parasuraman, Zeithaml & Berry 1988): perception minus expectation. */
import type { Bounds, Servqual } from './analysis.ts';
import { between, exactly, isKnown, mean, meanBy, scale, settle, subtract, sum } from './bounds.ts';

export interface ServqualItem {
  readonly name: string;
  readonly factor: string | null;
  readonly expected: Bounds;
  readonly perceived: Bounds;
}

/**
 * Gaps of items and factors, in points of the scale; a factor's is the plain mean of its items. `points` are what customers gave each
 * factor; where they do not sum to 100 they are scaled so that they do. Factors stand in the order of their first items.
 */
export function servqualOf(items: readonly ServqualItem[], points: ReadonlyMap<string, Bounds>): Servqual {
  const gaps = items.map(({ name, factor, expected, perceived }) => ({ name, factor, gap: subtract(perceived, expected) }));
  const byFactor = new Map<string, Bounds[]>();
  for (const { factor, gap } of gaps) {
    if (factor === null) continue;
    const own = byFactor.get(factor);
    if (own) own.push(gap);
    else byFactor.set(factor, [gap]);
  }
  const means = [...byFactor].flatMap(([name, own]) => {
    const gap = mean(own);
    return gap ? [{ name, items: own.length, gap, said: points.get(name) ?? exactly(0) }] : [];
  });
  const total = sum(means.map(({ said }) => said));
  return {
    items: gaps,
    factors: means.map(({ name, items: count, gap, said }) => ({ name, items: count, gap, points: ofHundred(said, total) })),
    mean: mean(means.map(({ gap }) => gap)),
    weighted: meanBy(
      means.map(({ gap }) => gap),
      means.map(({ said }) => said),
    ),
    normalised: means.length > 0 && !(isKnown(total) && settle(total.low - 100) === 0),
  };
}

/** One factor's points against the rest: it is largest where it is large and the rest small. */
function ofHundred(said: Bounds, total: Bounds): Bounds {
  const share = (own: number, rest: number): number => (own + rest > 0 ? own / (own + rest) : 0);
  return scale(between(share(said.low, total.high - said.high), share(said.high, total.low - said.low)), 100);
}
