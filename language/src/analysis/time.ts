/** Lengths of time and the calendar, without a clock. A year is 12 months and 365.25 days. */
import type { Duration, Period, TimeUnit } from '../program/values.ts';
import type { Bounds } from './analysis.ts';

const SECONDS: Readonly<Record<TimeUnit, number>> = {
  s: 1,
  min: 60,
  h: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
};

/** How many of `unit` one `of` holds: `timesIn('month', 'year')` is 12. */
export function timesIn(unit: TimeUnit, of: TimeUnit): number {
  return SECONDS[of] / SECONDS[unit];
}

export function inYears(duration: Duration): Bounds {
  const years = timesIn('year', duration.time);
  // Not settled: large amounts of money are multiplied with it.
  return { low: duration.low * years, high: duration.high * years };
}

/** Length in calendar months, both ends included: 2026-04-01 to 2026-09-30 is 6. Never below zero. */
export function monthsOf(period: Period): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = period.from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = period.to.split('-').map(Number);
  const whole = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return Math.max(0, whole + (toDay + 1 - fromDay) / daysIn(toYear, toMonth));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from an ISO date to a later one, in the Gregorian calendar; below zero where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Counted from the first of March of the year 0, so that the leap day is the last of its year. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1;
}
