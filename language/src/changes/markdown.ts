/** The comment under a pull request, which a strategist reads: verdict, what moves, what to decide; the rest is folded. */
import { escapeHtml } from '../writers/html.ts';
import { codeSpan, escapeMarkdown, markdownTable } from '../writers/markdown.ts';
import { levels } from './review.ts';
import { reviewSays } from './sentences.ts';
import { type ChangeView, type ImpactView, levelHead, levelSigns, NOTHING_SIGN, type ReviewView } from './view.ts';

/** A forge takes 65 536 characters; a good part of that is left to whoever adds a line. In UTF-16 code units. */
export const LONGEST_COMMENT = 60_000;

/** Lines that stand open before the first fold, the heading among them. */
const OPEN_LINES = 12;
/** Rows of the table that stand open. */
const OPEN_ROWS = 3;

/** Changes whose fingerprints are named. */
const NAMED = 10;

/** How much of each list is told: everything, then ever less, until the comment is short enough. */
const ladder: readonly number[] = [Number.POSITIVE_INFINITY, 100, 10, 3];

/** The comment, with a mark that nobody sees by which it is found again. At most `LONGEST_COMMENT` long, whatever the review holds. */
export function reviewMarkdown(view: ReviewView): string {
  for (const most of ladder) {
    const text = comment(view, most);
    if (text.length <= LONGEST_COMMENT) return text;
  }
  return pointerComment(view);
}

/** The comment where the sides could not be compared; `why` is a sentence. Never to be taken for "no changes". */
export function failedMarkdown(why: string, language: ReviewView['language'], marker: string): string {
  const blocks = [
    `<!-- ${marker} -->`,
    `### ${levelSigns.breaking} ${reviewSays('couldNot', language)}`,
    text(why.slice(0, 4000)),
    reviewSays('couldNotNote', language),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function text(words: string): string {
  return escapeMarkdown(words);
}

function heading(view: ReviewView): string {
  const sign = view.level === null ? NOTHING_SIGN : levelSigns[view.level];
  return `### ${sign} ${text(view.programme)}${view.language === 'zh' ? '：' : ': '}${text(view.verdict)}`;
}

function comment(view: ReviewView, most: number): string {
  const { language } = view;
  const blocks = [`<!-- ${view.marker} -->`, heading(view)];
  let room = OPEN_LINES - 1;
  if (view.lead !== '') {
    blocks.push(`**${text(view.lead)}**`);
    room -= 1;
  }
  const rows = view.impact.slice(0, OPEN_ROWS);
  if (rows.length > 0) {
    blocks.push(impactTable(rows, view));
    room -= rows.length + 1;
  }
  const folds: string[] = [];
  const otherRows = view.impact.slice(OPEN_ROWS, most);
  const leftRows = view.impact.length - rows.length - otherRows.length + view.moreImpact;
  if (otherRows.length > 0) {
    const n = view.impact.length - rows.length + view.moreImpact;
    folds.push(fold(reviewSays('moreImpact', language, { n }), [impactTable(otherRows, view), ...andMore(leftRows, view)]));
  } else if (leftRows > 0) {
    folds.push(text(reviewSays('moreImpact', language, { n: leftRows })));
  }

  const heavy = (['breaking', 'review'] as const).filter((level) => view.changes[level].length > 0);
  room -= heavy.length;
  for (const [index, level] of heavy.entries()) {
    const all = view.changes[level];
    // What follows keeps a line of its own.
    const later = heavy.slice(index + 1).reduce((sum, one) => sum + Math.min(1, view.changes[one].length), 0);
    const open = all.slice(0, Math.max(1, room - later));
    room -= open.length;
    blocks.push([listHead(level, all.length, view), ...open.map((one) => item(one, view))].join('\n\n').replace(/\n\n(?=- )/g, '\n'));
    const folded = all.slice(open.length, Math.max(most, open.length));
    const left = all.length - open.length - folded.length;
    if (folded.length > 0) {
      const head = `${levelHead(level, language)}${language === 'zh' ? '：' : ': '}${reviewSays('andMore', language, { n: all.length - open.length })}`;
      folds.push(fold(head, [folded.map((one) => item(one, view)).join('\n'), ...andMore(left, view)]));
    }
  }

  folds.push(...informationFolds(view, most));
  if (view.accepted.length > 0) folds.push(listFold(reviewSays('acceptedHead', language), view.accepted, view, most));
  if (view.expired.length > 0) {
    const shown = view.expired.slice(0, most);
    const list = shown.map((one) => `- ${text(one)}`).join('\n');
    folds.push(
      fold(counted(reviewSays('expiredHead', language), view.expired.length, view), [
        list,
        ...andMore(view.expired.length - shown.length, view),
      ]),
    );
  }
  if (heavy.length > 0) folds.push(acceptFold(view));
  if (view.formatting !== '') folds.push(text(view.formatting));
  return ended([...blocks, ...folds], view);
}

/** The verdict, what moves, and where the rest is. */
function pointerComment(view: ReviewView): string {
  const n = levels.reduce((sum, level) => sum + view.changes[level].length, 0) + view.accepted.length;
  const rows = view.impact.slice(0, OPEN_ROWS);
  return ended(
    [
      `<!-- ${view.marker} -->`,
      heading(view),
      ...(view.lead === '' ? [] : [`**${text(view.lead)}**`]),
      ...(rows.length === 0 ? [] : [impactTable(rows, view)]),
      reviewSays('pointer', view.language, { n }),
    ],
    view,
  );
}

function ended(blocks: readonly string[], view: ReviewView): string {
  return `${[...blocks, `<sub>${view.foot.map(text).join(' · ')}</sub>`].join('\n\n')}\n`;
}

function counted(word: string, n: number, { language }: ReviewView): string {
  return reviewSays('counted', language, { word, n });
}

function listHead(level: 'breaking' | 'review', n: number, view: ReviewView): string {
  return `**${levelSigns[level]} ${text(counted(levelHead(level, view.language), n, view))}**`;
}

function andMore(n: number, { language }: ReviewView): readonly string[] {
  return n > 0 ? [`… ${reviewSays('andMore', language, { n })}`] : [];
}

/** A part that opens when it is asked for; `blocks` are Markdown already. */
function fold(summary: string, blocks: readonly string[]): string {
  return [`<details><summary>${escapeHtml(summary)}</summary>`, ...blocks, '</details>'].join('\n\n');
}

function listFold(head: string, all: readonly ChangeView[], view: ReviewView, most: number): string {
  const shown = all.slice(0, most);
  return fold(counted(head, all.length, view), [
    shown.map((one) => item(one, view)).join('\n'),
    ...andMore(all.length - shown.length, view),
  ]);
}

/** What is good to know, in one fold with a list for each category. */
function informationFolds(view: ReviewView, most: number): readonly string[] {
  const { language } = view;
  const all = view.changes.information;
  if (all.length === 0) return [];
  const heavier = view.changes.breaking.length + view.changes.review.length > 0;
  const head = heavier
    ? reviewSays('restHead', language, { n: all.length })
    : counted(reviewSays('informationHead', language), all.length, view);
  const groups = [...new Set(all.map(({ category }) => category))];
  const blocks = groups.flatMap((category) => {
    const own = all.filter((one) => one.category === category);
    const shown = own.slice(0, most);
    const list = shown.map((one) => item(one, view, false)).join('\n');
    const title = groups.length === 1 ? [] : [`**${text(reviewSays(category, language))}**`];
    return [...title, list, ...andMore(own.length - shown.length, view)];
  });
  return [fold(head, blocks)];
}

function acceptFold(view: ReviewView): string {
  const { language } = view;
  const [first] = [...view.changes.breaking, ...view.changes.review];
  if (first === undefined) return '';
  const line = `cx diff --accept ${first.fingerprint} --reason "${reviewSays('acceptReason', language)}"`;
  const named = [...view.changes.breaking, ...view.changes.review].slice(0, NAMED);
  return fold(reviewSays('howToAccept', language), [
    reviewSays('acceptIntro', language),
    ['```sh', line, '```'].join('\n'),
    named.map((one) => `- ${codeSpan(one.fingerprint)} ${text(one.says)}`).join('\n'),
    reviewSays('aboutRule', language, { rule: first.rule }),
  ]);
}

function item(change: ChangeView, view: ReviewView, isCategorised = true): string {
  const { says, category, place, accepted } = change;
  const tail = [
    ...(isCategorised ? [text(reviewSays(category, view.language))] : []),
    ...(place === null ? [] : [codeSpan(`${place.file}:${place.line}`)]),
    ...(accepted === null ? [] : [text(accepted)]),
  ];
  const sentence = tail.length === 0 ? says : says.replace(/[.。]$/, '');
  return `- ${[text(sentence), ...tail].join(' · ')}`;
}

function impactTable(rows: readonly ImpactView[], { language }: ReviewView): string {
  const heads = (['moves', 'before', 'after', 'change', 'why'] as const).map((word) => reviewSays(word, language));
  return markdownTable(
    heads,
    rows.map(({ what, before, after, change, why }) => [text(what), text(before), text(after), text(change), why.map(text).join('<br>')]),
    [false, true, true, false, false],
  );
}
