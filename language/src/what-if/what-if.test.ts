import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { compile } from '../compile.ts';
import { problemText, withOverrides } from './what-if.ts';

const text = `
program MeiSu "美苏" { currency HKD budget 300万 HKD discount 8% }
persona Visitor { share 70% worth { revenue 4,200 HKD per year margin 38% } }
persona Local { share 30% }
breakdown Dealer { member StoreA { worth { revenue 350 HKD per month } } }
touchpoint Shop {
  expect near expected 7 weight 9 ideal 10 actual 5
  expect range expected 7 weight 6
  for Local { expect near expected 6 }
}
wave 2026-Q1 { Shop.near 6 n 100 sd 1 for Local { Shop.near 7 n 40 sd 1 } }
initiative FourthShop {
  improves Shop.near to 8~9 confidence 70%
  improves Shop.range +1
  cost 52万 HKD
  cost 3万 HKD per month
  keeps 120~140 Visitor over 3 years
}
`;
const { program } = compile({ own: [{ file: 'a.cx', text }] });

function saying(...list: readonly string[]): readonly string[] {
  return withOverrides(program, list).problems.map((problem) => problemText(problem, 'en'));
}

describe('what if', () => {
  it('sets an actual in the place of what was measured, of everybody or of one persona', () => {
    const actuals = (...list: readonly string[]) => {
      const { program: changed, levels, problems } = withOverrides(program, list);
      expect(problems).toEqual([]);
      return analyse(changed, { levels })
        .rows.filter(({ expectation }) => expectation === 'Shop.near')
        .map(({ persona, actual, actualOrigin }) => [persona, actual.low, actualOrigin])
        .sort();
    };
    expect(actuals('Shop.near.actual=8')).toEqual([
      ['Local', 8, 'assumed'],
      ['Visitor', 8, 'assumed'],
    ]);
    expect(actuals('Shop.near.Local.实际=9')).toEqual([
      ['Local', 9, 'assumed'],
      ['Visitor', 6, 'overall'],
    ]);
  });

  it('sets levels for all it concerns, over what was said for one', () => {
    const { program: changed } = withOverrides(program, ['Shop.near.expected=5', 'Shop.range.Local.权重=3~4']);
    const { rows } = analyse(changed);
    expect(rows.filter(({ expectation }) => expectation === 'Shop.near').map(({ expected }) => expected.low)).toEqual([5, 5]);
    expect(rows.find(({ expectation, persona }) => expectation === 'Shop.range' && persona === 'Local')?.weight).toEqual({
      low: 3,
      high: 4,
    });
  });

  it('sets money, counts, chances and worth, in either language and with full-width signs', () => {
    const {
      program: changed,
      problems,
      set,
    } = withOverrides(program, [
      '预算＝200万 HKD',
      'MeiSu.discount=5%',
      'FourthShop.成本=40万 HKD',
      'FourthShop.cost.2=2万 HKD',
      'FourthShop。留住=150~160',
      'FourthShop.confidence=90%',
      'FourthShop.improves=9',
      'Visitor.worth.毛利率=40%',
      'StoreA.revenue=400 HKD',
      'Local.share=20%~30%',
    ]);
    expect(problems).toEqual([]);
    expect(set).toHaveLength(10);
    expect(changed.head).toMatchObject({ budget: { low: 2_000_000, unit: 'money', currency: 'HKD' }, discount: { low: 0.05 } });
    expect(changed.initiatives[0]).toMatchObject({
      costs: [
        { low: 400_000, per: null },
        { low: 20_000, per: 'month' },
      ],
      keeps: [{ count: { low: 150, high: 160 }, persona: { resolved: 'Visitor' } }],
      improves: [{ mode: 'to', value: { low: 9 }, confidence: { low: 0.9 } }, { confidence: { low: 0.9 } }],
    });
    expect(changed.personas.map(({ share, worth }) => [share?.low, worth?.margin?.low])).toEqual([
      [0.7, 0.4],
      [0.2, undefined],
    ]);
    expect(changed.breakdowns[0]?.members[0]?.worth?.revenue).toMatchObject({ low: 400, per: 'month' });
  });

  it('changes nothing of the program it was given', () => {
    const before = JSON.stringify(program);
    withOverrides(program, ['Shop.near.actual=8', 'FourthShop.cost=1']);
    expect(JSON.stringify(program)).toBe(before);
  });

  it.each([
    ['Shop.near', '`Shop.near` is not of the form NAME.field=VALUE, such as `Shop.near.actual=8` or `budget=2,000,000 HKD`.'],
    ['Shop.naer.actual=8', 'Nothing that can be set is called `Shop.naer`. Did you mean `Shop.near`?'],
    ['Nowhere.actual=8', 'Nothing that can be set is called `Nowhere`.'],
    ['Shop.near.actaul=8', '`Shop.near` has no `actaul` that can be set. Did you mean `actual`?'],
    ['Shop.near.owner=8', '`Shop.near` has no `owner` that can be set. Of it can be set: expected, weight, ideal, actual.'],
    ['Shop.near.actual=12', '`12` does not lie on the scale, which goes from 0 to 10.'],
    ['Shop.near.actual=many', '`many` cannot be read as actual of `Shop.near`. Write, for example, `8`.'],
    ['Shop.near.actual=8 } } program Y {', '`8 } } program Y {` cannot be read as actual of `Shop.near`. Write, for example, `8`.'],
    ['FourthShop.cost.3=1', '`FourthShop` says 2 of cost. Say which: `FourthShop.cost.2`.'],
    ['FourthShop.wins=3', '`FourthShop` says no wins, so there is none to change. Write it into the program first.'],
  ])('says what is wrong with %s', (written, problem) => {
    expect(saying(written)).toEqual([problem]);
  });

  it('passes on what the language says of a value', () => {
    expect(saying('FourthShop.confidence=150%')).toEqual([
      '`FourthShop.confidence=150%`: `confidence` cannot be more than 100%; here stands `150%`. Correct the number.',
    ]);
    expect(saying('budget=200万 RMB')[0]).toContain('RMB');
    expect(saying('Shop.near.actual=8', 'Shop.near.actual=9')).toEqual(['`Shop.near.actual` is set twice. Leave one out.']);
  });

  it('says it in Chinese', () => {
    const [problem] = withOverrides(program, ['Shop.near.实祭=8']).problems;
    expect(problem && problemText(problem, 'zh')).toBe('「Shop.near」没有可以改的「实祭」。您是不是想写「实际」？');
    const [other] = withOverrides(program, ['Shop.near.owner=8']).problems;
    expect(other && problemText(other, 'zh')).toBe('「Shop.near」没有可以改的「负责方」。可以改的有：预期、权重、理想、实际。');
  });

  it('refuses money in another currency than the program counts in', () => {
    expect(saying('FourthShop.cost=100 USD', 'Visitor.revenue=900元', 'budget=1,000 HKD')).toEqual([
      '`100 USD` is in another currency than the program, which counts in HKD. Convert it to HKD.',
      '`900元` is in another currency than the program, which counts in HKD. Convert it to HKD.',
    ]);
  });

  it('keeps the time that money is said for, unless another is said', () => {
    const { program: changed, problems } = withOverrides(program, [
      'StoreA.revenue=400',
      'Visitor.revenue=350 HKD per month',
      'FourthShop.cost.2=30万 HKD 每 年',
    ]);
    expect(problems).toEqual([]);
    expect(changed.breakdowns[0]?.members[0]?.worth?.revenue?.per).toBe('month');
    expect(changed.personas[0]?.worth?.revenue?.per).toBe('month');
    expect(changed.initiatives[0]?.costs.map(({ per }) => per)).toEqual([null, 'year']);
  });
});
