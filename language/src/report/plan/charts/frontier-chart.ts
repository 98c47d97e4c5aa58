import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../../writers/html.ts';
import { svg } from '../../../writers/svg.ts';
import { drawing } from '../../charts/marks.ts';
import { roundTicks } from '../../charts/priority-map.ts';
import { textWidth } from '../../charts/text-width.ts';
import { plain } from '../../numbers.ts';
import type { FrontierSection, FrontierView } from '../document.ts';

/** Sets by the gap they close (to the right) and the money they leave (upwards); the steps between them are what lies within reach. */
export function frontierChart(section: FrontierSection, id: string, isPhone: boolean): Markup {
  const width = isPhone ? 358 : 1120;
  const height = isPhone ? 340 : 420;
  const left = isPhone ? 52 : 72;
  const right = width - (isPhone ? 20 : 40);
  const top = 40;
  const foot = height - 48;
  const { points } = section;
  const x = scaleLinear(padded(points.map(({ gap }) => gap)), [left, right]);
  const y = scaleLinear(padded(withZero(points.map(({ money }) => money))), [foot, top]);
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return svg`<path d="M${x(before.gap)} ${y(before.money)}V${y(point.money)}H${x(point.gap)}" class="step"/>`;
  });
  const zero = y(0);
  const taken: Box[] = points.map((point) => ({ x: x(point.gap) - 9, y: y(point.money) - 9, width: 18, height: 18 }));
  const labels = points.map((point) => labelOf(point, section, x(point.gap), y(point.money), { left, right, top, foot }, isPhone, taken));
  const decimals = (values: readonly number[]): number => (values.every((value) => Number.isInteger(value)) ? 0 : 1);
  const across = roundTicks(x, isPhone ? 4 : 6);
  const up = roundTicks(y, isPhone ? 5 : 6);
  const body = svg`<text x="0" y="16" class="c2">${section.words.money}</text><text x="${right}" y="${height - 6}" class="c2 end">${section.words.gap}</text>
${across.map((value) => svg`<path d="M${x(value)} ${top}V${foot}" class="grid"/><text x="${x(value)}" y="${foot + 19}" class="c2 mid">${plain(value, decimals(across))}</text>`)}
${up.map((value) => svg`<path d="M${left} ${y(value)}H${right}" class="grid"/><text x="${left - 9}" y="${y(value) + 4.5}" class="c2 end">${plain(value, decimals(up))}</text>`)}
${zero < top || zero > foot ? null : svg`<path d="M${left} ${zero}H${right}" class="zero"/>`}${steps}${points.map((point) => mark(point, x(point.gap), y(point.money)))}${labels}`;
  return drawing({ id, width, height, title: section.title, description: section.description, isPhone }, body);
}

function mark({ chosen, letter, money }: FrontierView, x: number, y: number): Markup {
  const tone = money < 0 ? 'b' : 'a';
  return chosen
    ? svg`<circle cx="${x}" cy="${y}" r="11" class="f${tone}"/><text x="${x}" y="${y + 4.2}" class="c2 mid bold inverse">${letter}</text>`
    : svg`<circle cx="${x}" cy="${y}" r="10" class="hollow s${tone}"/><text x="${x}" y="${y + 4.2}" class="c2 mid bold dark">${letter}</text>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a point says, where it meets no other; on a phone the chosen one alone speaks. */
function labelOf(
  point: FrontierView,
  { words }: FrontierSection,
  x: number,
  y: number,
  frame: { readonly left: number; readonly right: number; readonly top: number; readonly foot: number },
  isPhone: boolean,
  taken: Box[],
): Markup | null {
  const text = `${point.chosen ? `${words.chosen} · ` : ''}${point.gapText} · ${point.moneyText}`;
  if (isPhone && !point.chosen) return null;
  const width = textWidth(text, 12, point.chosen);
  const places: readonly (readonly [number, number])[] = [
    [x + 16, y - 8],
    [x - 16 - width, y + 12],
    [x + 16, y + 12],
    [x - 16 - width, y - 8],
    [x - width / 2, y - 28],
    [x - width / 2, y + 20],
  ];
  for (const [at, under] of places) {
    const box: Box = { x: at, y: under - 8, width, height: 16 };
    if (box.x < frame.left || box.x + width > frame.right + 20 || box.y < frame.top - 12 || box.y + 16 > frame.foot) continue;
    if (taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    return svg`<text x="${at}" y="${under + 4.5}" class="c2 halo${point.chosen ? ' bold dark' : ''}">${text}</text>`;
  }
  return null;
}

function meets(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Zero belongs to the axis unless it is so far away that nothing could be told apart. */
function withZero(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  return low <= 0 && high >= 0 ? values : nearest <= 3 * (high - low) ? [...values, 0] : values;
}

function padded(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return [low - room, high + room];
}
