import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { analyse, planFor } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import { middle } from '../bounds.ts';
import type { Plan, PlanOptions } from './plan.ts';

function analysisOf(text: string, asOf: string | null = null): Analysis {
  const { program, findings } = compile({ own: [{ file: 'a.cx', text }] });
  // What can never begin is told, and planned around.
  expect(findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'program/circular-needs')).toEqual([]);
  return analyse(program, { asOf, economics: { draws: 500 } });
}

function planOf(text: string, options: PlanOptions = {}, asOf: string | null = null): Plan {
  return planFor(analysisOf(text, asOf), options);
}

const place = `touchpoint T {
  expect a expected 8 weight 5 ideal 9 actual 4
  expect b expected 8 weight 3 ideal 8 actual 6
}
`;
const head = (more: string): string => `program P { currency CNY ${more} }\n${place}`;

describe('the plan', () => {
  it('closes the most of the weighted gap that the budget pays for', () => {
    const plan = planOf(
      `${head('budget 100 CNY')}initiative A { cost 60 CNY improves T.a to 9 }\ninitiative B { cost 50 CNY improves T.a to 7 }\ninitiative C { cost 50 CNY improves T.b to 8 }`,
    );
    expect(plan.set).toEqual({ names: ['A'], cost: 60, gap: 25, gapShare: 25 / 31, money: -60 });
    expect(plan).toMatchObject({ objective: 'gap', measure: 'net', budget: 100, proven: true, atMost: 25, openGap: { low: 31, high: 31 } });
    expect(plan.items.map(({ name, chosen, gap, marginalGap }) => [name, chosen, gap, marginalGap])).toEqual([
      ['A', true, 25, 25],
      ['B', false, 15, 0],
      ['C', false, 6, 6],
    ]);
    expect(plan.untold).toEqual(['A']);
  });

  it('counts what several raise once: the highest new level, on it what is added, never past the ideal', () => {
    const both = (one: string, other: string): number =>
      planOf(`${head('')}initiative A { cost 1 CNY improves T.a ${one} }\ninitiative B { cost 1 CNY improves T.a ${other} }`, {
        committed: ['A', 'B'],
      }).set.gap;
    expect(both('to 6', 'to 8')).toBe(20);
    expect(both('to 6', '+1')).toBe(15);
    expect(both('+1', '+2')).toBe(15);
    expect(both('to 8', '+3')).toBe(25);
    expect(both('to 8 confidence 50%', '+1')).toBe(15);
  });

  it('weighs rows by the share of their persona', () => {
    const text = `program P { currency CNY budget 10 CNY }
persona Many { share 80% }
persona Few { share 20% }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative A { cost 10 CNY improves T.a to 9 for Few }
initiative B { cost 10 CNY improves T.a to 7 for Many }`;
    expect(planOf(text).set).toMatchObject({ names: ['B'], gap: 12 });
  });

  it('holds what needs and excludes what', () => {
    const needs = `${head('budget 100 CNY')}initiative A { cost 60 CNY improves T.a to 9 needs N }\ninitiative N { cost 50 CNY }\ninitiative B { cost 50 CNY improves T.a to 7 }`;
    expect(planOf(needs).set.names).toEqual(['B']);
    expect(planOf(needs, { budget: 110 }).set.names).toEqual(['A', 'N']);
    const excludes = `${head('')}initiative A { cost 1 CNY improves T.a to 9 excludes B }\ninitiative B { cost 1 CNY improves T.b to 8 }`;
    expect(planOf(excludes).set.names).toEqual(['A']);
    expect(planOf(excludes, { committed: ['A', 'B'] }).infeasible).toBe(true);
    const torn = `${head('')}initiative A { cost 1 CNY improves T.a to 9 needs B excludes B }\ninitiative B { cost 1 CNY }`;
    expect(planOf(torn).items[0]?.wanting).toMatchObject({ impossible: true, cheaperBy: null, moreBy: null });
  });

  it('holds the days of each team in each quarter', () => {
    const text = (period: string): string => `${head('')}team Shops { capacity 40 days per quarter }
initiative A { owner Shops period 2026-Q1 effort 30 days cost 1 CNY improves T.a to 9 }
initiative B { owner Shops period ${period} effort 30 days cost 1 CNY improves T.b to 8 }`;
    const together = planOf(text('2026-Q1'));
    expect(together.set.names).toEqual(['A']);
    expect(together.teams).toEqual([
      {
        team: 'Shops',
        period: { from: '2026-01-01', to: '2026-03-31', written: '2026-Q1' },
        capacity: 40,
        load: 30,
        by: [{ initiative: 'A', days: 30 }],
      },
    ]);
    expect(planOf(text('2026-Q2')).set.names).toEqual(['A', 'B']);
    // Spread over both quarters, 15 of its days lie beside the other's 30.
    expect(planOf(text('2026-Q1 to 2026-Q2')).set.names).toEqual(['A']);
  });

  it('leaves out what nobody knows the cost of, what is over, and what waits for those', () => {
    const text = `${head('budget 100 CNY')}initiative A { improves T.a to 9 }
initiative B { cost 1 CNY improves T.a to 9 needs A }
initiative C { cost 1 CNY period 2025-Q1 improves T.b to 8 }
initiative D { cost 1 CNY improves T.b to 7 needs C period 2026-Q1 to 2026-Q3 }`;
    const plan = planOf(text, {}, '2026-03-31');
    expect(plan.items.map(({ name, outside, running }) => [name, outside, running])).toEqual([
      ['A', 'cost', false],
      ['B', 'needs-outside', false],
      ['C', 'ended', false],
      ['D', null, true],
    ]);
    expect(plan.set.names).toEqual(['D']);
    expect(planOf(text, { budget: null, without: ['D'] }, '2026-03-31').set.names).toEqual(['A']);
  });

  it('says where the budget is below every cost', () => {
    const plan = planOf(`${head('budget 5 CNY')}initiative A { cost 6 CNY improves T.a to 9 }`);
    expect(plan).toMatchObject({ budgetBelowAll: true, infeasible: false, proven: true, set: { names: [], gap: 0 } });
    expect(planOf(`${head('budget 0 CNY')}initiative A { cost 6 CNY improves T.a to 9 }`)).toMatchObject({
      budgetBelowAll: true,
      next: null,
    });
    expect(plan.items[0]?.wanting).toEqual({ cheaperBy: 1, moreBy: null, impossible: false, exact: true });
  });

  it('earns the most where money is wanted, and tells the present value where there is a rate', () => {
    const text = `${head('budget 100 CNY discount 10%')}initiative A { cost 60 CNY improves T.a to 9 adds 70 CNY per year over 1 year }
initiative B { cost 50 CNY adds 60 CNY per year over 2 years }\ninitiative C { cost 50 CNY adds 80 CNY per year over 1 year }`;
    const plan = planOf(text, { objective: 'money' });
    expect(plan.measure).toBe('net-present-value');
    expect(plan.set.names).toEqual(['B', 'C']);
    expect(plan.set.money).toBeCloseTo(60 / 1.1 + 60 / 1.21 + 80 / 1.1 - 100, 9);
    expect(plan.frontier.map(({ names }) => names)).toEqual([['B', 'C'], ['A']]);
    expect(plan.frontier.map(({ chosen }) => chosen)).toEqual([true, false]);
    expect(plan.chances.net?.median).toBeCloseTo(100, 9);
    expect(plan.chances).toMatchObject({ loss: 0, overBudget: 0 });
  });

  it('of equals takes the first by name, in whatever order they stand', () => {
    const one = (name: string): string => `initiative ${name} { cost 50 CNY improves T.a to 8 }\n`;
    for (const order of [
      ['A', 'B', 'C'],
      ['C', 'B', 'A'],
    ])
      expect(planOf(`${head('budget 60 CNY')}${order.map(one).join('')}`).set.names).toEqual(['A']);
  });

  it('says what a tenth more budget buys, and what the rejected would need', () => {
    const text = `${head('budget 100 CNY')}initiative A { cost 100 CNY improves T.a to 9 }\ninitiative B { cost 10 CNY improves T.b to 8 }\ninitiative C { cost 95 CNY improves T.a to 8 }`;
    const plan = planOf(text);
    expect(plan.set.names).toEqual(['A']);
    expect(plan.next).toMatchObject({ added: ['B'], dropped: [], set: { cost: 110, gap: 31 } });
    expect(plan.next?.budget).toBeCloseTo(110, 9);
    const wanting = new Map(plan.items.map(({ name, wanting: own }) => [name, own]));
    // B and C close 26 together, were one of them 5 cheaper; B alone would have to close 19 more than its 6.
    expect(wanting.get('B')).toEqual({ cheaperBy: 5, moreBy: 19, impossible: false, exact: true });
    expect(wanting.get('C')?.cheaperBy).toBeCloseTo(5, 6);
    expect(wanting.get('C')?.moreBy).toBe(5);
    expect(wanting.get('A')).toBe(null);
  });

  it('would have the rejected chosen at the price it names, and no dearer', () => {
    const text = (cost: number): string => `${head('budget 100 CNY')}initiative A { cost 60 CNY adds 90 CNY per year over 1 year }
initiative B { cost ${cost} CNY adds 75 CNY per year over 1 year }\ninitiative C { cost 40 CNY adds 55 CNY per year over 1 year }`;
    const names = (cost: number): readonly string[] => planOf(text(cost), { objective: 'money' }).set.names;
    const by = planOf(text(70), { objective: 'money' }).items[1]?.wanting?.cheaperBy ?? 0;
    expect(names(70)).not.toContain('B');
    expect(names(70 - by - 0.2)).toContain('B');
    expect(names(70 - by + 0.2)).not.toContain('B');
  });
});

describe('the draws of a set', () => {
  it('count one throw for an initiative and one draw for an input', () => {
    const plan = planOf(`program P { currency CNY budget 20 CNY }
persona R { share 100% worth { revenue 10~30 CNY per year margin 50% } }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative A { cost 5 CNY keeps 10 R over 1 year improves T.a to 8 confidence 60% }
initiative B { cost 5 CNY keeps 20 R over 1 year }`);
    const { benefit, gap, loss } = plan.chances;
    // 30 or 20 kept, at 5 to 15 each.
    expect(benefit?.mean ?? 0).toBeGreaterThan(0.9 * (0.6 * 300 + 0.4 * 200));
    expect(benefit?.mean ?? 0).toBeLessThan(1.1 * (0.6 * 300 + 0.4 * 200));
    expect(gap).toMatchObject({ low: 0, median: 20, high: 20 });
    expect(loss).toBe(0);
  });
});

describe('a set of which nothing is known to be earned', () => {
  it('has no chance of loss and no return, whether it costs something or not', () => {
    for (const cost of [0, 5])
      expect(planOf(`${head('')}initiative A { cost ${cost} CNY improves T.a to 9 }`)).toMatchObject({
        untold: ['A'],
        chances: { loss: null, return: null, cost: { median: cost } },
      });
    const some = planOf(
      `${head('')}initiative A { cost 5 CNY improves T.a to 9 }\ninitiative B { cost 5 CNY improves T.b to 8 adds 20 CNY per year over 1 year }`,
    );
    expect(some).toMatchObject({ untold: ['A'], chances: { loss: 0 } });
  });
});

describe('the share of the gap', () => {
  const ranged = `program P { currency CNY }
touchpoint T {
  expect a expected 8 weight 4~8 ideal 8~10 actual 4~6
  expect b expected 8 weight 3 ideal 8 actual 6
}
`;

  it('is all where all is closed, whatever the ranges', () => {
    const plan = planOf(`${ranged}initiative A { cost 1 CNY improves T.a to 10 improves T.b to 9 }`);
    // 6 × (9 − 5) and 3 × 2, every range at its middle; the bounds of what is open lie from 4 × 2 to 8 × 6, and 6.
    expect(plan.openMiddle).toBe(30);
    expect(plan.openGap).toEqual({ low: 14, high: 54 });
    expect(plan.set).toMatchObject({ gap: 30, gapShare: 1 });
    expect(plan.chances.gapShare).toEqual({ median: 1, low: 1, high: 1, mean: 1 });
  });

  it('is of what is open in the same draw, also in rows that nothing raises', () => {
    const { chances } = planOf(`${ranged}initiative A { cost 1 CNY improves T.b to 8 }`);
    // 6 of between 14 and 54, so in no draw more than 6/14.
    const { median = 0, low = 0, high = 0 } = chances.gapShare ?? {};
    expect(chances.gap).toMatchObject({ low: 6, median: 6, high: 6 });
    expect(low).toBeGreaterThan(6 / 54);
    expect(high).toBeLessThan(6 / 14);
    expect(median).toBeGreaterThan(0.9 * (6 / 30));
    expect(median).toBeLessThan(1.1 * (6 / 30));
  });
});

interface Sample {
  readonly text: string;
  readonly needs: readonly (readonly [string, string])[];
  readonly excludes: readonly (readonly [string, string])[];
  readonly effort: ReadonlyMap<string, number>;
}

const samples: fc.Arbitrary<Sample> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const other = fc.option(fc.nat(count - 1), { freq: 2 });
  const initiative = fc.record({
    rises: fc.uniqueArray(
      fc.record({ row: fc.nat(3), amount: fc.integer({ min: 1, max: 9 }), isLevel: fc.boolean(), chance: fc.constantFrom(50, 80, 100) }),
      { selector: ({ row }) => row, minLength: 1, maxLength: 3 },
    ),
    cost: fc.integer({ min: 1, max: 30 }),
    adds: fc.integer({ min: 0, max: 60 }),
    effort: fc.integer({ min: 1, max: 20 }),
    needs: other,
    excludes: other,
  });
  return fc
    .record({
      all: fc.array(initiative, { minLength: count, maxLength: count }),
      budget: fc.integer({ min: 1, max: 120 }),
      days: fc.integer({ min: 5, max: 60 }),
    })
    .map(({ all, budget, days }) => {
      const rows = ['a', 'b', 'c', 'd'].map(
        (row, index) => `  expect ${row} expected 7 weight ${index + 2} ideal ${7 + (index % 3)} actual ${3 + index}\n`,
      );
      // What needs only what stands before it cannot go in a circle.
      const needs = all.flatMap(({ needs: to }, index) => (to !== null && to < index ? [[`I${index}`, `I${to}`] as const] : []));
      const excludes = all.flatMap(({ excludes: to }, index) => (to !== null && to < index ? [[`I${index}`, `I${to}`] as const] : []));
      const text = `program P { currency CNY budget ${budget} CNY }\nteam W { capacity ${days} days per year }\ntouchpoint T {\n${rows.join('')}}\n${all
        .map(
          ({ rises, cost, adds, effort }, index) =>
            `initiative I${index} { owner W period 2026 effort ${effort} days cost ${cost} CNY adds ${adds} CNY per year over 1 year\n${rises
              .map(
                ({ row, amount, isLevel, chance }) =>
                  ` improves T.${'abcd'[row]} ${isLevel ? 'to ' : '+'}${amount} confidence ${chance}%\n`,
              )
              .join(
                '',
              )}${needs.filter(([one]) => one === `I${index}`).map(([, to]) => ` needs ${to}\n`)}${excludes.filter(([one]) => one === `I${index}`).map(([, to]) => ` excludes ${to}\n`)}}\n`,
        )
        .join('')}`;
      return { text, needs, excludes, effort: new Map(all.map(({ effort }, index) => [`I${index}`, effort])) };
    });
});

describe('against looking at every set', () => {
  it('the plan is the best, and no set beats one of the frontier in both', () => {
    fc.assert(
      fc.property(samples, ({ text, needs, excludes, effort }) => {
        const analysis = analysisOf(text);
        const { program } = compile({ own: [{ file: 'a.cx', text }] });
        const names = program.initiatives.map(({ name }) => name);
        const budget = program.head?.budget?.low ?? 0;
        const days = program.teams[0]?.capacity?.days.low ?? 0;
        const economics = new Map(analysis.economics.initiatives.map((each) => [each.name, each]));
        const gapOf = (set: readonly string[]): number =>
          analysis.rows.reduce((total, { expectation, actual, ideal, weight }) => {
            const cap = Math.max(0, ideal.low - actual.low);
            let level = 0;
            let more = 0;
            for (const { name, improves } of program.initiatives) {
              if (!set.includes(name)) continue;
              for (const { subject, mode, value, confidence } of improves) {
                if (subject.resolved !== expectation) continue;
                const amount = mode === 'to' ? value.low - actual.low : value.low;
                const points = (confidence?.low ?? 1) * Math.min(cap, Math.max(0, amount));
                if (mode === 'to') level = Math.max(level, points);
                else more += points;
              }
            }
            return total + weight.low * Math.min(cap, level + more);
          }, 0);
        const costOf = (name: string): number => middle(economics.get(name)?.cost?.amount ?? { low: 0, high: 0 });
        const moneyOf = (set: readonly string[]): number =>
          set.reduce((total, name) => {
            const chance = economics.get(name)?.confidence?.low ?? 1;
            return total + chance * middle(economics.get(name)?.benefit?.amount ?? { low: 0, high: 0 }) - costOf(name);
          }, 0);
        const sets: { readonly names: readonly string[]; readonly gap: number; readonly money: number }[] = [];
        for (let mask = 0; mask < 2 ** names.length; mask += 1) {
          const set = names.filter((_, index) => ((mask >>> index) & 1) === 1);
          const isAllowed =
            set.reduce((sum, name) => sum + costOf(name), 0) <= budget + 1e-9 &&
            set.reduce((sum, name) => sum + (effort.get(name) ?? 0), 0) <= days + 1e-9 &&
            needs.every(([one, other]) => !set.includes(one) || set.includes(other)) &&
            excludes.every(([one, other]) => !set.includes(one) || !set.includes(other));
          if (isAllowed) sets.push({ names: set, gap: gapOf(set), money: moneyOf(set) });
        }
        for (const objective of ['gap', 'money'] as const) {
          const plan = planFor(analysis, { objective, rejected: false });
          const best = Math.max(...sets.map((set) => set[objective]));
          expect(plan.proven).toBe(true);
          expect(plan.set[objective]).toBeCloseTo(best, 6);
          expect(plan.set.gap).toBeCloseTo(gapOf(plan.set.names), 6);
          expect(plan.set.money).toBeCloseTo(moneyOf(plan.set.names), 6);
          expect(sets.some((set) => set.names.join() === [...plan.set.names].sort().join())).toBe(true);
          // Of those that are as good by the objective, the best by the other.
          const other = objective === 'gap' ? 'money' : 'gap';
          expect(plan.set[other]).toBeCloseTo(Math.max(...sets.filter((set) => set[objective] >= best - 1e-7).map((set) => set[other])), 4);
          for (const point of plan.frontier) {
            expect(sets.some((set) => set.gap > point.gap + 1e-5 && set.money > point.money + 1e-5)).toBe(false);
          }
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

/** Days of the year at which quarters begin and end. */
const quarterEnds = [0, 90, 181, 273, 365];

describe('against looking at every set, over quarters and personas', () => {
  const one = fc.record({
    cost: fc.integer({ min: 1, max: 30 }),
    effort: fc.integer({ min: 5, max: 35 }),
    from: fc.nat(3),
    more: fc.nat(3),
    rises: fc.uniqueArray(
      fc.record({ row: fc.nat(2), isLevel: fc.boolean(), amount: fc.integer({ min: 1, max: 9 }), chance: fc.constantFrom(50, 80, 100) }),
      { selector: ({ row }) => row, minLength: 1, maxLength: 2 },
    ),
    isForFew: fc.boolean(),
  });
  const row = fc.record({
    many: fc.integer({ min: 1, max: 9 }),
    few: fc.integer({ min: 1, max: 9 }),
    actual: fc.integer({ min: 2, max: 6 }),
    ideal: fc.integer({ min: 6, max: 9 }),
  });
  const cases = fc.record({
    all: fc.array(one, { minLength: 1, maxLength: 9 }),
    rows: fc.array(row, { minLength: 3, maxLength: 3 }),
    share: fc.integer({ min: 5, max: 95 }),
    days: fc.integer({ min: 15, max: 60 }),
    budget: fc.integer({ min: 10, max: 120 }),
  });

  it('the plan closes the most', () => {
    fc.assert(
      fc.property(cases, ({ all, rows, share, days, budget }) => {
        const last = ({ from, more }: { readonly from: number; readonly more: number }): number => Math.min(3, from + more);
        const text = `program P { currency CNY budget ${budget} CNY scale 0 to 10 }
team W { capacity ${days} days per quarter }
persona Many { share ${share}% }
persona Few { share ${100 - share}% }
touchpoint T {
${rows.map(({ many, actual, ideal }, index) => `  expect e${index} expected 6 weight ${many} ideal ${ideal} actual ${actual}\n`).join('')}  for Few {
${rows.map(({ few }, index) => `    expect e${index} weight ${few}\n`).join('')}  }
}
${all
  .map(
    (each, index) =>
      `initiative I${index} { owner W period 2026-Q${each.from + 1} to 2026-Q${last(each) + 1} effort ${each.effort} days cost ${each.cost} CNY ${each.rises
        .map(({ row: at, isLevel, amount, chance }) => `improves T.e${at} ${isLevel ? 'to ' : '+'}${amount} confidence ${chance}%`)
        .join(' ')}${each.isForFew ? ' for Few' : ''} }\n`,
  )
  .join('')}`;
        const day = (quarter: number): number => quarterEnds[quarter] ?? 0;
        const loadIn = (quarter: number, each: (typeof all)[number]): number =>
          quarter < each.from || quarter > last(each)
            ? 0
            : (each.effort * (day(quarter + 1) - day(quarter))) / (day(last(each) + 1) - day(each.from));
        let best = 0;
        for (let mask = 0; mask < 2 ** all.length; mask += 1) {
          const set = all.filter((_, index) => ((mask >>> index) & 1) === 1);
          const total = (of: (each: (typeof all)[number]) => number): number => set.reduce((sum, each) => sum + of(each), 0);
          if (total(({ cost }) => cost) > budget + 1e-9) continue;
          if ([0, 1, 2, 3].some((quarter) => total((each) => loadIn(quarter, each)) > days + 1e-9)) continue;
          let gap = 0;
          for (const isFew of [false, true]) {
            for (const [at, { many, few, actual, ideal }] of rows.entries()) {
              const cap = ideal - actual;
              let level = 0;
              let more = 0;
              for (const { rises, isForFew } of set) {
                if (isForFew && !isFew) continue;
                for (const { row: raised, isLevel, amount, chance } of rises) {
                  if (raised !== at) continue;
                  const points = (chance / 100) * Math.min(cap, Math.max(0, isLevel ? amount - actual : amount));
                  if (isLevel) level = Math.max(level, points);
                  else more += points;
                }
              }
              gap += ((isFew ? 100 - share : share) / 100) * (isFew ? few : many) * Math.min(cap, level + more);
            }
          }
          best = Math.max(best, gap);
        }
        const plan = planOf(text, { rejected: false, frontierPoints: 0 });
        expect(plan.proven).toBe(true);
        expect(plan.set.gap).toBeCloseTo(best, 6);
        for (const { load, capacity } of plan.teams) expect(load).toBeLessThanOrEqual(capacity + 1e-6);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('beyond forty', () => {
  it('is the best found, with how much more there could be', () => {
    const count = 90;
    const text = `program P { currency CNY budget 400 CNY }\ntouchpoint T {\n${Array.from({ length: 30 }, (_, row) => `  expect e${row} expected 9 weight ${1 + (row % 9)} ideal 10 actual ${2 + (row % 5)}\n`).join('')}}\n${Array.from(
      { length: count },
      (_, index) =>
        `initiative I${index} { cost ${7 + ((index * 37) % 23)} CNY improves T.e${index % 30} to ${6 + ((index * 13) % 5)} improves T.e${(index * 7 + 3) % 30} +${1 + (index % 2)} }\n`,
    ).join('')}`;
    const plan = planOf(text, { rejected: false, frontierPoints: 0 });
    expect(plan.set.cost).toBeLessThanOrEqual(400);
    expect(plan.atMost).toBeGreaterThanOrEqual(plan.set.gap);
    expect(plan.atMost).toBeLessThan(1.1 * plan.set.gap);
  }, 60_000);
});
