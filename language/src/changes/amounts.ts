/** Values in normal form as the arguments of sentences: `{before:amount}` prints them in the reader's words. */
import type { TimeUnit } from '../program/values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How a value that is a bare number or range is meant. */
export type Meaning = 'plain' | 'fraction';

/** Whatever a field holds, in the form that `amount` reads: `50`, `6~8`, `85%`, `4 points`, `90 min`, `4200 CNY/year`; a text as it is. Nothing said is a dash. */
export function written(value: unknown, meaning: Meaning = 'plain'): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return plain(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => written(item)).join(', ');
  const given = value as Fields;
  if (typeof given.text === 'string') return given.text;
  if (typeof given.from === 'string' && typeof given.to === 'string') return periodOf(given.from, given.to);
  if ('comparison' in given) return conditionOf(given);
  if ('op' in given || 'column' in given || 'kpi' in given || 'number' in given) return formulaOf(given);
  if (typeof given.low === 'number' && typeof given.high === 'number') return amountOf(given, given.low, given.high, meaning);
  return JSON.stringify(value);
}

function amountOf(given: Fields, low: number, high: number, meaning: Meaning): string {
  const per = typeof given.per === 'string' ? `/${given.per}` : '';
  if (typeof given.time === 'string') return `${duration(low, high, given.time as 's' | 'month')}${per}`;
  if (given.unit === 'money') return `${range(low, high)} ${String(given.currency)}${per}`;
  if (given.unit === 'points') return `${range(low * 100, high * 100, true)} points${per}`;
  if (given.unit === 'share' || meaning === 'fraction') return `${range(low * 100, high * 100)}%${per}`;
  return `${range(low, high)}${per}`;
}

/** A percentage that stands for a rise or fall: `+10%`. */
export function signed(text: string): string {
  return /^\d/.test(text) ? `+${text}` : text;
}

function range(low: number, high: number, withSign = false): string {
  const one = (value: number): string => (withSign ? signed(plain(value)) : plain(value));
  return low === high ? one(low) : `${one(low)}~${one(high)}`;
}

function plain(value: number): string {
  return String(Number(value.toFixed(6)) + 0);
}

/** Of seconds and of months, the largest unit in which both ends are whole numbers. */
const units: Readonly<Record<'s' | 'month', readonly (readonly [unit: TimeUnit, count: number])[]>> = {
  s: [
    ['day', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ],
  month: [
    ['year', 12],
    ['month', 1],
  ],
};

function duration(low: number, high: number, time: 's' | 'month'): string {
  const isWhole = (count: number): boolean => Number.isInteger(low / count) && Number.isInteger(high / count);
  const [unit, count] = (low === 0 && high === 0 ? undefined : units[time].find(([, size]) => isWhole(size))) ?? [time, 1];
  return `${range(low / count, high / count)} ${unit}`;
}

const dayCounts = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (dayCounts[month - 1] ?? 31);
}

/** As short as an author writes it: `2026`, `2026-H1`, `2026-Q4`, `2026-03`, a day, or `2026-04 to 2026-09` with its ends so. */
export function periodOf(from: string, to: string): string {
  if (from === to) return from;
  const [year, month, day] = numbersOf(from);
  const [endYear, endMonth, endDay] = numbersOf(to);
  const areWholeMonths = day === 1 && endDay === lastDay(endYear, endMonth);
  if (!areWholeMonths) return `${from} \u2013 ${to}`;
  const count = (endYear - year) * 12 + endMonth - month + 1;
  if (count === 12 && month === 1) return String(year);
  if (count === 6 && month % 6 === 1) return `${year}-H${Math.ceil(month / 6)}`;
  if (count === 3 && month % 3 === 1) return `${year}-Q${Math.ceil(month / 3)}`;
  return count === 1 ? from.slice(0, 7) : `${from.slice(0, 7)} \u2013 ${to.slice(0, 7)}`;
}

function numbersOf(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** The period a key shows (`2026-10-01/2026-12-31`), as an author writes it; what is none stays. */
export function keyPeriod(key: string): string {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(key) ?? [];
  return from === undefined || to === undefined ? key : periodOf(from, to);
}

function conditionOf({ subject, comparison, value }: Fields): string {
  const said = value as Fields;
  const right = typeof said.option === 'string' ? said.option : written(value);
  return `${String(subject)} ${String(comparison)} ${right}`;
}

function formulaOf(given: Fields): string {
  if (typeof given.number === 'number') return plain(given.number);
  if (typeof given.kpi === 'string') return given.kpi;
  if (typeof given.column === 'string') return given.column;
  const part = (side: unknown): string => {
    const text = written(side);
    const inner = side as Fields;
    return 'op' in inner && (given.op === '*' || given.op === '/') ? `(${text})` : text;
  };
  return `${part(given.left)} ${String(given.op)} ${part(given.right)}`;
}
