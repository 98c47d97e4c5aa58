import { levels } from '@touchstone/language/changes/review.ts';
import type { ChangeView, ReviewView } from '@touchstone/language/changes/view.ts';
import { visible } from '@touchstone/language/messages/visible.ts';

/**
 * One line a change, for `cut` and `grep`: level (`accepted` where it is), category, rule, fingerprint, `file:line` (`-` where it has none), sentence, with a tab
 * between them. All but the sentence is the same in every language; no part holds a tab or a line break.
 */
export function reviewSingleline(view: ReviewView): string {
  const line = (one: ChangeView, level: string): string => {
    const place = one.place === null ? '-' : `${one.place.file}:${one.place.line}`;
    return `${[level, one.category, one.rule, one.fingerprint, place, one.says].map(visible).join('\t')}\n`;
  };
  const told = levels.flatMap((level) => view.changes[level].map((one) => line(one, level)));
  const shown = new Set(levels.flatMap((level) => view.changes[level].map(({ fingerprint }) => fingerprint)));
  const moved = view.impact
    .filter((one) => one.accepted === null && !shown.has(one.fingerprint))
    .map((one) => line({ ...one, place: null }, one.level));
  return [...told, ...moved, ...view.accepted.map((one) => line(one, 'accepted'))].join('');
}
