/** Which form Formbricks has for an item, and what its options are called. */
import { columnsIn } from './columns.ts';
import type { PlainItem } from './plain-items.ts';
import { type Choice, type Rating, staysLast } from './questionnaire.ts';

/** A rating has one of so many steps, counted from 1. */
const ranges: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 10]);

/** Whether a rating has its own form there; others are lists of options. */
export function isFormbricksRating({ measure, scale }: Rating): boolean {
  if (measure === 'nps') return true;
  return scale.labels === null && ranges.has(scale.values.length) && scale.values.every((value, at) => value === at + 1);
}

/** The ids of what can be chosen, in order. The first option with words of the respondent's own is Formbricks' `other`, which brings its box. */
export function optionIds(item: PlainItem): readonly string[] {
  if (item.form !== 'choice') return (columnsIn(item)[0]?.values ?? []).map(({ value }) => String(value));
  const own = item.options.findIndex((option) => option.own !== null);
  return item.options.map(({ key }, at) => (at === own ? 'other' : key === 'other' ? 'other_' : key));
}

/** The options that stay last where the others are shuffled, but for Formbricks' own `other`, which always does. */
export function pinnedIn(item: Choice): readonly string[] {
  const ids = optionIds(item);
  return item.options.filter((option, at) => ids[at] !== 'other' && staysLast(option)).map(({ key }) => key);
}
