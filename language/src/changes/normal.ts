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
 * they mean, objects by the code-point order of their fields.
 */
export function normal(value: unknown, renaming: Renaming = same, kinds: readonly Kind[] | null = null): unknown {
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
  if (Array.isArray(value)) return value.map((item) => normal(item, renaming, kinds));
  const given = value as Readonly<Record<string, unknown>>;
  if ('resolved' in given && typeof given.name === 'string') {
    const { resolved } = given;
    return renaming(typeof resolved === 'string' ? resolved : given.name, kinds);
  }
  if ('kpi' in given && typeof given.name === 'string') {
    return given.kpi === true ? { kpi: renaming(given.name, ['kpi']) } : { column: given.name };
  }
  if ('written' in given) return { from: given.from, to: given.to };
  if (typeof given.low === 'number' && typeof given.time === 'string') return duration(given);
  const made: Record<string, unknown> = {};
  for (const field of Object.keys(given).sort()) {
    if (places.has(field)) continue;
    made[field] = normal(given[field], renaming, kinds);
  }
  return made;
}

function duration(given: Readonly<Record<string, unknown>>): unknown {
  const { low, high, time } = given as { readonly low: number; readonly high: number; readonly time: TimeUnit };
  const inSeconds = seconds[time];
  const [factor, unit] = inSeconds === undefined ? [months[time] ?? 1, 'month'] : [inSeconds, 's'];
  // The unit of time of a rate (`per`) stays beside it.
  const rest = 'per' in given ? { per: given.per } : {};
  return { high: exact(high * factor), low: exact(low * factor), time: unit, ...rest };
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
