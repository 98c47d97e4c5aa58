import { describe, expect, it } from 'vitest';
import { raisedBy, under } from './strategy.sample.ts';

const worth = 'worth { revenue 8,700 CNY per year margin 42% }';
const persona = `persona AtRisk { ${worth} }\n`;
const shares = (a: string, b: string): string => `persona A { share 60% ${a} }\npersona B { share 40% ${b} }\n`;
const initiatives = (...costs: string[]): string =>
  costs.map((cost, i) => `initiative I${i} { improves Shop.near to 9 ${cost} }\n`).join('');

describe('strategy/no-business-outcome', () => {
  const said = (more: string): string[] => raisedBy('strategy/no-business-outcome', under(more));

  it.each([
    ['improves a rating at a cost', 'initiative I { improves Shop.near to 9 cost 52万 CNY }'],
    ['costs work', 'initiative I { improves Shop.near to 9 cost 0 effort 40 days }'],
    ['does not say what it costs', 'initiative I { improves Shop.near to 9 }'],
    ['improves a score that leads nowhere', 'kpi K nps\ninitiative I { improves K to 45 cost 5万 CNY }'],
    ['builds on another', 'initiative I { improves Shop.near to 9 needs J }\ninitiative J { improves Shop.near to 8 cost 0 }'],
  ])('speaks where one %s', (_, more) => {
    expect(said(more)).toHaveLength(1);
  });

  it.each([
    ['keeps customers', `${persona}initiative I { improves Shop.near to 9 keeps 5 AtRisk over 3 years }`],
    ['wins customers', `${persona}initiative I { improves Shop.near to 9 wins 5 AtRisk over 3 years }`],
    ['adds money', 'initiative I { improves Shop.near to 9 adds 20万 CNY per year over 3 years }'],
    ['costs nothing', 'initiative I { improves Shop.near to 9 cost 0 }'],
    ['is only named', 'team T\ninitiative I { owner T }'],
    [
      'is what an earning one needs',
      `${persona}initiative I { improves Shop.near to 9 }\ninitiative J { keeps 5 AtRisk over 3 years needs I }`,
    ],
    ['improves money', 'kpi K money\ninitiative I { improves K to 45 CNY }'],
    ['improves retention by its label', 'kpi K "三年留存率" rate\ninitiative I { improves K +8 points }'],
    ['improves what is called so in a translation', 'kpi K "老客" en "Repeat-customer share" rate\ninitiative I { improves K +8 points }'],
    ['improves what drives it', 'kpi N nps { drives M }\nkpi M mean { drives Churn }\nkpi Churn rate\ninitiative I { improves N to 40 }'],
    ['improves a part of its formula', 'kpi Sales money = Visits * price\nkpi Visits count\ninitiative I { improves Visits to 400 }'],
    ['says what it keeps in words that cannot be read', 'initiative I { improves Shop.near to 9 keeps 5 AtRisk over 3 quarks }'],
  ])('is silent where one %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });

  it('tells many in one sentence, without those that are excused', () => {
    const many = initiatives('', '', '', 'allow strategy/no-business-outcome because "Law"', '');
    expect(said(many)).toEqual([
      'main.cx:8 4 initiatives do not say what they earn, such as I0, I1, I2. Write whom they `keep` or `win` or what they `add`, or improve KPIs that `drive` sales or retention.',
    ]);
  });

  it('is silent in files under no program', () => {
    expect(raisedBy('strategy/no-business-outcome', { source: 'initiative I { cost 5万 CNY }' })).toEqual([]);
  });
});

describe('strategy/revenue-return', () => {
  const said = (more: string): string[] => raisedBy('strategy/revenue-return', under(more));
  const noMargin = 'persona AtRisk { worth { revenue 8,700 CNY per year } }\n';

  it('speaks once of each worth without a margin, and names who counts on it', () => {
    expect(said(`${noMargin}initiative I { keeps 5 AtRisk over 1 year }\ninitiative J { wins 5 AtRisk over 1 year }`)).toEqual([
      'main.cx:8 The worth of `AtRisk` has no `margin`, so what I, J earn can be counted as revenue only, which makes it look larger than it is. Write the `margin`.',
    ]);
    expect(
      said('breakdown D { member M { worth { revenue 5 CNY per year } } }\ninitiative I { keeps 5 M over 1 year }').length,
    ).toBeLessThan(2);
  });

  it.each([
    ['a margin', `${persona}initiative I { keeps 5 AtRisk over 1 year }`],
    ['no revenue either', 'persona AtRisk { worth { lifetime 3 years } }\ninitiative I { keeps 5 AtRisk over 1 year }'],
    ['nobody who counts on it', noMargin],
    ['only money added', `${noMargin}initiative I { adds 5 CNY per year over 1 year }`],
  ])('is silent with %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });
});

describe('strategy/loses-money', () => {
  const said = (more: string): string[] => raisedBy('strategy/loses-money', under(more));

  it('speaks of a sure loss, in the money of the program', () => {
    expect(said(`${persona}initiative I { cost 52万 CNY keeps 34 AtRisk over 3 years }`)).toEqual([
      'main.cx:9 `I` earns less than it costs: 372,708 CNY of margin against 520,000 CNY (−28 %). Make it cheaper, name what else it earns, or say with `allow` why it is worth the loss.',
    ]);
    expect(said('initiative I { cost 20万~30万 CNY adds 5万 CNY per year over 2~3 years }')).toEqual([
      'main.cx:8 `I` earns less than it costs: 100,000~150,000 CNY of margin against 200,000~300,000 CNY (−67~−25 %). Make it cheaper, name what else it earns, or say with `allow` why it is worth the loss.',
    ]);
  });

  it.each([
    ['it pays', `${persona}initiative I { cost 52万 CNY keeps 134 AtRisk over 3 years }`],
    ['it may pay', 'initiative I { cost 20万~30万 CNY adds 5万~11万 CNY per year over 2 years }'],
    ['it costs nothing', 'initiative I { cost 0 adds 5 CNY per year over 2 years }'],
    ['it earns just what it costs', 'initiative I { cost 10 CNY adds 5 CNY per year over 2 years }'],
    ['it says nothing of what it earns', 'initiative I { cost 10 CNY improves Shop.near to 9 }'],
    ['it cannot be known', 'initiative I { cost 10 USD adds 5 CNY per year over 1 year }'],
    [
      'it also moves retention',
      'kpi K "Retention" rate\ninitiative I { cost 10 CNY adds 5 CNY per year over 1 year improves K +8 points }',
    ],
    ['it is said why', 'initiative I { cost 10 CNY adds 5 CNY per year over 1 year allow strategy/loses-money because "It is right" }'],
  ])('is silent where %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });
});

describe('strategy/value-blind', () => {
  const said = (more: string): string[] => raisedBy('strategy/value-blind', under(more));

  it('speaks where nobody, or not everybody, has a worth', () => {
    expect(said(shares('', ''))).toEqual([
      'main.cx:1 Customers are counted and not valued: no persona says what it is worth. Give each a `worth` with revenue and margin, to rank by value as well.',
    ]);
    expect(said(shares(worth, ''))).toEqual([
      'main.cx:1 Not every persona says what it is worth: B does not. Give it a `worth`, to rank by value as well as by heads.',
    ]);
    expect(said(`${shares('', '')}persona C { share 0% }`)).toHaveLength(1);
  });

  it.each([
    ['all say it', shares(worth, worth)],
    ['there is one persona', 'persona A { share 100% }'],
    ['there are no shares', 'persona A\npersona B'],
    ['there are no personas', ''],
    ['those without share say nothing', `${shares(worth, worth)}persona Clerk`],
  ])('is silent where %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });

  it('is silent before there is much to judge', () => {
    const source = `program Demo {}\n${shares('', '')}touchpoint Shop { expect near expected 7 }\n`;
    expect(raisedBy('strategy/value-blind', { source })).toEqual([]);
  });

  const valued = (value: string): string =>
    `persona Many { share 90% worth { revenue 1,000 CNY per year } }
persona Few { share 10% worth { revenue ${value} per year } }
wave 2026-Q1 { for Many { Shop.near 4 Shop.range 7 Shop.price 7 } for Few { Shop.near 7 Shop.range 7 Shop.price 2 } }
`;

  it('speaks where worth brings up what no initiative takes up', () => {
    expect(said(`${valued('90,000 CNY')}initiative I { improves Shop.near to 7 cost 0 }`)).toEqual([
      'main.cx:1 Weighed by what customers are worth, Shop.price is among what hurts most, and no initiative takes it up. Plan for your most valuable customers as well.',
    ]);
  });

  it.each([
    ['an initiative takes it up', `${valued('90,000 CNY')}initiative I { improves Shop.price to 7 cost 0 }`],
    ['both rankings agree', `${valued('1,000 CNY')}initiative I { improves Shop.near to 7 cost 0 }`],
    ['nothing is planned at all', valued('90,000 CNY')],
  ])('is silent where %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });
});

describe('strategy/spend-only', () => {
  const said = (more: string): string[] => raisedBy('strategy/spend-only', under(more));

  it('speaks where all of three or more cost money', () => {
    expect(said(initiatives('cost 5 CNY', 'cost 1~2 CNY', 'cost 5 CNY per month'))).toHaveLength(1);
  });

  it.each([
    ['one is free', initiatives('cost 5 CNY', 'cost 5 CNY', 'cost 0')],
    ['one may be free', initiatives('cost 5 CNY', 'cost 5 CNY', 'cost 0~3 CNY')],
    ['one does not say', initiatives('cost 5 CNY', 'cost 5 CNY', '')],
    ['there are two', initiatives('cost 5 CNY', 'cost 5 CNY')],
  ])('is silent where %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });
});

describe('strategy/no-cycle', () => {
  const said = (source: string, date: string | null = null): string[] =>
    raisedBy('strategy/no-cycle', { source, ...(date ? { date } : {}) });
  const expectations = 'touchpoint Shop { expect a expected 7 expect b expected 7 expect c expected 7 }\n';
  const wave = 'wave 2026-Q1 { Shop.a 5 }\n';

  it.each([
    ['a wave', `program D {}\n${expectations}${wave}`],
    ['a survey', `program D {}\n${expectations}survey S { ask Shop }\n`],
    ['an initiative', `program D {}\n${expectations}initiative I { improves Shop.a to 9 }\n`],
  ])('speaks of a program without a cycle that has %s', (_, source) => {
    expect(said(source)).toHaveLength(1);
  });

  it.each([
    ['a cycle', `program D { cycle quarter }\n${expectations}${wave}`],
    ['a cycle that cannot be read', `program D { cycle 3 quarks }\n${expectations}${wave}`],
    ['only expectations', `program D {}\n${expectations}`],
    ['hardly any expectation', `program D {}\ntouchpoint Shop { expect a expected 7 }\n${wave}`],
    ['no head', `${expectations}${wave}`],
  ])('is silent of one that has %s', (_, source) => {
    expect(said(source, '2026-05-01')).toEqual([]);
  });

  const dated = (cycle: string, ...waves: string[]): string =>
    `program D { cycle ${cycle} }\n${expectations}${waves.map((name) => `wave ${name} { Shop.a 5 }\n`).join('')}`;

  it('says when the next round was due, from the day after', () => {
    expect(said(dated('quarter', '2026-Q1'), '2026-06-30')).toEqual([]);
    expect(said(dated('quarter', '2025-Q4', '2026-Q1'), '2026-07-01')).toEqual([
      'main.cx:4 The last round, `2026-Q1`, ended on 2026-03-31; the next was due by 2026-06-30. Listen again and add a `wave`, or write a longer `cycle`.',
    ]);
  });

  it.each([
    ['without a date', dated('quarter', '2020-Q1'), null],
    ['before the longest cycle is over', dated('1~2 years', '2024'), '2026-12-31'],
    ['while a round runs', dated('month', '2026'), '2026-09-01'],
    ['while the next round is planned', dated('quarter', '2025-Q1', '2026-Q4'), '2026-07-01'],
    ['without a wave', dated('quarter'), '2030-01-01'],
  ])('is silent %s', (_, source, date) => {
    expect(said(source, date)).toEqual([]);
  });

  it('may be excused ahead of the day, without being called idle', () => {
    const source = dated('quarter', '2026-Q1').replace('cycle', 'allow strategy/no-cycle because "One study" cycle');
    for (const date of ['2026-05-01', '2027-05-01']) {
      expect(said(source, date)).toEqual([]);
      expect(raisedBy('program/unused-allow', { source, date })).toEqual([]);
    }
    expect(raisedBy('program/unused-allow', { source })).toEqual([]);
  });
});

describe('strategy/no-alarm', () => {
  const said = (more: string): string[] => raisedBy('strategy/no-alarm', under(more));

  it.each([
    ['an alarm', 'kpi K nps { target 40 alarm 20 }'],
    ['an alarm that cannot be read', 'kpi K nps { target 40 alarm 20 quarks }'],
    ['no target', 'kpi K nps { baseline 20 }'],
  ])('is silent with %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });

  it('names one by one, and more than three together', () => {
    const kpis = (count: number): string => Array.from({ length: count }, (_, i) => `kpi K${i} nps { target 40 }\n`).join('');
    expect(said(kpis(3))).toHaveLength(3);
    expect(said(kpis(4))).toEqual([
      'main.cx:8 4 KPIs have targets and no `alarm`, such as K0, K1, K2. Write for each the value at which somebody must act at once.',
    ]);
    expect(raisedBy('strategy/no-alarm', { source: `program D {}\n${kpis(2)}` })).toEqual([]);
  });
});

describe('strategy/no-response', () => {
  const said = (survey: string): string[] =>
    raisedBy('strategy/no-response', under(`kpi N nps\nkpi R rate\nteam T\nsurvey S { ${survey} }`));

  it.each([
    ['a recommendation', 'ask N'],
    ['a touchpoint', 'ask Shop'],
    ['one expectation', 'ask Shop.near'],
  ])('speaks where it asks for %s', (_, survey) => {
    expect(said(survey)).toHaveLength(1);
  });

  it.each([
    ['answers are given', 'ask N respond T within 24 h when N <= 6'],
    ['only words are asked for', 'ask why open "Why?"'],
    ['no score is asked for', 'ask R ask c choose "Which?" { a "A" b "B" }'],
    ['what is asked has no name', 'ask Nobody'],
  ])('is silent where %s', (_, survey) => {
    expect(said(survey)).toEqual([]);
  });
});
