/** A review for a run of GitHub Actions: the list in the log, and what breaks or is to decide as annotations. */
import type { Level } from '@touchstone/language/changes/review.ts';
import type { ChangeView, ReviewView } from '@touchstone/language/changes/view.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { say } from '../messages.ts';
import { command, fenced, type GithubPlaces, MOST_ANNOTATIONS, namedFromCheckout } from './github.ts';

const kinds: Readonly<Record<Exclude<Level, 'information'>, 'error' | 'warning'>> = { breaking: 'error', review: 'warning' };

/** `log` (what a person reads) and after it the workflow commands, breaking first, at most nine of a kind and one that counts the rest. */
export function reviewGithub(view: ReviewView, log: string, places: GithubPlaces): string {
  const lines: string[] = [];
  const more: string[] = [];
  for (const level of ['breaking', 'review'] as const) {
    const all = view.changes[level];
    for (const one of all.slice(0, MOST_ANNOTATIONS)) lines.push(annotation(kinds[level], one, places));
    const left = all.length - MOST_ANNOTATIONS;
    if (left > 0) more.push(command(kinds[level], { title: 'cx' }, say('moreInLog', view.language, { count: left })));
  }
  return fenced(log) + [...lines, ...more].map((line) => `${line}\n`).join('');
}

function annotation(kind: 'error' | 'warning', { rule, says, place }: ChangeView, places: GithubPlaces): string {
  // A line that is gone cannot be annotated; what is said of it stands in the summary.
  const at =
    place === null || place.gone
      ? {}
      : { file: namedFromCheckout(place.file, places), line: place.line, col: place.column, endLine: place.endLine };
  return command(kind, { ...at, title: rule }, visible(says));
}
