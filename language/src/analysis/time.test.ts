import { expect, it } from 'vitest';
import { lasting, period } from './programs.sample.ts';
import { daysBetween, inYears, monthsOf, timesIn } from './time.ts';

it('knows how many of a unit another holds', () => {
  expect(timesIn('month', 'year')).toBe(12);
  expect(timesIn('month', 'quarter')).toBe(3);
  expect(timesIn('min', 'h')).toBe(60);
  expect(timesIn('day', 'week')).toBe(7);
  expect(inYears(lasting([6, 18], 'month'))).toEqual({ low: 0.5, high: 1.5 });
});

it('counts calendar months with both ends', () => {
  expect(monthsOf(period('2026-04-01..2026-09-30'))).toBe(6);
  expect(monthsOf(period('2025-11-01..2026-02-28'))).toBe(4);
  expect(monthsOf(period('2024-02-01..2024-02-29'))).toBe(1);
  expect(monthsOf(period('2026-01-15..2026-02-14'))).toBe(1);
  expect(monthsOf(period('2026-04-01..2026-04-15'))).toBe(0.5);
  expect(monthsOf(period('2026-05-01..2026-03-31'))).toBe(0);
});

it('counts days over months, leap years and centuries', () => {
  expect(daysBetween('2025-12-31', '2026-06-30')).toBe(181);
  expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
  expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(daysBetween('1970-01-01', '2026-11-21')).toBe(20_778);
});
