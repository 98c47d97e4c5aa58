/** Ranks before and after, with a line from one to the other: what rises is more pressing than it was. */
import { drawing, fill, ink, stroke } from '../../report/charts/marks.ts';
import { cutToWidth } from '../../report/charts/text-width.ts';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { SlopesView, SlopeView } from '../page.ts';

const ROW = 30;
const TOP = 40;

export function rankSlopes(view: SlopesView, id: string, isPhone: boolean): Markup {
  const width = isPhone ? 358 : 1120;
  const height = TOP + view.rows * ROW + 6;
  // On a phone the left column is figures alone; the name stands once, on the right.
  const left = isPhone ? 42 : 440;
  const right = isPhone ? 104 : 680;
  const y = (row: number): number => TOP + row * ROW + ROW / 2;
  const body = svg`
<text x="${left}" y="18" class="c2 bold end">${view.heads.before}</text>
<text x="${right}" y="18" class="c2 bold">${view.heads.after}</text>
<path d="M${left + 10} ${TOP - 8}V${height - 6}M${right - 10} ${TOP - 8}V${height - 6}" class="grid"/>
${view.lines.map((line) => slope(line, left + 10, right - 10, y))}
${view.lines.map((line) => svg`${leftLabel(line, left, y, isPhone)}${rightLabel(line, right, y, isPhone)}`)}`;
  return drawing({ id, width, height, title: view.title, description: view.description, isPhone }, body);
}

function slope({ from, to, tone }: SlopeView, x1: number, x2: number, y: (row: number) => number): Markup {
  const mark = (x: number, row: number, radius: number): Markup =>
    svg`<circle cx="${x}" cy="${y(row)}" r="${radius}" class="${fill(tone)}"/>`;
  const line =
    from === null || to === null
      ? null
      : svg`<path d="M${x1} ${y(from)}L${x2} ${y(to)}" class="${tone === 'neutral' ? 'thin' : 'arrow'} ${stroke(tone)}"/>`;
  return svg`${line}${from === null ? null : mark(x1, from, 4)}${to === null ? null : mark(x2, to, 5)}`;
}

/** From the rank to the name. */
const GAP = 26;

function leftLabel(
  { name, from, isGone, rankBefore, valueBefore }: SlopeView,
  x: number,
  y: (row: number) => number,
  isPhone: boolean,
): Markup | null {
  if (from === null) return null;
  const at = y(from) + 4.5;
  const rank = svg`<text x="${x}" y="${at}" class="${isPhone ? 'c2' : 'c1'} end bold muted">${rankBefore}</text>`;
  // On a phone what is gone has no other place for its name.
  if (isPhone) return isGone ? svg`${rank}<text x="${x + 18}" y="${at}" class="c2 halo">${cutToWidth(name, 280, 12)}</text>` : rank;
  return svg`${rank}<text x="${x - GAP}" y="${at}" class="c1 end muted">${cutToWidth(name, 340, 13)} ${valueBefore}</text>`;
}

function rightLabel(
  { name, to, rankAfter, valueAfter, tone, change }: SlopeView,
  x: number,
  y: (row: number) => number,
  isPhone: boolean,
): Markup | null {
  if (to === null) return null;
  const at = y(to) + 4.5;
  const isOwn = tone !== 'neutral';
  const most = isPhone ? 164 : 320;
  const kind = isPhone ? 'c2 dark' : 'c1';
  return svg`<text x="${x}" y="${at}" class="${kind} bold">${rankAfter}</text><text x="${x + (isPhone ? 22 : GAP)}" y="${at}" class="${kind}${isOwn ? ' bold' : ''}">${cutToWidth(name, most, isPhone ? 12 : 13, isOwn)} <tspan class="${ink(tone)}">${isPhone ? change : `${valueAfter} ${change}`}</tspan></text>`;
}
