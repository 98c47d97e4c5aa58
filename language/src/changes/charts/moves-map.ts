/** The priority map of two versions in one: where each experience was, and where it is. */
import { scaleLinear } from 'd3-scale';
import { dot, drawing, fill, ink, stroke } from '../../report/charts/marks.ts';
import { type Box, type Placed, type Point, placeLabels } from '../../report/charts/place-labels.ts';
import { cornersOf, crosshairLabels, domainOf, ticks, tint } from '../../report/charts/priority-map.ts';
import { cutToWidth, textWidth } from '../../report/charts/text-width.ts';
import type { LineView, Tone } from '../../report/document.ts';
import { middle } from '../../report/numbers.ts';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { MovesView } from '../page.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Item extends Point {
  readonly was: Spot | null;
  readonly isThere: boolean;
  readonly moved: boolean;
  readonly line: LineView;
  readonly words: readonly string[];
  readonly value: string;
  readonly tone: Tone;
}

export interface MovesDrawing {
  readonly markup: Markup;
  /** Points whose name found no room. */
  readonly unlabelled: number;
}

export function movesMap(view: MovesView, id: string, isPhone: boolean): MovesDrawing {
  const { map, was } = view;
  const width = isPhone ? 358 : 1120;
  const height = isPhone ? 440 : 560;
  const size = isPhone ? 12 : 13;
  const plot: Box = isPhone ? { x: 30, y: 34, width: 316, height: 354 } : { x: 56, y: 34, width: 1040, height: 474 };
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const lines = view.pairs.flatMap(({ before, after }) => [before, after].filter((one): one is LineView => one !== null));
  const axis = (of: (line: LineView) => number, now: number | null, old: number | null): number[] => [
    ...lines.map(of),
    ...[now, old].filter((value): value is number => value !== null),
  ];
  const performance = map.performance?.value ?? null;
  const importance = map.importance?.value ?? null;
  const x = scaleLinear(
    domainOf(
      axis((line) => middle(line.actualBounds), performance, was.performance),
      null,
      map.levelScale,
      false,
    ),
    [plot.x, right],
  );
  const y = scaleLinear(
    domainOf(
      axis((line) => middle(line.weightBounds), importance, was.importance),
      null,
      map.weightScale,
      false,
    ),
    [bottom - 30, plot.y + 30],
  );
  const spot = (line: LineView): Spot => ({ x: x(middle(line.actualBounds)), y: y(middle(line.weightBounds)) });
  const crosshair = { x: performance === null ? null : x(performance), y: importance === null ? null : y(importance) };
  const old = { x: was.performance === null ? null : x(was.performance), y: was.importance === null ? null : y(was.importance) };
  const corners = cornersOf(map, plot, isPhone);
  const crossLabels = crosshairLabels(
    map,
    plot,
    crosshair,
    corners.map(({ box }) => box),
  );
  const factor = isPhone ? 2.2 : 3.4;
  const items = view.pairs.flatMap(({ before, after, moved }): Item[] => {
    const line = after ?? before;
    if (line === null) return [];
    const radius = moved ? Math.max(5, factor * Math.sqrt(Math.abs(middle(line.weightedBounds)))) : 4;
    const words = [line.short, cutToWidth(line.short, isPhone ? 44 : 64, size)];
    const value = after === null ? view.gone : before === null ? `${after.weighted} ${view.added}` : after.weighted;
    const widths = [...words.map((name) => textWidth(`${name} ${value}`, size, moved) + 2), textWidth(line.rank, size) + 2];
    return [
      {
        ...spot(line),
        radius: after === null ? 5 : radius,
        widths,
        was: before === null || !moved ? null : spot(before),
        isThere: after !== null,
        moved,
        line,
        words,
        value,
        tone: moved && after !== null ? line.tone : 'neutral',
      },
    ];
  });
  // Those that moved are named first; of the rest, those for whom there is room.
  const ordered = items.toSorted((a, b) => Number(b.moved) - Number(a.moved));
  const obstacles: Box[] = [
    ...corners.map((corner) => corner.box),
    ...crossLabels.map((label) => label.box),
    ...ordered.flatMap(arrowBoxes),
  ];
  const places = placeLabels(ordered, { area: plot, height: size + 4, obstacles, crosshair });
  const unlabelled = ordered.filter(({ moved, words }, index) => {
    const place = places[index] ?? null;
    return moved && (place === null || place.choice >= words.length);
  }).length;
  const body = svg`
${tint(plot, crosshair)}
${ticks(x, y, plot)}
${crossLine(old, plot, 'dots')}${crossLine(crosshair, plot, 'cross')}
<text x="${isPhone ? 4 : 16}" y="${plot.y - 12}" class="c2">${map.axisImportance}</text>
<text x="${right}" y="${bottom + 38}" class="c2 end">${map.axisPerformance}</text>
${crossLabels.map((label) => svg`<text x="${label.x}" y="${label.y}" class="c2 halo${label.isEnd ? ' end' : ''}">${label.text}</text>`)}
${ordered.filter(({ moved }) => !moved).map((item) => svg`<circle cx="${item.x}" cy="${item.y}" r="${item.radius}" class="fn"/>`)}
${ordered.filter(({ moved }) => moved).map(movement)}
${corners.map((corner) => svg`<text x="${corner.x}" y="${corner.y}" class="c2 bold halo${corner.isEnd ? ' end' : ''}">${corner.text}</text>`)}
${ordered.map((item, index) => label(item, places[index] ?? null, size))}`;
  return { markup: drawing({ id, width, height, title: view.title, description: view.description, isPhone }, body), unlabelled };
}

/** What a movement covers, in small boxes from its ring to its dot. */
function arrowBoxes({ x, y, was }: Item): readonly Box[] {
  if (was === null) return [];
  const steps = Math.max(1, Math.ceil(Math.hypot(x - was.x, y - was.y) / 10));
  return Array.from({ length: steps }, (_, index) => ({
    x: was.x + ((x - was.x) * index) / steps - 5,
    y: was.y + ((y - was.y) * index) / steps - 5,
    width: 10,
    height: 10,
  }));
}

function crossLine({ x, y }: { readonly x: number | null; readonly y: number | null }, plot: Box, kind: string): Markup {
  return svg`${x === null ? null : svg`<path d="M${x} ${plot.y}V${plot.y + plot.height}" class="${kind}"/>`}${y === null ? null : svg`<path d="M${plot.x} ${y}H${plot.x + plot.width}" class="${kind}"/>`}`;
}

/** A ring where it was, an arrow, and a dot where it is; of what is new the dot alone, of what is gone the ring with a cross. */
function movement({ x, y, radius, was, isThere, line, tone }: Item): Markup {
  if (!isThere) {
    return svg`<circle cx="${x}" cy="${y}" r="5" class="ring"/><path d="M${x - 4} ${y - 4}l8 8m0-8l-8 8" class="thin"/>`;
  }
  const now = svg`<circle cx="${x}" cy="${y}" r="${radius + 1.5}" class="paper"/>${dot(x, y, radius, tone, line.assumed)}`;
  if (was === null) return now;
  const [dx, dy] = [x - was.x, y - was.y];
  const length = Math.hypot(dx, dy);
  const ring = svg`<circle cx="${was.x}" cy="${was.y}" r="5" class="ring"/>`;
  // Too near for an arrow between them.
  if (length < radius + 14) return svg`${ring}${now}`;
  const [ux, uy] = [dx / length, dy / length];
  const [tipX, tipY] = [x - ux * (radius + 3), y - uy * (radius + 3)];
  const [backX, backY] = [tipX - ux * 9, tipY - uy * 9];
  return svg`${ring}<path d="M${was.x + ux * 6} ${was.y + uy * 6}L${backX} ${backY}" class="arrow ${stroke(tone)}"/><path d="M${tipX} ${tipY}L${backX - uy * 4.5} ${backY + ux * 4.5}L${backX + uy * 4.5} ${backY - ux * 4.5}z" class="${fill(tone)}"/>${now}`;
}

function label({ line, words, value, moved, tone, isThere }: Item, place: Placed | null, size: number): Markup | null {
  if (place === null) return null;
  const y = place.y + place.height / 2 + size * 0.36;
  const kind = moved ? (size === 13 ? 'c1' : 'c2 dark') : 'c2';
  const name = words[place.choice];
  if (name === undefined) return svg`<text x="${place.x + 1}" y="${y}" class="${kind} halo">${line.rank}</text>`;
  return svg`<text x="${place.x + 1}" y="${y}" class="${kind} halo${moved && isThere ? ' bold' : ''}">${name} <tspan class="${ink(tone)}">${value}</tspan></text>`;
}
