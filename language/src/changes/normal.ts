/** Values as they are compared: without places, names by what they point at, amounts by what they count. */
import type { Kind } from '../program/names.ts';
import type { TimeUnit } from '../program/values.ts';

/** What a name of the older program is called in the newer; itself where it was not renamed. */
export type Renaming = (name: string, kinds: readonly Kind[] | null) => string;

export const same: Renaming = (name) => name;

/** Seconds or months of a unit of time: those two do not convert into one another. */
const seconds: Readonly<Partial<Record<TimeUnit, number>>> = { s: 1, min: 60, h: 3600, day: 86_400, week: 604_800 };
const months: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** Fields that say where something stands. */
const places: ReadonlySet<string> = new Set(['origin', 'nameOrigin', 'places']);

/**
 * A value in the form in which equal ones are the same JSON: places left out, `90 s` as `1.5 min`, a period by its days, references by the name of what
 * they mean (`Shop?` where there is none), objects by the code-point order of their fields.
 */
export function normal(value: unknown, renaming: Renaming = same, kinds: readonly Kind[] | null = null): unknown {
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
  if (Array.isArray(value)) return value.map((item) => normal(item, renaming, kinds));
  const given = value as Readonly<Record<string, unknown>>;
  if ('resolved' in given && typeof given.name === 'string') {
    const { resolved } = given;
    // What nothing has is no name of anything, even where something is called so elsewhere.
    return typeof resolved === 'string' ? renaming(resolved, kinds) : `${given.name}?`;
  }
  if ('kpi' in given && typeof given.name === 'string') {
    return given.kpi === true ? { kpi: renaming(given.name, ['kpi']) } : { column: given.name };
  }
  if ('written' in given) return { from: given.from, to: given.to };
  if (typeof given.low === 'number' && typeof given.time === 'string') return duration(given, renaming, kinds);
  const made: Record<string, unknown> = {};
  for (const field of Object.keys(given).sort()) {
    if (places.has(field)) continue;
    made[field] = normal(given[field], renaming, kinds);
  }
  return made;
}

/** In seconds or months; what stands beside it (`per` of a rate, `from` of a baseline) stays. */
function duration(given: Readonly<Record<string, unknown>>, renaming: Renaming, kinds: readonly Kind[] | null): unknown {
  const {
    low,
    high,
    time,
    unit: _,
    ...beside
  } = given as {
    readonly low: number;
    readonly high: number;
    readonly time: TimeUnit;
    readonly unit?: unknown;
  };
  const inSeconds = seconds[time];
  const [factor, unit] = inSeconds === undefined ? [months[time] ?? 1, 'month'] : [inSeconds, 's'];
  const rest = normal(beside, renaming, kinds) as Readonly<Record<string, unknown>>;
  return inOrder({ ...rest, high: exact(high * factor), low: exact(low * factor), time: unit });
}

/** With its fields in code-point order. */
function inOrder(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((field) => [field, value[field]]),
  );
}

/** Twelve digits tell any amount a person writes, and no trace of how it was computed. */
function exact(n: number): number {
  return Number(n.toPrecision(12));
}

/** What tells one normal value from another. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value);
}

/** Whether nothing is said: null, false, an empty list, or a thing of nothing but these. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return Array.isArray(value) && value.length === 0;
}

/**
 * Whether two values are equal at first sight: written the same, places aside, and no name in them is among those that changed. False says nothing.
 */
export function isWrittenAlike(a: unknown, b: unknown, renamed: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!isWrittenAlike(a[index], b[index], renamed)) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  if (typeof one.name === 'string' && renamed.has(one.name)) return false;
  if (typeof one.resolved === 'string' && renamed.has(one.resolved)) return false;
  for (const field in one) if (!places.has(field) && !isWrittenAlike(one[field], other[field], renamed)) return false;
  for (const field in other) if (!places.has(field) && !(field in one)) return false;
  return true;
}
