import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, currencyWords, numberOf, readAmount, readMoment, readString, timeFactor } from './literals.ts';

function amount(parts: Parameters<typeof readAmount>[0]): unknown {
  const reading = readAmount(parts);
  if (!('amount' in reading)) return reading;
  const { unit, time, currency } = reading.amount;
  return [numberOf(reading.amount), unit, ...(time ? [time] : []), ...(currency ? [currency] : [])];
}

describe('numbers', () => {
  it.each([
    ['4,200', 4200],
    ['3_000_000', 3_000_000],
    ['３，０００．５', 3000.5],
    ['52万', 520_000],
    ['52 万', 520_000],
    ['1.2亿', 120_000_000],
    ['3百万', 3_000_000],
    ['2千万', 20_000_000],
    ['3k', 3000],
    ['2.5M', 2_500_000],
    ['1.1万', 11_000],
  ])('%s is %d', (number, expected) => expect(amount({ number })).toEqual([expected, 'number']));

  it('is the double nearest to what is written, with percent and words of size too', () => {
    expect(amount({ number: '79.6', percent: true })).toEqual([0.796, 'share']);
    expect(amount({ number: '4.1', percent: true })).toEqual([0.041, 'share']);
    expect(amount({ number: '8', points: true })).toEqual([0.08, 'points']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (n) => {
        expect(amount({ number: String(n), percent: true })).toEqual([n / 100, 'share']);
      }),
    );
  });

  it('has a unit of time in either language', () => {
    expect(amount({ number: '30', time: '分钟' })).toEqual([30, 'duration', 'min']);
    expect(amount({ number: '6', time: '个月' })).toEqual([6, 'duration', 'month']);
    expect(amount({ number: '90', time: 'days' })).toEqual([90, 'duration', 'day']);
  });

  it('says when nothing can be read', () => {
    expect(readAmount(undefined)).toEqual({ problem: 'missing' });
    expect(readAmount({})).toEqual({ problem: 'missing' });
    expect(readAmount({ number: 'x' })).toEqual({ problem: 'missing' });
  });
});

describe('money', () => {
  it.each([
    [{ number: '8,700', money: '¥' }, [8700, 'money', 'CNY']],
    [{ number: '8,700', money: '￥' }, [8700, 'money', 'CNY']],
    [{ number: '5', money: 'HK$' }, [5, 'money', 'HKD']],
    [{ number: '5', money: '＄' }, [5, 'money', 'USD']],
    [{ number: '52', currency: '万元' }, [520_000, 'money', 'CNY']],
    [{ number: '52万', currency: '美元' }, [520_000, 'money', 'USD']],
    [{ number: '3', currency: '亿港元' }, [300_000_000, 'money', 'HKD']],
    [{ number: '300万', currency: 'HKD' }, [3_000_000, 'money', 'HKD']],
    [{ number: '9', money: '$', currency: 'USD' }, [9, 'money', 'USD']],
  ])('%j', (parts, expected) => expect(amount(parts)).toEqual(expected));

  it('never takes an unknown code for a name', () => {
    expect(amount({ number: '5', currency: 'RMB' })).toEqual({ problem: 'currency', currency: 'RMB' });
    expect(amount({ number: '5', money: '¤' })).toEqual({ problem: 'currency', currency: '¤' });
  });

  it('refuses two units at once', () => {
    expect(amount({ number: '5', money: '$', percent: true })).toEqual({ problem: 'unit', unit: '$' });
    expect(amount({ number: '5', money: '$', currency: 'EUR' })).toEqual({ problem: 'unit', unit: '$ EUR' });
  });

  it('knows every word of money by a code of ISO 4217', () => {
    for (const code of currencyWords.values()) expect(currencies.has(code)).toBe(true);
    for (const code of currencies) expect(code).toMatch(/^[A-Z]{3}$/);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31'],
    ['2026-02', '2026-02-01', '2026-02-28', '2026-02'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028-02'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['2026-q4', '2026-10-01', '2026-12-31', '2026-Q4'],
    ['2026-H2', '2026-07-01', '2026-12-31', '2026-H2'],
    ['2026', '2026-01-01', '2026-12-31', '2026'],
    ['２０２６－０３', '2026-03-01', '2026-03-31', '2026-03'],
    ['2026年3月1日', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['2026年11月', '2026-11-01', '2026-11-30', '2026-11'],
  ])('%s', (text, from, to, written) => expect(readMoment(text)?.period).toEqual({ from, to, written }));

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13',
    '2026-00',
    '2026-04-31',
    '2100-02-29',
    '2026-Q5',
    '2026-H3',
    '0000',
    '52万',
    '2026年13月',
    '',
  ])('%s is no date', (text) => expect(readMoment(text)).toBeNull());

  it('tells the forms that are not its own', () => {
    expect(readMoment('2026-03')?.plain).toBe(true);
    expect(readMoment('2026年3月')?.plain).toBe(false);
  });
});

describe('times', () => {
  it('turns into smaller ones only where calendars agree', () => {
    expect(timeFactor('h', 'min')).toBe(60);
    expect(timeFactor('week', 'day')).toBe(7);
    expect(timeFactor('year', 'quarter')).toBe(4);
    expect(timeFactor('month', 'day')).toBeNull();
    expect(timeFactor('min', 'h')).toBeNull();
  });
});

describe('words', () => {
  it('reads three kinds of quotation marks and three escapes', () => {
    expect(readString('"a \\"b\\" \\\\ c\\nd"')).toBe('a "b" \\ c\nd');
    expect(readString('“预约”')).toBe('预约');
    expect(readString('「预\\」约」')).toBe('预」约');
    expect(readString('"responses\\2026\\q1.csv"')).toBe('responses\\2026\\q1.csv');
    expect(readString('""')).toBe('');
  });

  it('takes a text that was not finished as far as it goes', () => {
    expect(readString('"abc')).toBe('abc');
    expect(readString('"abc\\"')).toBe('abc"');
    expect(readString('"abc\\\\"')).toBe('abc\\');
    expect(readString('"')).toBe('');
    expect(readString('‘abc’')).toBe('abc');
  });
});
