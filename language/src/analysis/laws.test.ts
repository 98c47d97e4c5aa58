/** What holds for every program, however much of it is unknown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Override, Program } from '../program/program.ts';
import type { Span } from '../program/values.ts';
import { analyse } from './analyse.ts';
import type { Analysis, Bounds, RollUp, Row } from './analysis.ts';
import {
  type Amount,
  cost,
  factor,
  gain,
  improves,
  initiative,
  journey,
  lasting,
  money,
  nowhere,
  persona,
  plain,
  program,
  reference,
  touchpoint,
  wave,
  worth,
} from './programs.sample.ts';

const level = fc.integer({ min: 0, max: 10 });
const range = (min: number, max: number): fc.Arbitrary<Amount> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    },
  );

interface Shape {
  readonly known: boolean;
}

function levels({ known }: Shape) {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    known ? arbitrary : fc.option(arbitrary, { nil: undefined, freq: 3 });
  const amount = known ? level : range(0, 10);
  return fc.record({
    expected: maybe(amount),
    weight: maybe(known ? fc.integer({ min: 1, max: 10 }) : range(1, 10)),
    ideal: fc.option(amount, { nil: undefined }),
    actual: maybe(amount),
  });
}

function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Programs with ties, overrides, ranges, unknowns, personas with and without share, factors under factors, waves and initiatives. */
function programs(shape: Shape): fc.Arbitrary<Program> {
  const names = ['A', 'B', 'C'];
  const expectation = fc.record({
    levels: levels(shape),
    override: levels({ known: false }),
    overridden: fc.boolean(),
    factor: fc.constantFrom('F', 'G', 'H'),
  });
  const spread = shape.known
    ? fc.constantFrom<Amount[]>([0.2, 0.3, 0.5], [1 / 3, 1 / 3, 1 / 3], [0.7, 0.2, 0.1])
    : fc.constantFrom<Amount[]>([0.2, 0.3, 0.5], [[0.1, 0.3], 0.3, 0.5], [[0.2, 0.4], [0.1, 0.6], 0.1], [0.7, 0.3]);
  return fc
    .record({
      personas: fc.integer({ min: 0, max: 3 }),
      spread,
      touchpoints: fc.array(fc.array(expectation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      ratings: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), level, fc.constantFrom('', ...names)), {
        maxLength: 4,
      }),
    })
    .map(({ personas, spread: shares, touchpoints, ratings }) => {
      const people = names.slice(0, personas);
      const ratingsIn = (half: number) => ratings.filter((_, index) => index % 2 === half);
      const rated = (some: typeof ratings, group: string) =>
        Object.fromEntries(some.flatMap(([t, e, value, of]) => (of === group ? [[`T${t}.e${e}`, { value, n: 50, sd: 2 }]] : [])));
      const waveOf = (name: string, when: string, some: typeof ratings) =>
        wave(name, when, rated(some, ''), Object.fromEntries(people.map((group) => [group, rated(some, group)])));
      return program({
        personas: people.map((name, index) => persona(name, shares[index], worth({ revenue: 100 * (index + 1), margin: 0.5 }))),
        factors: [factor('F'), factor('G', 'F'), factor('H')],
        journeys: [journey('J', ['S1', 'S2'], people.slice(0, 2)), journey('K', ['S3'])],
        touchpoints: touchpoints.map((expectations, index) =>
          touchpoint(
            `T${index}`,
            expectations.map((each, position) => ({
              name: `e${position}`,
              factor: each.factor,
              ...present(each.levels),
              ...(each.overridden && people[1] !== undefined && !shape.known ? { for: { B: present(each.override) } } : {}),
            })),
            { at: index === 0 ? ['J.S1', 'J.S2'] : index === 1 ? ['K.S3', 'J.S2'] : [] },
          ),
        ),
        waves: [waveOf('W1', '2026-01-01..2026-03-31', ratingsIn(0)), waveOf('W2', '2026-04-01..2026-06-30', ratingsIn(1))],
        initiatives: [
          initiative('I', {
            improves: [improves('T0.e0', 'to', plain([7, 9])), improves('T1.e0', 'by', plain(2), 0.5)],
            costs: [cost(money([10, 20]))],
            keeps: people.slice(0, 1).map((name) => gain([1, 3], name, lasting(2, 'year'))),
          }),
        ],
      });
    });
}

/** The same program where every unknown and every range has become one number, each row of each persona its own. */
function concrete(source: Program, choices: readonly number[], alsoExpected: boolean): Program {
  let next = 0;
  const choose = ({ low, high }: Span): Span => {
    const value = low + ((high - low) * (choices[next++ % choices.length] ?? 0)) / 4;
    return { low: value, high: value };
  };
  const rated = new Set(source.waves.flatMap((each) => each.values.map(({ subject }) => subject.resolved)));
  const ratedFor = new Set(
    source.waves.flatMap((each) =>
      each.groups.flatMap((group) => group.values.map(({ subject }) => `${group.for.resolved} ${subject.resolved}`)),
    ),
  );
  return {
    ...source,
    personas: source.personas.map((each) => ({ ...each, share: each.share && choose(each.share) })),
    touchpoints: source.touchpoints.map((place) => ({
      ...place,
      expectations: place.expectations.map((base) => {
        const name = `${place.name}.${base.name}`;
        const settled = (of: string | null) => {
          const own = base.overrides.find((override) => override.persona.resolved === of);
          const expected = own?.expected ?? base.expected;
          const ideal = own?.ideal ?? base.ideal;
          const actual = own?.actual ?? base.actual;
          const chosen = expected ? choose(expected) : alsoExpected ? choose(source.scale) : null;
          return {
            expected: chosen,
            weight: choose(own?.weight ?? base.weight ?? source.weight),
            // An ideal left out stays so: it is what that persona turns out to expect.
            ideal: ideal ? choose(ideal) : chosen ? null : choose(source.scale),
            actual: rated.has(name) || ratedFor.has(`${of} ${name}`) ? actual : choose(actual ?? source.scale),
          };
        };
        if (source.personas.length === 0) return { ...base, ...settled(null) };
        return {
          ...base,
          overrides: source.personas.map(
            (each): Override => ({
              persona: reference(each.name),
              ...settled(each.name),
              kind: null,
              origin: nowhere,
              nameOrigin: nowhere,
              places: {},
            }),
          ),
          // What one persona leaves out must not come back from the base.
          expected: null,
          weight: null,
          ideal: null,
        };
      }),
    })),
  };
}

function isBounds(value: unknown): value is Bounds {
  return typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'high,low';
}

function expectWithin(outer: Bounds, inner: Bounds, what: string): void {
  expect(inner.low, what).toBeGreaterThanOrEqual(outer.low - 1e-7);
  expect(inner.high, what).toBeLessThanOrEqual(outer.high + 1e-7);
}

/** Every bounded field of the one lies within that of the other. */
function expectFieldsWithin(outer: object, inner: object, what: string): void {
  for (const [field, value] of Object.entries(outer)) {
    const other = (inner as Record<string, unknown>)[field];
    if (isBounds(value) && isBounds(other)) expectWithin(value, other, `${what} ${field}`);
  }
}

function rowName({ expectation, persona: name }: Row): string {
  return `${expectation} ${name}`;
}

function matching<T>(list: readonly T[], others: readonly T[], name: (each: T) => string): [T, T][] {
  const byName = new Map(others.map((other) => [name(other), other]));
  return list.map((each) => {
    const other = byName.get(name(each));
    if (!other) throw new Error(`lost ${name(each)}`);
    return [each, other];
  });
}

const choices = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 60, maxLength: 60 });

describe('whatever the unknown turns out to be', () => {
  it('every number lies within its bounds', () => {
    fc.assert(
      fc.property(programs({ known: false }), choices, (source, chosen) => {
        const open = analyse(source);
        const closed = analyse(concrete(source, chosen, true));
        for (const [row, other] of [...matching(open.rows, closed.rows, rowName), ...matching(open.averages, closed.averages, rowName)]) {
          expectFieldsWithin(row, other, rowName(row));
          if (row.required !== null) expect(other.required).toBe(row.required);
          if (row.conceded !== null) expect(other.conceded).toBe(row.conceded);
        }
        for (const list of ['factors', 'touchpoints', 'stages', 'journeys', 'personas'] as const) {
          for (const [each, other] of matching<RollUp>(open[list], closed[list], ({ name }) => name)) {
            const { shortfall: _open, ...rest } = each;
            expectFieldsWithin(rest, other, `${list} ${each.name}`);
          }
        }
        expectWithin(open.index, closed.index, 'index');
        for (const [each, other] of matching(open.servqual.factors, closed.servqual.factors, ({ name }) => name))
          expectFieldsWithin(each, other, each.name);
        for (const [index, plan] of open.initiatives.entries()) {
          const other = closed.initiatives[index];
          for (const [at, closing] of plan.closes.entries()) expectFieldsWithin(closing, other?.closes[at] ?? {}, closing.expectation);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every rank and key that is stated holds', () => {
    let ranks = 0;
    let open = 0;
    fc.assert(
      fc.property(programs({ known: false }), choices, (source, chosen) => {
        const before = analyse(source);
        const after = analyse(concrete(source, chosen, false));
        for (const list of ['rows', 'averages'] as const) {
          for (const [row, other] of matching(before[list], after[list], rowName)) {
            expect(other.outside).toBe(row.outside);
            if (row.rank !== null) expect(other.rank, rowName(row)).toBe(row.rank);
            if (row.key !== null) expect(other.key, rowName(row)).toBe(row.key);
            if (row.rank === null) open += 1;
            else ranks += 1;
          }
        }
        expectWithin(before.shortfall.total, after.shortfall.total, 'shortfall');
        if (before.shortfall.keyShare && after.shortfall.keyRows === before.shortfall.keyRows && after.shortfall.keyShare) {
          expectWithin(before.shortfall.keyShare, after.shortfall.keyShare, 'key share');
        }
      }),
      { numRuns: 200 },
    );
    // Both answers occur, so the property says something.
    expect(ranks).toBeGreaterThan(50);
    expect(open).toBeGreaterThan(50);
  });

  it('a program in which all is known has no bounds that differ, and a rank for every row', () => {
    fc.assert(
      fc.property(programs({ known: true }), (source) => {
        const analysis = analyse({ ...source, initiatives: [] });
        const visit = (value: unknown, path: string): void => {
          if (isBounds(value)) expect(value.low, path).toBe(value.high);
          else if (typeof value === 'object' && value !== null)
            for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`);
        };
        visit(analysis, 'analysis');
        expect(analysis.rows.map(({ rank }) => rank)).toEqual(analysis.rows.map((_, index) => index + 1));
        expect(analysis.rows.every(({ key }) => key !== null)).toBe(true);
        const keys = analysis.rows.filter(({ key }) => key === true);
        expect(keys.length > 0).toBe(analysis.rows.some(({ weighted }) => weighted.low < 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of declarations', () => {
  it('changes nothing but the order of lists', () => {
    const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
      list
        .map((each, index) => ({ each, at: by[index % by.length] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
    fc.assert(
      fc.property(programs({ known: false }), fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 }), (source, by) => {
        const other: Program = {
          ...source,
          personas: shuffled(source.personas, by),
          factors: shuffled(source.factors, by),
          journeys: shuffled(source.journeys, by),
          touchpoints: shuffled(source.touchpoints, by).map((place) => ({ ...place, expectations: shuffled(place.expectations, by) })),
          waves: shuffled(source.waves, by),
        };
        const before = analyse(source);
        const after = analyse(other);
        // Rows stand in their own order; only rounding may differ, where sums were made in another order.
        const close = (a: unknown, b: unknown, path: string): void => {
          if (typeof a === 'number' && typeof b === 'number') expect(Math.abs(a - b), path).toBeLessThan(1e-7);
          else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
            expect(Object.keys(b), path).toEqual(Object.keys(a));
            for (const [key, each] of Object.entries(a)) close(each, (b as Record<string, unknown>)[key], `${path}.${key}`);
          } else expect(b, path).toBe(a);
        };
        const named = (analysis: Analysis): unknown => {
          const byName = (list: readonly { readonly name: string }[]) => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
          const { priorityMap, servqual, factors, touchpoints, stages, journeys, personas, worth: values, initiatives, ...rest } = analysis;
          return {
            ...rest,
            factors: byName(factors),
            touchpoints: byName(touchpoints),
            stages: byName(stages),
            journeys: byName(journeys),
            personas: byName(personas),
            worth: byName(values),
            servqual: { ...servqual, items: byName(servqual.items), factors: byName(servqual.factors) },
            priorityMap: {
              ...priorityMap,
              points: [...priorityMap.points].sort((a, b) => (`${a.expectation} ${a.persona}` < `${b.expectation} ${b.persona}` ? -1 : 1)),
            },
            closes: initiatives
              .flatMap(({ closes }) => closes)
              .map((each) => JSON.stringify(each))
              .sort(),
          };
        };
        close(named(before), named(after), 'analysis');
      }),
      { numRuns: 100 },
    );
  });

  it('of the same program gives the same bytes', () => {
    fc.assert(
      fc.property(programs({ known: false }), (source) => {
        expect(JSON.stringify(analyse(structuredClone(source)))).toBe(JSON.stringify(analyse(source)));
      }),
      { numRuns: 50 },
    );
  });

  it('is plain data without a number that JSON does not have', () => {
    fc.assert(
      fc.property(programs({ known: false }), (source) => {
        const analysis = analyse(source);
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
      }),
      { numRuns: 100 },
    );
  });
});
