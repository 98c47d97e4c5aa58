import { describe, expect, it } from 'vitest';
import { spell } from '../rules/words.ts';
import { keyPeriod, periodOf, written } from './amounts.ts';
import { bearing } from './bars.ts';
import { normal } from './normal.ts';

describe('values of changes', () => {
  it.each([
    [{ low: 7, high: 7 }, '7', '7', '7'],
    [{ low: 6, high: 8.5 }, '6~8.5', '6–8.5', '6~8.5'],
    [{ low: 0.4, high: 0.4, unit: 'share' }, '40%', '40%', '40%'],
    [{ low: 0.04, high: 0.04, unit: 'points' }, '+4 points', '+4 points', '+4 个百分点'],
    [{ low: -0.01, high: -0.01, unit: 'points' }, '-1 points', '−1 point', '−1 个百分点'],
    [{ low: -0.02, high: 0.01, unit: 'points' }, '-2~+1 points', '−2…+1 points', '−2…+1 个百分点'],
    [{ low: -4, high: 2 }, '-4~2', '−4…2', '−4…2'],
    [{ low: 90, high: 90, unit: 'duration', time: 's' }, '90 s', '90 s', '90 秒'],
    [{ low: 1.5, high: 1.5, unit: 'duration', time: 'min' }, '90 s', '90 s', '90 秒'],
    [{ low: 120, high: 120, unit: 'duration', time: 'min' }, '2 h', '2 h', '2 小时'],
    [{ low: 1, high: 1, time: 'week' }, '7 day', '7 days', '7 天'],
    [{ low: 14, high: 21, time: 'day' }, '14~21 day', '14–21 days', '14~21 天'],
    [{ low: 1, high: 1, time: 'quarter' }, '3 month', '3 months', '3 个月'],
    [{ low: 1, high: 1, time: 'year' }, '1 year', '1 year', '1 年'],
    [{ low: 0, high: 0, unit: 'duration', time: 'min' }, '0 s', '0 s', '0 秒'],
    [{ low: 520000, high: 520000, unit: 'money', currency: 'CNY' }, '520000 CNY', '520,000 CNY', '520,000 CNY'],
    [
      { low: 1234.5678, high: 1234.5678, unit: 'money', currency: 'CNY', per: 'year' },
      '1234.5678 CNY/year',
      '1,234.5678 CNY per year',
      '每年 1,234.5678 CNY',
    ],
    [{ from: '2026-10-01', to: '2026-12-31', written: '2026-Q4' }, '2026-Q4', '2026-Q4', '2026-Q4'],
    [null, '–', '–', '–'],
  ])('%j', (value, id, en, zh) => {
    expect(written(normal(value))).toBe(id);
    expect([spell('amount', id, 'en'), spell('amount', id, 'zh')]).toEqual([en, zh]);
  });

  it('are percentages where they are fractions', () => {
    expect(written({ low: 0.6, high: 0.7 }, 'fraction')).toBe('60~70%');
  });

  it.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-07-01', '2026-12-31', '2026-H2'],
    ['2026-04-01', '2026-06-30', '2026-Q2'],
    ['2028-02-01', '2028-02-29', '2028-02'],
    ['2026-02-01', '2026-02-27', '2026-02-01 – 2026-02-27'],
    ['2026-04-01', '2026-09-30', '2026-04 – 2026-09'],
    ['2026-03-31', '2026-03-31', '2026-03-31'],
  ])('are periods as an author writes them: %s to %s', (from, to, period) => {
    expect(periodOf(from, to)).toBe(period);
    if (from !== to) expect(keyPeriod(`${from}/${to}`)).toBe(period);
  });
});

describe('bars', () => {
  const up = { before: false, after: false };
  const down = { before: true, after: true };
  const of = (low: number, high = low, more: object = {}): object => ({ low, high, unit: 'number', ...more });

  it.each([
    [of(50), of(45), up, 'easier'],
    [of(50), of(55), up, 'harder'],
    [of(4), of(6), down, 'easier'],
    [of(4), of(3), down, 'harder'],
    [of(40, 50), of(40, 45), up, 'easier'],
    [of(40, 50), of(42, 48), up, 'unclear'],
    [of(50), of(50), up, 'same'],
    [of(50), of(60), { before: false, after: true }, 'unclear'],
    [of(50), { low: 0.6, high: 0.6, unit: 'share' }, up, 'unclear'],
    [of(50, 50, { unit: 'money', currency: 'CNY' }), of(50, 50, { unit: 'money', currency: 'HKD' }), up, 'unclear'],
    [null, of(50), up, 'unclear'],
  ] as const)('%j → %j', (before, after, lower, which) => {
    expect(bearing(before, after, lower)).toBe(which);
  });
});
