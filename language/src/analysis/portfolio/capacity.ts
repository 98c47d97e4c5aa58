/** Days of work that teams have, period by period, and initiatives take. */
import type { Initiative, Program } from '../../program/program.ts';
import type { Period, TimeUnit } from '../../program/values.ts';
import { middle } from '../bounds.ts';
import { daysBetween, timesIn } from '../time.ts';

/** A team's days in one period. */
export interface Slot {
  readonly team: string;
  /** Null where none of the team's initiatives says when it is. */
  readonly period: Period | null;
  readonly capacity: number;
  /** Days that each initiative takes of it, were it chosen. */
  readonly by: ReadonlyMap<string, number>;
}

/** More periods than this are not looked into. */
const MOST_SLOTS = 600;

/**
 * Every period of a team in which some initiative takes days of it. An initiative's effort is spread evenly over the days of its period; one that says no period
 * takes it all in the team's first. Of ranges the middle counts. Teams that say no capacity have no bounds.
 */
export function slotsOf(program: Program, initiatives: readonly Initiative[]): readonly Slot[] {
  return program.teams.flatMap(({ name: team, capacity }): readonly Slot[] => {
    if (capacity === null) return [];
    const own = initiatives.filter(
      ({ owner, effort }) => effort !== null && middle(effort) > 0 && (owner ?? program.head?.owner ?? null)?.resolved === team,
    );
    if (own.length === 0) return [];
    const { unit, times } = calendarUnit(capacity.per);
    const days = middle(capacity.days) * times;
    const periods = periodsOf(
      own.flatMap(({ period }) => period ?? []),
      unit,
    );
    const slots = periods.length > 0 ? periods : [null];
    return slots.flatMap((period, index) => {
      const by = new Map<string, number>();
      for (const initiative of own) {
        const effort = middle(initiative.effort ?? { low: 0, high: 0 });
        const part = initiative.period === null || period === null ? (index === 0 ? 1 : 0) : overlap(initiative.period, period);
        if (part > 0) by.set(initiative.name, effort * part);
      }
      return by.size === 0 ? [] : [{ team, period, capacity: days, by }];
    });
  });
}

/** Weeks and shorter are counted by the month. */
function calendarUnit(per: TimeUnit): { readonly unit: 'month' | 'quarter' | 'year'; readonly times: number } {
  if (per === 'year' || per === 'quarter' || per === 'month') return { unit: per, times: 1 };
  return { unit: 'month', times: timesIn(per, 'month') };
}

/** The calendar's months, quarters or years from the first day to the last. */
function periodsOf(of: readonly Period[], unit: 'month' | 'quarter' | 'year'): readonly Period[] {
  if (of.length === 0) return [];
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const [first = ''] = of.map(({ from }) => from).sort();
  const last =
    of
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '';
  const periods: Period[] = [];
  for (let count = monthNumber(first) - (monthNumber(first) % months); periods.length < MOST_SLOTS; count += months) {
    const from = `${monthText(count)}-01`;
    if (from > last) break;
    periods.push({ from, to: lastDay(count + months - 1), written: written(count, unit) });
  }
  return periods;
}

function monthNumber(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

function monthText(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function lastDay(count: number): string {
  return `${monthText(count)}-${String(daysBetween(`${monthText(count)}-01`, `${monthText(count + 1)}-01`)).padStart(2, '0')}`;
}

function written(count: number, unit: 'month' | 'quarter' | 'year'): string {
  const year = monthText(count).slice(0, 4);
  if (unit === 'year') return year;
  return unit === 'month' ? monthText(count) : `${year}-Q${Math.floor((count % 12) / 3) + 1}`;
}

/** Fraction of the days of the first that lie in the second. */
function overlap(of: Period, within: Period): number {
  const [, from = ''] = [of.from, within.from].sort();
  const [to = ''] = [of.to, within.to].sort();
  const length = daysBetween(of.from, of.to) + 1;
  return length <= 0 ? 0 : Math.max(0, daysBetween(from, to) + 1) / length;
}
