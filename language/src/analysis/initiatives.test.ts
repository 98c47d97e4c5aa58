import { describe, expect, it } from 'vitest';
import type { Initiative } from '../program/program.ts';
import { analyse } from './analyse.ts';
import type { InitiativeResult } from './analysis.ts';
import { between, exactly } from './bounds.ts';
import {
  cost,
  factor,
  gain,
  head,
  improves,
  initiative,
  kpi,
  lasting,
  money,
  nowhere,
  period,
  persona,
  plain,
  program,
  reference,
  share,
  touchpoint,
  worth,
} from './programs.sample.ts';

const risk = persona('Risk', undefined, worth({ revenue: 8700, margin: 0.42 }));
const buyers = persona('Buyers', 1);

function resultOf(more: Partial<Initiative>, others: Parameters<typeof program>[0] = {}): InitiativeResult {
  const [result] = analyse(program({ personas: [buyers, risk], initiatives: [initiative('Plan', more)], ...others })).initiatives;
  if (!result) throw new Error('no result');
  return result;
}

describe('what an initiative returns', () => {
  const recovery = { costs: [cost(money(520_000))], keeps: [gain(134, 'Risk', lasting(3, 'year'))] };

  it('is 182.5 % on margin and 572.6 % on revenue, the recovery case', () => {
    const result = resultOf(recovery);
    expect(result).toMatchObject({ cost: exactly(520_000), benefitOnRevenue: exactly(3_497_400), benefit: exactly(1_468_908) });
    expect(result.returnOnRevenue?.low).toBeCloseTo(5.726, 3);
    expect(result.returnOnMargin?.low).toBeCloseTo(1.825, 3);
    expect(result.returnOnMargin?.low).toBe(result.returnOnMargin?.high);
    expect(result).toMatchObject({ defence: exactly(1_468_908), offence: null, missing: [] });
  });

  it('carries ranges', () => {
    const result = resultOf({ costs: [cost(money([400_000, 600_000]))], keeps: [gain([120, 140], 'Risk', lasting(3, 'year'))] });
    expect(result.benefit).toEqual(between(120 * 8700 * 3 * 0.42, 140 * 8700 * 3 * 0.42));
    expect(result.returnOnMargin?.low).toBeCloseTo((120 * 8700 * 3 * 0.42) / 600_000 - 1, 8);
    expect(result.returnOnMargin?.high).toBeCloseTo((140 * 8700 * 3 * 0.42) / 400_000 - 1, 8);
  });

  it('runs a recurring cost to the end of the longest benefit', () => {
    const result = resultOf({
      ...recovery,
      period: period('2026-04-01..2026-09-30'),
      costs: [cost(money(520_000)), cost(money(60_000), 'month')],
      adds: [{ money: money(200_000), per: 'year', over: lasting(24, 'month'), origin: nowhere }],
    });
    expect(result.cost).toEqual(exactly(520_000 + 36 * 60_000));
    expect(result.benefit).toEqual(exactly(1_468_908 + 400_000));
    expect(result).toMatchObject({ defence: exactly(1_468_908), offence: exactly(400_000) });
  });

  it('runs it over the period where no benefit lasts', () => {
    const monthly = { costs: [cost(money(60_000), 'month')] };
    expect(resultOf({ ...monthly, period: period('2026-04-01..2026-09-30') }).cost).toEqual(exactly(360_000));
    expect(resultOf({ ...monthly, period: period('2026-02-01..2026-02-28') }).cost).toEqual(exactly(60_000));
    expect(resultOf(monthly)).toMatchObject({ cost: null, missing: [{ what: 'period', persona: null }] });
  });

  it('counts winning like keeping, as offence', () => {
    const result = resultOf({ costs: [cost(money(100))], wins: [gain(2, 'Risk', lasting(6, 'month'))] });
    expect(result).toMatchObject({ offence: exactly(2 * 8700 * 0.5 * 0.42), defence: null });
  });

  it('is unknown, with what is missing, where worth or time is not said', () => {
    const noMargin = [buyers, persona('Risk', undefined, worth({ revenue: 8700 }))];
    const onRevenue = resultOf(recovery, { personas: noMargin });
    expect(onRevenue).toMatchObject({ benefit: null, returnOnMargin: null, missing: [{ what: 'margin', persona: 'Risk' }] });
    expect(onRevenue.returnOnRevenue?.low).toBeCloseTo(5.726, 3);
    expect(resultOf({ keeps: [gain(134, 'Buyers', lasting(3, 'year'))] }).missing).toEqual([{ what: 'revenue', persona: 'Buyers' }]);
    expect(resultOf({ keeps: [gain(134, 'Risk')] }).missing).toEqual([{ what: 'duration', persona: null }]);
    expect(resultOf({ costs: [cost(money(1000, 'USD'))] })).toMatchObject({ cost: null, missing: [{ what: 'currency', persona: null }] });
  });

  it('is no return where it costs nothing or earns nothing that is said', () => {
    expect(resultOf({ ...recovery, costs: [cost(plain(0))] })).toMatchObject({ cost: exactly(0), returnOnMargin: null });
    expect(resultOf({ costs: [cost(money(10))] })).toMatchObject({ benefit: null, returnOnMargin: null, missing: [] });
    expect(resultOf({})).toMatchObject({ cost: null, closes: [], kpis: [] });
  });

  it('takes the one currency that is used where the program says none', () => {
    const result = resultOf(recovery, { head: head({ currency: null }) });
    expect(result.returnOnMargin?.low).toBeCloseTo(1.825, 3);
  });
});

describe('what an initiative closes', () => {
  const others = {
    personas: [persona('A', 0.6), persona('B', 0.4)],
    kpis: [kpi('Loyal')],
    factors: [factor('Service'), factor('Clarity', 'Service')],
    touchpoints: [
      touchpoint('Shop', [
        { name: 'near', factor: 'Clarity', expected: 7, ideal: 8, weight: 9, actual: 5, for: { B: { actual: 7.5 } } },
        { name: 'kind', expected: 7, ideal: 8, weight: 2 },
      ]),
    ],
  };
  const pointsFor = (more: Partial<Initiative>) =>
    resultOf(more, others).closes.map(({ expectation, persona: name, points }) => [`${expectation} ${name}`, points]);

  it('is the new level minus the actual, capped at the ideal', () => {
    expect(pointsFor({ improves: [improves('Shop.near', 'to', plain(9))] })).toEqual([
      ['Shop.near A', exactly(3)],
      ['Shop.near B', exactly(0.5)],
    ]);
    expect(pointsFor({ improves: [improves('Shop.near', 'to', plain(6))] })).toEqual([
      ['Shop.near A', exactly(1)],
      ['Shop.near B', exactly(0)],
    ]);
  });

  it('takes signed amounts and signed fractions of the actual', () => {
    expect(pointsFor({ improves: [improves('Shop.near', 'by', plain(2))] })).toEqual([
      ['Shop.near A', exactly(2)],
      ['Shop.near B', exactly(0.5)],
    ]);
    expect(pointsFor({ improves: [improves('Shop.near', 'relative', share(0.1))] })).toEqual([
      ['Shop.near A', exactly(0.5)],
      ['Shop.near B', exactly(0.5)],
    ]);
  });

  it('keeps an unknown actual within bounds', () => {
    expect(pointsFor({ improves: [improves('Shop.kind', 'to', plain(7))] })[0]).toEqual(['Shop.kind A', between(0, 7)]);
    expect(pointsFor({ improves: [improves('Shop.kind', 'relative', share(0.25))] })[0]).toEqual(['Shop.kind A', between(0, 1.6)]);
  });

  it('lets the highest level win, and counts the chance only where it is called expected', () => {
    const { closes } = resultOf(
      { improves: [improves('Shop.near', 'to', plain(6)), improves('Shop.near', 'to', plain([7, 8]), 0.5)], for: [reference('A')] },
      others,
    );
    expect(closes).toEqual([
      {
        expectation: 'Shop.near',
        persona: 'A',
        points: between(2, 3),
        weighted: between(18, 27),
        confidence: exactly(0.5),
        expectedPoints: between(1, 1.5),
      },
    ]);
  });

  it('is for the personas it is for, and its rows name it', () => {
    const { rows, averages, initiatives } = analyse(
      program({
        ...others,
        initiatives: [initiative('Plan', { improves: [improves('Shop.near', 'to', plain(9))], for: [reference('B')] })],
      }),
    );
    expect(initiatives[0]?.closes.map(({ persona: name }) => name)).toEqual(['B']);
    expect(rows.filter((row) => row.initiatives.length > 0).map(({ persona: name }) => name)).toEqual(['B']);
    expect(averages.find(({ expectation }) => expectation === 'Shop.near')?.initiatives).toEqual(['Plan']);
  });

  it('names the KPIs it improves, and whether it serves a promise', () => {
    const promise = head({ promises: [{ factor: reference('Service'), text: null, origin: nowhere }] });
    const plan = { improves: [improves('Loyal', 'by', share(0.08)), improves('Shop.near', 'to', plain(8))] };
    expect(resultOf(plan, { ...others, head: promise })).toMatchObject({ kpis: ['Loyal'], strategic: true });
    expect(resultOf(plan, others)).toMatchObject({ strategic: false });
  });
});
