import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { analyse } from '../analyse.ts';
import { middle } from '../bounds.ts';
import { drawn, spreadOf, streamOf } from './chance.ts';
import type { Economics, EconomicsOptions, InitiativeEconomics, Traced } from './economics.ts';
import { paybackAt } from './payback.ts';
import { annuity, evaluate } from './traced.ts';

function economicsOf(text: string, options: EconomicsOptions = {}): Economics {
  const { program, findings } = compile({ own: [{ file: 'a.cx', text }] });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return analyse(program, { economics: options }).economics;
}

function only(text: string, options: EconomicsOptions = {}): InitiativeEconomics {
  const [first] = economicsOf(text, options).initiatives;
  if (!first) throw new Error('no initiative');
  return first;
}

const risk = 'persona Risk { worth { revenue 8,700 CNY per year margin 42% reach 6.8 } }';

describe('the recovery case', () => {
  const result = only(`program P { currency CNY }\n${risk}\ninitiative I { cost 520,000 CNY keeps 134 Risk over 3 years }`);

  it('returns 182.5 % on margin and 572.6 % on revenue', () => {
    expect(result.returnOnMargin?.amount?.low).toBeCloseTo(1.82482, 5);
    expect(result.returnOnRevenue?.amount?.low).toBeCloseTo(5.72577, 5);
    expect(result.net?.amount?.low).toBe(948_908);
  });

  it('pays back when the margin of 489 636 a year has covered the cost, and would have influenced 911 people', () => {
    expect(result.payback?.soonest).toBeCloseTo(520_000 / 489_636, 9);
    expect(result.payback?.latest).toBe(result.payback?.soonest);
    expect(result.influenced?.amount).toEqual({ low: 911.2, high: 911.2 });
  });

  it('shows the way from every figure to its inputs', () => {
    const words = (figure: Traced | null): string =>
      figure === null
        ? ''
        : figure.how === 'input'
          ? (figure.input ?? '')
          : figure.how === 'constant'
            ? String(figure.amount?.low)
            : `${figure.how}(${figure.of.map(words).join(' ')})`;
    expect(words(result.returnOnMargin)).toBe(
      'return(sum(product(product(product(I.keeps Risk.worth.revenue) Risk.worth.margin) I.keeps.over)) sum(sum(I.cost)))',
    );
  });

  it('has no present value without a discount rate', () => {
    expect(result.netPresentValue).toBe(null);
    expect(result.flows.map(({ present }) => present)).toEqual([null, null, null, null]);
  });
});

describe('present value', () => {
  // What a spreadsheet's NPV gives: rate 8 %, −520 000 now, 489 636 at the end of each of three years.
  it('is NPV(8 %; 489 636; 489 636; 489 636) − 520 000', () => {
    const result = only(`program P { currency CNY discount 8% }\n${risk}\ninitiative I { cost 520,000 CNY keeps 134 Risk over 3 years }`);
    expect(result.netPresentValue?.amount?.low).toBeCloseTo(489_636 / 1.08 + 489_636 / 1.08 ** 2 + 489_636 / 1.08 ** 3 - 520_000, 5);
    expect(result.netPresentValue?.amount?.low).toBeCloseTo(741_839.46, 2);
    expect(result.flows.map(({ year, net }) => [year, net.low])).toEqual([
      [0, -520_000],
      [1, 489_636],
      [2, 489_636],
      [3, 489_636],
    ]);
    const discounted = result.flows.reduce((sum, { present }) => sum + (present?.low ?? 0), 0);
    expect(discounted).toBeCloseTo(result.netPresentValue?.amount?.low ?? 0, 5);
  });

  it('counts a broken last year at its end, and yearly costs beside it', () => {
    const result = only(
      `program P { currency CNY discount 10% }\n${risk}\ninitiative I { cost 100 CNY cost 10 CNY per month adds 600 CNY per year over 18 months }`,
    );
    expect(result.flows.map(({ benefit, cost }) => [benefit.low, cost.low])).toEqual([
      [0, 100],
      [600, 120],
      [300, 60],
    ]);
    expect(result.netPresentValue?.amount?.low).toBeCloseTo(480 / 1.1 + 240 / 1.21 - 100, 9);
  });

  it('is the sum of the discounted years for any amount, time and rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (years, rate) => {
        let sum = 0;
        for (let year = 1; year <= Math.ceil(years); year += 1) sum += Math.min(1, years - (year - 1)) / (1 + rate) ** year;
        expect(annuity(years, rate)).toBeCloseTo(sum, 6);
      }),
    );
  });
});

describe('what stays unknown', () => {
  it('is unknown with the reason, never zero', () => {
    const result = only('program P { currency CNY discount 8% }\npersona Risk\ninitiative I { cost 5 CNY keeps 10 Risk over 1 year }');
    expect(result.benefit?.amount).toBe(null);
    expect(result).toMatchObject({ payback: null, flows: [], tornado: null, missing: [{ what: 'revenue', persona: 'Risk' }] });
    expect(result.netPresentValue?.amount).toBe(null);
    expect(result.chances).toMatchObject({ benefit: null, net: null, loss: null });
    expect(result.chances.cost?.median).toBe(5);
  });

  it('leaves rows of unknown level out of the draws, and within bounds', () => {
    const result = only('program P {}\ntouchpoint T { expect a expected 8 weight 5 }\ninitiative I { improves T.a to 8 cost 0 }');
    expect(result.gap).toEqual({ bounds: { low: 0, high: 40 }, share: null, unknown: 1 });
    expect(result.chances.gap).toBe(null);
  });
});

describe('money through a KPI', () => {
  const head = 'program P { currency CNY }\n';
  const measured = 'wave 2026-Q1 { Rate 40% Customers 1000 Spend 500 CNY }\n';
  const kpis = 'kpi Rate rate\nkpi Customers count\nkpi Spend money\nkpi Sales money = Customers * Rate * Spend\n';

  it('comes through the formula: a year of what it rises', () => {
    const result = only(`${head}${kpis}${measured}initiative I { improves Rate +4 points cost 10,000 CNY }`);
    const [route] = result.routes;
    expect(route).toMatchObject({ path: ['Rate', 'Sales'], steps: ['formula'], counted: true });
    // A quarter's sales rise by 1000 × 0.04 × 500.
    expect(route?.gain?.amount?.low).toBeCloseTo(80_000, 5);
    expect(result.benefit?.amount?.low).toBeCloseTo(80_000, 5);
    expect(result.offence?.amount?.low).toBeCloseTo(80_000, 5);
  });

  it('of money that is better the lower, is what falls', () => {
    const cost = 'kpi Visits count { lower-is-better }\nkpi Upkeep money = Visits * 45 { lower-is-better }\n';
    const visits = only(`${head}${cost}wave 2026-Q1 { Visits 4,000 }\ninitiative I { improves Visits -20% cost 50,000 CNY }`);
    // 800 visits fewer at 45, each quarter of a year.
    expect(visits.benefit?.amount).toEqual({ low: 144_000, high: 144_000 });
    const itself = only(
      `${head}kpi Upkeep money { lower-is-better }\nwave 2026-Q1 { Upkeep 180,000 CNY }\ninitiative I { improves Upkeep to 150,000 CNY cost 1 CNY }`,
    );
    expect(itself.benefit?.amount).toEqual({ low: 120_000, high: 120_000 });
  });

  it('is not counted beside what is kept, won or added, and has no amount where it is only driven', () => {
    const told = only(
      `${head}${kpis}${measured}${risk}\ninitiative I { improves Rate +4 points cost 10,000 CNY keeps 1 Risk over 1 year }`,
    );
    expect(told.routes[0]).toMatchObject({ counted: false });
    expect(told.benefit?.amount?.low).toBeCloseTo(3654, 9);
    const driven = only(
      `${head}kpi Rate rate { drives Sales }\nkpi Sales money\nwave 2026-Q1 { Rate 40% Sales 5 CNY }\ninitiative I { improves Rate to 50% cost 1 CNY }`,
    );
    expect(driven.routes).toEqual([{ path: ['Rate', 'Sales'], steps: ['drives'], gain: null, counted: false }]);
    expect(driven.benefit).toBe(null);
  });
});

describe('draws', () => {
  const ranged = `program P { currency CNY discount 6%~10% }
persona Risk { share 100% worth { revenue 8,000~9,400 CNY per year margin 42% } }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative I { improves T.a to 6~8 confidence 70% cost 40万~60万 CNY keeps 120~150 Risk over 3 years }
initiative J { cost 10 CNY keeps 1 Risk over 1 year }`;

  it('are the same bytes for the same seed, and others for another', () => {
    const text = (options: EconomicsOptions): string => JSON.stringify(economicsOf(ranged, options));
    expect(text({})).toBe(text({}));
    expect(text({ seed: 2 })).not.toBe(text({ seed: 1 }));
  });

  it('of one input do not change when another initiative comes', () => {
    const more = economicsOf(`${ranged}\ninitiative A { cost 1~2 CNY }`).initiatives;
    const before = economicsOf(ranged).initiatives;
    expect(more.find(({ name }) => name === 'I')?.chances).toEqual(before.find(({ name }) => name === 'I')?.chances);
  });

  it('of a range have the mean and quantiles of a triangle, or of a uniform distribution', () => {
    const [low, high] = [100, 200];
    const triangle = spreadOf(drawn({ low, high }, 'triangular', 100_000, streamOf(1, 'x')));
    // F⁻¹(0.1) = low + width·√(0.1/2).
    expect(triangle?.low).toBeCloseTo(100 + 100 * Math.sqrt(0.05), 0);
    expect(triangle?.high).toBeCloseTo(200 - 100 * Math.sqrt(0.05), 0);
    expect(triangle?.median).toBeCloseTo(150, 0);
    const uniform = spreadOf(drawn({ low, high }, 'uniform', 100_000, streamOf(1, 'x')));
    expect(uniform?.low).toBeCloseTo(110, 0);
    expect(uniform?.high).toBeCloseTo(190, 0);
    expect(uniform?.mean).toBeCloseTo(150, 0);
  });

  it('have the quantiles that sorting would give', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 200 }),
        (values) => {
          const sorted = [...values].sort((a, b) => a - b);
          const at = (part: number): number => {
            const place = (sorted.length - 1) * part;
            const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
            return below + (above - below) * (place - Math.floor(place));
          };
          const spread = spreadOf(Float64Array.from(values));
          expect(spread?.low).toBeCloseTo(at(0.1), 6);
          expect(spread?.median).toBeCloseTo(at(0.5), 6);
          expect(spread?.high).toBeCloseTo(at(0.9), 6);
        },
      ),
    );
  });

  it('know a chance of loss in closed form: it fails with 30 %, and earns its cost whenever it works', () => {
    const { chances } = only(`program P { currency CNY }\npersona Risk { share 100% worth { revenue 100 CNY per year margin 50% } }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative I { improves T.a to 8 confidence 70% cost 100 CNY keeps 10 Risk over 1 year }`);
    // Three standard errors of 10 000 throws are 0.014.
    expect(Math.abs((chances.loss ?? 0) - 0.3)).toBeLessThan(0.014);
    expect(Math.abs((chances.benefit?.mean ?? 0) - 0.7 * 500)).toBeLessThan(7);
    expect(chances.benefit).toMatchObject({ low: 0, median: 500, high: 500 });
    expect(Math.abs((chances.gap?.mean ?? 0) - 0.7 * 4 * 5)).toBeLessThan(0.3);
    expect(chances.return).toMatchObject({ low: -1, high: 4 });
    expect(chances.payback?.median).toBeCloseTo(0.2, 9);
  });

  it('know a return in closed form: of a uniform cost the chance that it is above the benefit', () => {
    const { chances } = only('program P { currency CNY }\ninitiative I { cost 80~120 CNY adds 90 CNY per year over 1 year }', {
      distribution: 'uniform',
    });
    expect(Math.abs((chances.loss ?? 0) - 0.75)).toBeLessThan(0.014);
    expect(chances.cost?.median).toBeCloseTo(100, 0);
  });

  it('draw one input once, whoever uses it', () => {
    const [one, two] = economicsOf(
      `program P { currency CNY }\npersona Risk { worth { revenue 100~900 CNY per year margin 50% } }
initiative A { cost 1 CNY keeps 10 Risk over 1 year }\ninitiative B { cost 1 CNY keeps 20 Risk over 1 year }`,
    ).initiatives;
    expect(two?.chances.benefit?.median).toBeCloseTo(2 * (one?.chances.benefit?.median ?? 0), 6);
    expect(two?.chances.benefit?.low).toBeCloseTo(2 * (one?.chances.benefit?.low ?? 0), 6);
  });
});

describe('inputs of rows', () => {
  it('are one where all say the same, and apart where a persona expects something else and no ideal is said', () => {
    const { inputs } = economicsOf(`program P { currency CNY }
persona A { share 50% }
persona B { share 50% }
touchpoint T { expect a expected 8 weight 5 actual 4 for B { expect a expected 6 } }
initiative I { improves T.a to 8 cost 0 }`);
    const rows = inputs.filter(({ of }) => of === 'T.a').map(({ key, value }) => [key, value.low]);
    expect(rows).toEqual([
      ['T.a.B.ideal', 6],
      ['T.a.actual', 4],
      ['T.a.ideal', 8],
      ['T.a.weight', 5],
    ]);
  });
});

describe('what matters most', () => {
  it('is the input that moves the return furthest, one at a time', () => {
    const { tornado } = only(`program P { currency CNY }\npersona Risk { share 100% worth { revenue 100 CNY per year margin 50% } }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative I { improves T.a to 8 confidence 70% cost 100~300 CNY keeps 10~14 Risk over 1 year }`);
    expect(tornado).toMatchObject({ of: 'return', middle: 2 });
    expect(tornado?.bars).toEqual([
      { input: 'I.cost', atLow: 5, atHigh: 1, low: 100, high: 300, swing: 4 },
      { input: 'I.confidence', atLow: -1, atHigh: 2, low: 0, high: 1, swing: 3 },
      { input: 'I.keeps', atLow: 1.5, atHigh: 2.5, low: 10, high: 14, swing: 1 },
    ]);
  });
});

describe('payback', () => {
  it('is the last moment at which costs were ahead', () => {
    expect(paybackAt(100, [], [{ yearly: 50, years: 3 }])).toBe(2);
    expect(paybackAt(100, [], [{ yearly: 50, years: 1 }])).toBe(null);
    expect(paybackAt(0, [], [{ yearly: 50, years: 1 }])).toBe(0);
    // A year of running costs first, then only gains: 60 a year for 1 year against 40 a year for 2.
    expect(paybackAt(0, [{ yearly: 60, years: 1 }], [{ yearly: 40, years: 2 }])).toBeCloseTo(1.5, 9);
    expect(paybackAt(10, [{ yearly: 60, years: 1 }], [{ yearly: 40, years: 2 }])).toBeCloseTo(1.75, 9);
  });
});

describe('laws', () => {
  const amount = fc.integer({ min: 1, max: 900 });
  const range = fc.tuple(amount, amount).map(([a, b]) => (a === b ? `${a}` : `${Math.min(a, b)}~${Math.max(a, b)}`));
  const program = fc
    .record({
      revenue: range,
      margin: fc.integer({ min: 1, max: 99 }),
      keeps: range,
      adds: range,
      cost: range,
      monthly: range,
      years: fc.integer({ min: 1, max: 5 }),
    })
    .map(
      ({ revenue, margin, keeps, adds, cost, monthly, years }) =>
        `program P { currency CNY discount 7% }\npersona R { worth { revenue ${revenue} CNY per quarter margin ${margin}% } }
initiative I { cost ${cost} CNY cost ${monthly} CNY per month keeps ${keeps} R over ${years} years adds ${adds} CNY per month over 2 years }`,
    );

  it('every figure is what its inputs make of it, and draws lie within its bounds', () => {
    fc.assert(
      fc.property(program, (text) => {
        const { initiatives, inputs } = economicsOf(text, { draws: 200 });
        const [one] = initiatives;
        if (!one) throw new Error('no initiative');
        const values = new Map(inputs.map(({ key, value }) => [key, value]));
        const figures = [one.cost, one.benefit, one.net, one.netPresentValue, one.returnOnMargin];
        for (const part of ['low', 'high'] as const) {
          for (const figure of figures) {
            const value = figure && evaluate(figure, (key) => values.get(key)?.[part] ?? null);
            const bounds = figure?.amount;
            if (value == null || !bounds) throw new Error('unknown');
            const slack = 1e-6 * Math.max(1, Math.abs(value));
            expect(value).toBeGreaterThanOrEqual(bounds.low - slack);
            expect(value).toBeLessThanOrEqual(bounds.high + slack);
          }
        }
        for (const [spread, figure] of [
          [one.chances.cost, one.cost],
          [one.chances.benefit, one.benefit],
          [one.chances.netPresentValue, one.netPresentValue],
        ] as const) {
          if (!spread || !figure?.amount) throw new Error('unknown');
          const slack = 1e-6 * Math.max(1, Math.abs(middle(figure.amount)));
          expect(spread.low).toBeGreaterThanOrEqual(figure.amount.low - slack);
          expect(spread.high).toBeLessThanOrEqual(figure.amount.high + slack);
        }
      }),
      { numRuns: 60 },
    );
  });
});
