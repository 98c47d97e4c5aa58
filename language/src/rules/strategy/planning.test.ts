import { describe, expect, it } from 'vitest';
import { raisedBy, under } from './strategy.sample.ts';

describe('strategy/uncounted-gain', () => {
  const said = (more: string): string[] => raisedBy('strategy/uncounted-gain', under(more));

  it('speaks once of each persona or member without a revenue, and names who counts on it', () => {
    const found = said('persona A { worth { margin 40% } }\ninitiative I { keeps 5 A over 1 year }\ninitiative J { wins 5 A over 1 year }');
    expect(found).toEqual([
      'main.cx:8 What I, J keep or win of `A` cannot be counted, for `A` does not say what it is worth. Give it a `worth` with `revenue` and `margin`.',
    ]);
    expect(said('breakdown D { member M }\ninitiative I { keeps 5 M over 1 year }')).toHaveLength(1);
  });

  it('asks for how long', () => {
    const worth = 'persona A { worth { revenue 5 CNY per year margin 40% } }\n';
    expect(said(`${worth}initiative I { keeps 5 A adds 5 CNY per year }`)).toHaveLength(2);
    expect(said(`${worth}initiative I { keeps 5 A over 1 year adds 5 CNY per year over 2 years }`)).toEqual([]);
  });

  it('leaves names that point at nothing to their own finding', () => {
    expect(said('initiative I { keeps 5 Nobody over 1 year }')).toEqual([]);
  });
});

describe('strategy/budget-too-small', () => {
  const said = (budget: string, more: string): string[] =>
    raisedBy('strategy/budget-too-small', { source: `program P { currency CNY ${budget} }\n${more}` });

  it('speaks where no value in the ranges pays for the cheapest', () => {
    expect(said('budget 3~4万 CNY', 'initiative I { cost 5万~9万 CNY }\ninitiative J { cost 8万 CNY }')).toEqual([
      'main.cx:1 The budget of 30,000~40,000 CNY pays for none of the 2 initiatives that say what they cost: the cheapest, `I`, costs 50,000~90,000 CNY. Raise the budget, or plan something smaller.',
    ]);
    expect(said('budget 3~5万 CNY', 'initiative I { cost 5万~9万 CNY }')).toEqual([]);
    expect(said('budget 3万 CNY', 'initiative I { cost 1万 CNY per month period 2026-01 to 2026-06 }')).toEqual([
      'main.cx:1 The budget of 30,000 CNY does not pay for `I`, which costs 60,000 CNY. Raise the budget, or plan something smaller.',
    ]);
  });

  it('is silent without a budget, without costs, and where something is free', () => {
    expect(said('', 'initiative I { cost 5万 CNY }')).toEqual([]);
    expect(said('budget 3万 CNY', 'initiative I {}')).toEqual([]);
    expect(said('budget 3万 CNY', 'initiative I { cost 5万 CNY }\ninitiative J { cost 0 }')).toEqual([]);
  });
});

describe('strategy/effort-over-capacity', () => {
  const said = (more: string): string[] =>
    raisedBy('strategy/effort-over-capacity', under(`team T { capacity 40 days per quarter }\n${more}`));

  it('spreads effort over the days of the period', () => {
    // 31 of the 62 days of March and April… the quarter that ends in March has 31 of 61.
    expect(said('initiative I { owner T period 2026-03-01 to 2026-04-30 effort 90 days }')).toEqual([
      'main.cx:9 `I` alone takes 45.7 days of `T` in 2026-Q1, who has 40. Give it more time, less effort, or the team more capacity.',
    ]);
    expect(said('initiative I { owner T period 2026-03-01 to 2026-04-30 effort 78 days }')).toEqual([]);
  });

  it('is silent for other teams and where days are enough', () => {
    expect(said('team U\ninitiative I { owner U effort 900 days }')).toEqual([]);
    expect(said('initiative I { owner T effort 40 days }')).toEqual([]);
    expect(said('initiative I { owner T effort 41 days }')).toHaveLength(1);
  });
});
