import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { TrendPoint, TrendView } from '../measure-document.ts';
import { dot, ink, spread } from './marks.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 168;
const HEIGHT = 148;
const LEFT = 12;
const RIGHT = 152;
const TOP = 26;
const BOTTOM = 108;
const AXIS = 122;

interface Reach {
  readonly top: number;
  readonly bottom: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One figure over the waves: six of these stand in a row on a wide page, two on a phone. */
export function trendPanel(view: TrendView): Markup {
  const values = [
    ...view.points.flatMap(({ value, bounds }) => [value, bounds?.low ?? null, bounds?.high ?? null]),
    view.way?.value ?? null,
    view.way?.from?.value ?? null,
  ].flatMap((value) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = low === high ? (): number => (TOP + BOTTOM) / 2 : scaleLinear([low, high], [BOTTOM, TOP]);
  const x = scaleLinear([0, 1], [LEFT, RIGHT]);
  const at = (point: TrendPoint): string => `${number(x(point.x))} ${number(y(point.value ?? low))}`;
  const line = view.points.map((point) => (point.value === null ? '' : `${point.breaks ? 'M' : 'L'}${at(point)}`)).join('');
  // Where it was asked otherwise: two strokes across the axis, half-way to the wave before.
  const strokes = view.points.flatMap((point, index) => {
    const before = view.points[index - 1];
    if (!point.askedOtherwise || before === undefined) return [];
    const middle = (x(before.x) + x(point.x)) / 2;
    return [svg`<path d="M${middle - 5} ${AXIS + 5}l5 -10M${middle} ${AXIS + 5}l5 -10" class="line"/>`];
  });
  const known = view.points.filter((point) => point.value !== null);
  const last = known.at(-1);
  const { way } = view;
  const ranges = view.points.flatMap(({ value, bounds, x: place }) =>
    bounds === null || y(bounds.low) - y(bounds.high) < 5
      ? []
      : [svg`<path d="M${x(place)} ${y(bounds.high)}V${y(bounds.low)}" class="${value === null ? 'line dash' : 'whisker'}"/>`],
  );
  /** From the top to the bottom of a point with its whisker, where that is drawn. */
  const reachOf = ({ value, bounds }: TrendPoint): Reach => {
    const centre = y(value ?? low);
    return bounds === null || y(bounds.low) - y(bounds.high) < 5
      ? { top: centre, bottom: centre }
      : { top: Math.min(centre, y(bounds.high) + 9), bottom: Math.max(centre, y(bounds.low) - 4) };
  };
  const whiskers = view.points.flatMap(({ bounds, x: place }) =>
    bounds === null || y(bounds.low) - y(bounds.high) < 5 ? [] : [{ x: x(place), top: y(bounds.high), bottom: y(bounds.low) }],
  );
  const firstAt = known[0];
  const taken: Box[] = [];
  const words: Markup[] = [];
  const write = (text: string, px: number, from: Reach, prefer: readonly (readonly [number, number])[], style: string): void => {
    const width = textWidth(text, 12, true);
    const places = prefer.map(([dx, dy]) => ({
      x: Math.min(WIDTH - width / 2, Math.max(width / 2, px + dx * (width / 2 + 9))),
      y: (dy < -0.5 ? from.top : dy > 0.5 ? from.bottom : (from.top + from.bottom) / 2) + dy * 15 + 4.5,
      width,
    }));
    const isFree = (place: Box): boolean =>
      !whiskers.some((one) => Math.abs(one.x - place.x) < place.width / 2 + 2 && one.top < place.y && one.bottom > place.y - 10) &&
      place.y >= 10 &&
      place.y <= AXIS - 3 &&
      !taken.some((box) => Math.abs(box.x - place.x) < (box.width + place.width) / 2 + 2 && Math.abs(box.y - place.y) < 13);
    const free = places.find(isFree);
    if (free === undefined) return;
    taken.push(free);
    words.push(svg`<text x="${free.x}" y="${free.y}" class="c2 mid halo ${style}">${text}</text>`);
  };
  if (last !== undefined) {
    taken.push({ x: x(last.x), y: y(last.value ?? low) + 4.5, width: 14 });
    write(
      last.text,
      x(last.x),
      reachOf(last),
      nearLast(last, known.at(-2), way, y),
      `bold ${view.tone === 'neutral' ? 'dark' : ink(view.tone)}`,
    );
  }
  if (way !== null)
    write(
      way.text,
      x(way.x),
      { top: y(way.value), bottom: y(way.value) },
      [
        [0, -1],
        [0, 1],
        [-1, 0],
        [-1, -1],
        [-1, 1],
      ],
      'dark',
    );
  if (firstAt !== undefined && firstAt !== last)
    write(
      firstAt.text,
      x(firstAt.x),
      reachOf(firstAt),
      [
        [0, -1],
        [0, 1],
        [0.4, -1.2],
        [0.4, 1.2],
      ],
      '',
    );
  const ticks = spread(
    view.ticks.map((tick) => ({ at: x(tick.x), width: textWidth(tick.text, 12) })),
    5,
    0,
    WIDTH,
  );
  return svg`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${view.fact}"><path d="M0 ${AXIS}H${WIDTH}" class="axis"/>${strokes}${
    way === null
      ? null
      : svg`${way.from === null ? null : svg`<path d="M${x(way.from.x)} ${y(way.from.value)}L${x(way.x)} ${y(way.value)}" class="dots"/>`}<path d="M${x(way.x) - 8} ${y(way.value)}h16" class="goal"/>`
  }<path d="${line}" class="line"/>${ranges}${known.map((point) => (point === last ? dot(x(point.x), y(point.value ?? low), 5.5, view.tone) : svg`<circle cx="${x(point.x)}" cy="${y(point.value ?? low)}" r="4" class="fn"/>`))}${words}${view.ticks.map((tick, index) => svg`<text x="${ticks[index] ?? 0}" y="${AXIS + 18}" class="c2 mid">${tick.text}</text>`)}</svg>`;
}

/** Beside the last point, on the side the line does not come from, and away from the way to the target. */
function nearLast(
  last: TrendPoint,
  before: TrendPoint | undefined,
  way: TrendView['way'],
  y: (value: number) => number,
): readonly (readonly [number, number])[] {
  const here = y(last.value ?? 0);
  const wayGoesUp = way !== null && y(way.value) < here;
  const rises = before !== undefined && y(before.value ?? 0) > here;
  const side = way === null ? rises : !wayGoesUp;
  const away = side ? -1 : 1;
  return [
    [0.5, away],
    [0, away * 1.1],
    [0.6, -away],
    [0, -away * 1.1],
    [1, 0],
    [-1, 0],
  ];
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
