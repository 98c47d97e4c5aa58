import { describe, expect, it } from 'vitest';
import { dayAfter } from './calendar.ts';

describe('the day that lies so long after another', () => {
  it.each([
    ['2026-03-31', 1, 'quarter', '2026-06-30'],
    ['2026-03-15', 1, 'quarter', '2026-06-15'],
    ['2026-02-28', 1, 'month', '2026-03-31'],
    ['2026-01-30', 1, 'month', '2026-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2025-12-31', 6, 'month', '2026-06-30'],
    ['2026-12-30', 7, 'day', '2027-01-06'],
    ['2026-12-30', 2, 'week', '2027-01-13'],
    ['2026-12-31', 1.5, 'month', '2027-02-15'],
    ['2026-12-31', 3, 'h', '2026-12-31'],
    ['2026-12-31', 90000, 'year', '9999-12-31'],
  ] as const)('%s and %d %s is %s', (day, high, time, expected) => {
    expect(dayAfter(day, { high, time })).toBe(expected);
  });
});
