import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Bounds, Quadrant } from '../../analysis/analysis.ts';
import type { Content, Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { LineView, MapSection, Tone } from '../document.ts';
import { middle, plain } from '../numbers.ts';
import { dot, drawing, hatched, ink } from './marks.ts';
import { type Box, overlap, type Placed, type Point, placeLabels } from './place-labels.ts';
import { cutToWidth, textWidth } from './text-width.ts';

export interface MapDrawing {
  readonly markup: Markup;
  /** Points whose name found no room. */
  readonly unlabelled: number;
}

interface Label {
  /** The name, then shorter ones to fall back to. */
  readonly words: readonly string[];
  readonly value: string;
  readonly line: LineView;
  readonly tone: Tone;
}

interface Item extends Point {
  readonly label: Label;
  readonly isBand: boolean;
}

/** Importance against performance: a point for each line, the cross-hair with its values, the four quadrants by name. */
export function priorityMap(section: MapSection, id: string, isPhone: boolean, anchors: Anchors): MapDrawing {
  const width = isPhone ? 358 : 1120;
  const height = isPhone ? 440 : 560;
  const size = isPhone ? 12 : 13;
  const plot: Box = isPhone ? { x: 30, y: 34, width: 316, height: 354 } : { x: 56, y: 34, width: 1040, height: 474 };
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const noWeight = section.bands.some((line) => line.weightUnknown);
  const noActual = section.bands.some((line) => line.actualUnknown);
  const domainX = domainOf(
    [...section.points, ...section.bands].filter((line) => !line.actualUnknown).map((line) => middle(line.actualBounds)),
    section.performance?.value ?? null,
    section.levelScale,
    noActual,
  );
  const domainY = domainOf(
    [...section.points, ...section.bands].filter((line) => !line.weightUnknown).map((line) => middle(line.weightBounds)),
    section.importance?.value ?? null,
    section.weightScale,
    noWeight,
  );
  const x = scaleLinear(domainX, [plot.x, right]);
  // The names of the quadrants have a strip of their own at the top and the bottom.
  const y = scaleLinear(domainY, [bottom - 30, plot.y + 30]);
  const crosshair = {
    x: section.performance === null ? null : x(section.performance.value),
    y: section.importance === null ? null : y(section.importance.value),
  };
  const corners = cornersOf(section, plot, isPhone);
  const strips = stripsOf(section, x, y, plot);
  const crossLabels = crosshairLabels(
    section,
    plot,
    crosshair,
    [...corners, ...strips].map(({ box }) => box),
  );
  const factor = isPhone ? 2.2 : 3.4;
  const items: Item[] = [
    ...section.points.map((line): Item => {
      const isUnknown = line.weightedBounds.low !== line.weightedBounds.high;
      const radius = isUnknown ? 7 : Math.max(4.5, factor * Math.sqrt(Math.abs(line.weightedBounds.low)));
      const label: Label = {
        words: [line.short, cutToWidth(line.short, isPhone ? 44 : 64, size)],
        // The last tag says what is unknown; a range that was said has none.
        value: (isUnknown && hasUnknown(line) ? line.tags.at(-1) : null) ?? line.weighted,
        line,
        tone: isUnknown ? 'neutral' : line.tone,
      };
      return {
        x: x(middle(line.actualBounds)),
        y: y(middle(line.weightBounds)),
        radius,
        widths: widthsOf(label, size),
        label,
        isBand: false,
      };
    }),
    ...strips.map(({ line, words, x: left, y: top }): Item => {
      const unknown = line.weightUnknown ? section.strips.weightUnknown : section.strips.actualUnknown;
      const label: Label = { words: [cutToWidth(words, isPhone ? 120 : 260, size)], value: unknown, line, tone: 'neutral' };
      return { x: left, y: top, radius: 5, widths: widthsOf(label, size), label, isBand: true };
    }),
  ];
  const obstacles: Box[] = [
    ...corners.map((corner) => corner.box),
    ...crossLabels.map((label) => label.box),
    ...strips.map((strip) => strip.box),
  ];
  const places = placeLabels(items, { area: plot, height: size + 4, obstacles, crosshair });
  const unlabelled = places.filter((place, index) => place === null || place.choice >= (items[index]?.label.words.length ?? 0)).length;
  const bySize = items.filter((item) => !item.isBand).toSorted((a, b) => b.radius - a.radius);
  const body = svg`
${tint(plot, crosshair)}
${ticks(x, y, plot)}
${crosshair.x === null ? null : svg`<path d="M${crosshair.x} ${plot.y}V${bottom}" class="cross"/>`}
${crosshair.y === null ? null : svg`<path d="M${plot.x} ${crosshair.y}H${right}" class="cross"/>`}
<text x="${isPhone ? 4 : 16}" y="${plot.y - 12}" class="c2">${section.axisImportance}</text>
<text x="${right}" y="${bottom + 38}" class="c2 end">${section.axisPerformance}</text>
${crossLabels.map((label) => svg`<text x="${label.x}" y="${label.y}" class="c2 halo${label.isEnd ? ' end' : ''}">${label.text}</text>`)}
${strips.map(({ box }) => hatched(box.x, box.y, box.width, box.height, `${id}-h`))}
${items.map((item, index) => leader(item, places[index] ?? null))}
${bySize.map((item) => pointMark(item, id))}
${corners.map((corner) => svg`<text x="${corner.x}" y="${corner.y}" class="c2 bold halo${corner.isEnd ? ' end' : ''}">${corner.text}</text>`)}
${items.map((item, index) => labelMark(item, places[index] ?? null, size))}${items.map((item, index) => labelArea(item, places[index] ?? null, anchors))}${bySize.map(({ x: px, y: py, radius, label }) => anchors.spot(label.line.about, px, py, Math.max(9, radius + 2)))}`;
  return { markup: drawing({ id, width, height, title: section.title, description: section.description, isPhone }, body), unlabelled };
}

/** The data's range with some air, cut to the scale unless a mark needs the whole of it. */
export function domainOf(values: readonly number[], crosshair: number | null, scale: Bounds, isWhole: boolean): [number, number] {
  const [low, high] = extent([...values, ...(crosshair === null ? [] : [crosshair])]);
  const span = scale.high - scale.low || 1;
  if (isWhole || low === undefined || high === undefined) return [scale.low - span * 0.04, scale.high + span * 0.04];
  const air = Math.max((high - low) * 0.12, span * 0.06);
  return [Math.max(low - air, scale.low - span * 0.06), Math.min(high + air, scale.high + span * 0.08)];
}

function hasUnknown({ actualUnknown, expectedUnknown, weightUnknown }: LineView): boolean {
  return actualUnknown || expectedUnknown || weightUnknown;
}

/** The corner to concentrate on, where both cross-hairs are known. */
export function tint(plot: Box, crosshair: { readonly x: number | null; readonly y: number | null }): Markup | null {
  if (crosshair.x === null || crosshair.y === null) return null;
  return svg`<rect x="${plot.x}" y="${plot.y}" width="${Math.max(0, crosshair.x - plot.x)}" height="${Math.max(0, crosshair.y - plot.y)}" class="tint"/>`;
}

interface Scale {
  (value: number): number;
  ticks(count: number): number[];
}

/** Both axes with round numbers. */
export function ticks(x: Scale, y: Scale, plot: Box): Markup {
  const bottom = plot.y + plot.height;
  const isNarrow = plot.width < 400;
  return svg`<path d="M${plot.x} ${plot.y}V${bottom}H${plot.x + plot.width}" class="axis"/>
${roundTicks(x, isNarrow ? 4 : 6).map((value) => svg`<path d="M${x(value)} ${bottom}v5" class="axis"/><text x="${x(value)}" y="${bottom + 19}" class="c2 mid">${tickText(value)}</text>`)}
${roundTicks(y, isNarrow ? 5 : 6).map((value) => svg`<path d="M${plot.x} ${y(value)}h-5" class="axis"/><text x="${plot.x - 9}" y="${y(value) + 4.5}" class="c2 end">${tickText(value)}</text>`)}`;
}

/** At most `most` round numbers. */
export function roundTicks(scale: { ticks(count: number): number[] }, most: number): readonly number[] {
  for (let count = most; count > 1; count -= 1) {
    const values = scale.ticks(count);
    if (values.length <= most) return values;
  }
  return scale.ticks(1);
}

function tickText(value: number): string {
  return plain(value, Number.isInteger(value) ? 0 : 1);
}

interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isEnd: boolean;
  readonly box: Box;
}

function printed(text: string, x: number, y: number, isEnd: boolean): Printed {
  const width = textWidth(text, 12, true);
  return { text, x, y, isEnd, box: { x: isEnd ? x - width : x, y: y - 12, width, height: 16 } };
}

/** The names of the quadrants in their corners. */
export function cornersOf(section: Pick<MapSection, 'quadrants'>, plot: Box, isPhone: boolean): readonly Printed[] {
  const name = (quadrant: Quadrant): string => {
    const { main, second } = section.quadrants[quadrant];
    return isPhone || second === '' ? main : `${main} ${second}`;
  };
  const top = plot.y + 18;
  const foot = plot.y + plot.height - 10;
  const left = plot.x + 9;
  const right = plot.x + plot.width - 4;
  return [
    printed(name('concentrate'), left, top, false),
    printed(name('keep'), right, top, true),
    printed(name('low'), left, foot, false),
    printed(name('overkill'), right, foot, true),
  ];
}

/** The values of the cross-hairs beside them, where they lie on nothing. */
export function crosshairLabels(
  section: Pick<MapSection, 'importance' | 'performance'>,
  plot: Box,
  crosshair: { readonly x: number | null; readonly y: number | null },
  taken: readonly Box[],
): readonly Printed[] {
  /** The first that lies on nothing, going left past each strip in turn, above the line and below it. */
  const free = (places: readonly Printed[]): readonly Printed[] => {
    const isFree = ({ box }: Printed): boolean =>
      box.x >= plot.x && !taken.some((other) => overlap({ ...other, x: other.x - 3, width: other.width + 6 }, box) > 0);
    return places.find(isFree) === undefined ? places.slice(0, 1) : places.filter(isFree).slice(0, 1);
  };
  const labels: Printed[] = [];
  if (crosshair.y !== null && section.importance !== null) {
    const { text } = section.importance;
    const ends = [plot.x + plot.width - 2, ...taken.map((box) => box.x - 6).sort((a, b) => b - a)];
    const at = crosshair.y;
    labels.push(...free(ends.flatMap((end) => [printed(text, end, at - 6, true), printed(text, end, at + 16, true)])));
  }
  if (crosshair.x !== null && section.performance !== null) {
    const isRight = crosshair.x > plot.x + plot.width * 0.6;
    const { text } = section.performance;
    const at = crosshair.x;
    const foot = plot.y + plot.height - 30;
    labels.push(
      ...free(
        [0, 22, 44, 66, 88].flatMap((rise) => [isRight, !isRight].map((isEnd) => printed(text, at + (isEnd ? -6 : 6), foot - rise, isEnd))),
      ),
    );
  }
  return labels;
}

interface Strip {
  readonly line: LineView;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Where only one of the two is known: a hatched strip over all that the other could be. Lines in the same place share one. */
function stripsOf(section: MapSection, x: Scale, y: Scale, plot: Box): readonly Strip[] {
  const groups = new Map<string, LineView[]>();
  for (const line of section.bands) {
    const key = line.weightUnknown ? `x${middle(line.actualBounds)}` : `y${middle(line.weightBounds)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((lines): readonly Strip[] => {
    const [line] = lines;
    if (line === undefined) return [];
    const words = lines.map((one) => one.short).join(section.strips.separator);
    if (line.weightUnknown) {
      const at = x(middle(line.actualBounds));
      const top = y(section.weightScale.high);
      const foot = y(section.weightScale.low);
      return [{ line, words, x: at, y: top + (foot - top) * 0.3, box: { x: at - 5, y: top, width: 10, height: foot - top } }];
    }
    const at = y(middle(line.weightBounds));
    const left = Math.max(plot.x, x(section.levelScale.low));
    const right = x(section.levelScale.high);
    return [{ line, words, x: left + (right - left) * 0.3, y: at, box: { x: left, y: at - 5, width: right - left, height: 10 } }];
  });
}

function widthsOf({ words, value, line }: Label, size: number): readonly number[] {
  return [...words.map((name) => textWidth(`${name} ${value}`, size, line.key) + 2), textWidth(line.rank, size) + 2];
}

function pointMark({ x, y, radius, label }: Item, id: string): Markup {
  const { line } = label;
  if (line.weightedBounds.low !== line.weightedBounds.high) {
    return svg`<circle cx="${x}" cy="${y}" r="${radius}" class="paper"/><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id}-h)" class="hatched"/>`;
  }
  return svg`<circle cx="${x}" cy="${y}" r="${radius + 1.5}" class="paper"/>${dot(x, y, radius, line.tone, line.assumed)}`;
}

function leader(item: Item, place: Placed | null): Markup | null {
  if (place === null || place.distance < 14) return null;
  const tx = Math.min(Math.max(item.x, place.x), place.x + place.width);
  const ty = Math.min(Math.max(item.y, place.y), place.y + place.height);
  return svg`<path d="M${item.x} ${item.y}L${tx} ${ty}" class="leader"/>`;
}

/** A strip stands for several lines, so it has no area of its own. */
function labelArea({ label, isBand }: Item, place: Placed | null, anchors: Anchors): Content {
  return place === null || isBand ? null : anchors.area(label.line.about, place.x, place.y, place.width, place.height);
}

function labelMark({ label }: Item, place: Placed | null, size: number): Markup | null {
  if (place === null) return null;
  const { words, value, line, tone } = label;
  const y = place.y + place.height / 2 + size * 0.36;
  const weight = line.key ? ' bold' : '';
  const kind = size === 13 ? 'c1' : 'c2 dark';
  const name = words[place.choice];
  if (name === undefined) return svg`<text x="${place.x + 1}" y="${y}" class="${kind} halo">${line.rank}</text>`;
  return svg`<text x="${place.x + 1}" y="${y}" class="${kind} halo${weight}">${name} <tspan class="${ink(tone)}">${value}</tspan></text>`;
}
