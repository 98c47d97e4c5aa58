import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, level, measure, money, percent, plain, signed, signedPercent } from './numbers.ts';

describe('numbers as printed', () => {
  test('a true minus, signs on differences, none on zero', () => {
    expect([signed(-3.2, 1), signed(0.94, 1), signed(0, 1), signed(-0.04, 1), plain(1146, 0), plain(-1234567.89, 1)]).toEqual([
      '−3.2',
      '+0.9',
      '0.0',
      '0.0',
      '1,146',
      '−1,234,567.9',
    ]);
  });
  test('ties go away from zero, whatever the binary noise', () => {
    expect([plain(0.25, 1), signed(-0.25, 1), plain(1.005, 2), signed(1.0499999999999998, 1)]).toEqual(['0.3', '−0.3', '1.01', '+1.1']);
  });
  test('what is not known prints its bounds, or a question mark', () => {
    expect(difference({ low: -28, high: 22 }, 1)).toBe('−28…+22');
    expect(difference({ low: -2, high: -1 }, 1)).toBe('−2.0…−1.0');
    expect(level({ low: 0, high: 10 }, true, 1)).toBe('?');
    expect(level({ low: 8, high: 9 }, false, 1)).toBe('8.0–9.0');
  });
  test('money in 万 and in thousands', () => {
    expect(money({ low: 520000, high: 520000 }, 'CNY', 'zh')).toBe('52 万元');
    expect(money({ low: 480000, high: 560000 }, 'HKD', 'zh')).toBe('48–56 万港元');
    expect(money({ low: 520000, high: 520000 }, 'HKD', 'en')).toBe('HKD 520k');
    expect(money({ low: 1860000, high: 1860000 }, 'CNY', 'en')).toBe('CNY 1.9m');
    expect(money({ low: 8700, high: 8700 }, 'CNY', 'zh')).toBe('8,700 元');
    expect(money({ low: 0, high: 0 }, null, 'zh')).toBe('0');
  });
  test('KPIs in their own units', () => {
    expect(measure(41, 'number', null, 'nps', 'zh')).toBe('41.0');
    expect(measure(0.796, 'share', null, 'rate', 'zh')).toBe('80%');
    expect(measure(0.041, 'share', null, 'rate', 'zh')).toBe('4.1%');
    expect(measure(-0.05, 'share', null, 'rate', 'zh', true)).toBe('−5.0 个百分点');
    expect(measure(47, 'duration', 'min', 'mean', 'zh')).toBe('47 分钟');
    expect(measure(1, 'duration', 'min', 'mean', 'en')).toBe('1 minute');
    expect(measure(5107, 'money', 'CNY', 'clv', 'zh')).toBe('5,107 元');
  });
  test('percentages', () => {
    expect([percent(0.58), signedPercent(1.825), signedPercent(-0.34)]).toEqual(['58%', '+183%', '−34%']);
  });
  test('every number prints, and no ASCII minus or exponent comes out', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 2 }), (value, decimals) => {
        expect(signed(value, decimals)).toMatch(/^[+−]?\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
    );
  });
});
