/** Days of the calendar, without a clock. */
import type { Duration, TimeUnit } from '../../program/values.ts';

const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7 };
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The ISO day that lies so long (`high`) after a day. Months, quarters and years are those of the calendar, and the last day of a month is followed by
 * the last day of another: a quarter after 2026-03-31 is 2026-06-30, a month after 2026-02-28 is 2026-03-31. A broken month counts as days.
 */
export function dayAfter(day: string, { high, time }: Pick<Duration, 'high' | 'time'>): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = MONTHS[time];
  if (months === undefined) return iso(Date.UTC(year, month - 1, date + Math.ceil(high * (DAYS[time] ?? 0))));
  const whole = Math.floor(high * months);
  const isLast = date === lastDay(year, month - 1);
  const target = month - 1 + whole;
  const kept = isLast ? lastDay(year, target) : Math.min(date, lastDay(year, target));
  return iso(Date.UTC(year, target, kept + Math.ceil((high * months - whole) * 30)));
}

/** `month` is counted from 0, and may lie beyond the year. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function iso(time: number): string {
  const latest = Date.UTC(9999, 11, 31);
  const day = Math.floor(Math.min(Number.isFinite(time) ? time : latest, latest) / MILLISECONDS_A_DAY) * MILLISECONDS_A_DAY;
  return new Date(day).toISOString().slice(0, 10);
}
