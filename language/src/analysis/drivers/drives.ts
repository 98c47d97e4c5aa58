/** Whether one KPI rises with another that is said to drive it. */
import type { DriveTest, KpiMember, KpiResult, KpiStanding } from '../analysis.ts';
import { Z } from '../student.ts';

/** Fewer members than this tell nothing of what goes together. */
const FEWEST_MEMBERS = 5;

/** So many moves all the same way: less than once in twenty by chance. */
const TELLING_MOVES = 6;

/**
 * Every KPI that is said to drive another, held against members and waves. Where lower is better, falling counts as rising: what is told is whether the one gets
 * better with the other. In the order of the program.
 */
export function drivesOf(kpis: readonly KpiResult[]): readonly DriveTest[] {
  const byName = new Map(kpis.map((kpi) => [kpi.name, kpi]));
  return kpis.flatMap((driver) =>
    driver.drives.flatMap((name): readonly DriveTest[] => {
      const driven = byName.get(name);
      return driven === undefined || driven === driver ? [] : [driveTest(driver, driven)];
    }),
  );
}

function driveTest(driver: KpiResult, driven: KpiResult): DriveTest {
  const sign = (driver.lowerIsBetter ? -1 : 1) * (driven.lowerIsBetter ? -1 : 1);
  const members = acrossMembers(driver, driven, sign);
  const moves = acrossWaves(driver, driven, sign);
  return { driver: driver.name, driven: driven.name, members, moves, verdict: verdictOf(members, moves) };
}

function verdictOf(members: DriveTest['members'], { together, against }: DriveTest['moves']): DriveTest['verdict'] {
  if (members !== null) return members.low > 0 ? 'borne-out' : members.high < 0 ? 'contradicted' : 'open';
  if (together + against < TELLING_MOVES) return together + against === 0 ? null : 'open';
  return against === 0 ? 'borne-out' : together === 0 ? 'contradicted' : 'open';
}

/** Of the breakdown in which most members have both values in one wave; of several waves the newest. */
function acrossMembers(driver: KpiResult, driven: KpiResult, sign: number): DriveTest['members'] {
  let best: { readonly breakdown: string; readonly pairs: readonly (readonly [number, number])[] } | null = null;
  for (const breakdown of new Set(driver.members.map((member) => member.breakdown))) {
    const others = new Map(driven.members.filter((member) => member.breakdown === breakdown).map((member) => [member.name, member]));
    const pairs = driver.members.flatMap((member): readonly (readonly [number, number])[] => {
      const other = others.get(member.name);
      if (member.breakdown !== breakdown || other === undefined || !isComparable(member, other)) return [];
      return [[member.value ?? 0, other.value ?? 0]];
    });
    if (pairs.length >= FEWEST_MEMBERS && pairs.length > (best?.pairs.length ?? 0)) best = { breakdown, pairs };
  }
  if (best === null) return null;
  const r = correlationOf(best.pairs);
  if (r === null) return null;
  // Fisher's z (1915) has a nearly normal distribution; of a perfect correlation it has no end.
  const middle = Math.atanh(Math.max(-0.999999, Math.min(0.999999, sign * r)));
  const half = Z / Math.sqrt(best.pairs.length - 3);
  return {
    breakdown: best.breakdown,
    n: best.pairs.length,
    correlation: sign * r,
    low: Math.tanh(middle - half),
    high: Math.tanh(middle + half),
  };
}

function isComparable(one: KpiMember, other: KpiMember): boolean {
  return one.value !== null && other.value !== null && !one.tooFew && !other.tooFew && one.wave === other.wave;
}

function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (of: (pair: readonly [number, number]) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const a = mean(([x]) => x);
  const b = mean(([, y]) => y);
  let both = 0;
  let one = 0;
  let other = 0;
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b);
    one += (x - a) ** 2;
    other += (y - b) ** 2;
  }
  return one > 0 && other > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(one * other))) : null;
}

/** From one wave that has both values to the next, of everybody. */
function acrossWaves(driver: KpiStanding, driven: KpiStanding, sign: number): DriveTest['moves'] {
  const values = new Map(driven.history.map(({ wave, value }) => [wave, value]));
  const both = driver.history.flatMap(({ wave, value }): readonly (readonly [number, number])[] => {
    const other = values.get(wave) ?? null;
    return value === null || other === null ? [] : [[value, other]];
  });
  const moves = { together: 0, against: 0 };
  for (const [index, [x, y]] of both.entries()) {
    const before = both[index - 1];
    if (before === undefined) continue;
    const direction = Math.sign(x - before[0]) * Math.sign(y - before[1]) * sign;
    if (direction > 0) moves.together += 1;
    else if (direction < 0) moves.against += 1;
  }
  return moves;
}
