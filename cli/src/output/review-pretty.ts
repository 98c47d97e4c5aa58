/** A review for a person at a terminal: details first, the most important line last. Only ASCII draws the layout. */
import type { Level } from '@touchstone/language/changes/review.ts';
import { reviewSays } from '@touchstone/language/changes/sentences.ts';
import { type ChangeView, levelHead, type ReviewView } from '@touchstone/language/changes/view.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { say } from '../messages.ts';
import type { Colour, Paint } from './colour.ts';
import { pad, width } from './width.ts';

const colours: Readonly<Record<Level, Colour>> = { breaking: 'red', review: 'yellow', information: 'blue' };

/** Of what is good to know, so much is listed. */
const SHOWN = 40;

export interface ReviewPrettyOptions {
  readonly paint: Paint;
}

export function reviewPretty(view: ReviewView, { paint }: ReviewPrettyOptions): string {
  const { language } = view;
  const out: string[] = [];
  const put = (...lines: readonly string[]): void => void out.push(...lines.map((line) => line.trimEnd()));

  const rest = view.changes.information;
  if (rest.length > 0) {
    put(paint('bold', counted('information', rest.length, view)));
    for (const one of rest.slice(0, SHOWN)) put(`  ${visible(one.says)}  ${paint('dim', tail(one, view))}`);
    if (rest.length > SHOWN) put(`  ${say('diffMoreListed', language, { n: rest.length - SHOWN })}`);
    put('');
  }
  if (view.accepted.length > 0) {
    put(paint('bold', reviewSays('counted', language, { word: reviewSays('acceptedHead', language), n: view.accepted.length })));
    for (const one of view.accepted.slice(0, SHOWN)) put(`  ${visible(one.says)}  ${paint('dim', visible(one.accepted ?? ''))}`);
    if (view.accepted.length > SHOWN) put(`  ${say('diffMoreListed', language, { n: view.accepted.length - SHOWN })}`);
    put('');
  }
  for (const level of ['review', 'breaking'] as const) {
    const own = view.changes[level];
    if (own.length === 0) continue;
    put(paint(colours[level], paint('bold', counted(level, own.length, view))));
    for (const one of own) {
      put(`  ${visible(one.says)}`, `    ${paint('dim', `${tail(one, view)}  ${one.rule}  ${one.fingerprint}`)}`);
    }
    put('');
  }
  for (const one of view.expired) put(visible(one));
  if (view.expired.length > 0) put('');
  put(...table(view, paint));

  if (view.changes.breaking.length + view.changes.review.length > 0) put(paint('dim', say('diffAccept', language)), '');
  put(paint('dim', view.foot.map(visible).join(' | ')));
  if (view.formatting !== '') put(view.formatting);
  if (view.lead !== '') put(visible(view.lead));
  const colour = view.level === null ? 'green' : colours[view.level];
  put(
    paint(
      colour,
      paint(
        'bold',
        `${visible(view.programme)}${language === 'zh' ? '：' : ': '}${visible(view.verdict)}${language === 'zh' ? '。' : '.'}`,
      ),
    ),
  );
  return `${out.join('\n')}\n`;
}

function counted(level: Level, n: number, { language }: ReviewView): string {
  return reviewSays('counted', language, { word: levelHead(level, language), n });
}

function tail(change: ChangeView, { language }: ReviewView): string {
  const place = change.place === null ? [] : [visible(`${change.place.file}:${change.place.line}`)];
  return [reviewSays(change.category, language), ...place].join(' | ');
}

/** What moves, in columns; the reasons below each. */
function table(view: ReviewView, paint: Paint): string[] {
  const { language, impact } = view;
  if (impact.length === 0) return [];
  const heads = (['moves', 'before', 'after', 'change'] as const).map((word) => reviewSays(word, language));
  const rows = impact.map(({ what, before, after, change }) => [what, before, after, change].map(visible));
  const widths = [0, 1, 2].map((column) => Math.min(76, Math.max(...[heads, ...rows].map((row) => width(row[column] ?? '')))));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ');
  return [
    paint('bold', line(heads)),
    ...rows.flatMap((cells, index) => [line(cells), ...(impact[index]?.why ?? []).map((why) => `    ${paint('dim', visible(why))}`)]),
    ...(view.moreImpact > 0 ? [say('diffMoreMoves', language, { n: view.moreImpact })] : []),
    '',
  ];
}

/** One line for standard error, where the review itself went into files. */
export function reviewOutcome(view: ReviewView): string {
  return `${view.programme}${view.language === 'zh' ? '：' : ': '}${view.verdict}${view.language === 'zh' ? '。' : '.'}`;
}
