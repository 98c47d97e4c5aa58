import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { Tone } from '../document.ts';
import type { JourneySection, JourneyView, PersonaLine, PointView, StageView } from '../journey-document.ts';
import { isKnown, middle, plain } from '../numbers.ts';
import { drawing, fill, hatched, ink, stroke } from './marks.ts';
import { roundTicks } from './priority-map.ts';
import { cutToWidth, textWidth, twoLines } from './text-width.ts';

type Words = JourneySection['words'];

const GUTTER = 112;
const STEP = 17;
/** Of columns that have no room for touchpoints. */
const NARROW = 124;

/** Satisfaction stage by stage, a line for each persona; zero is what each expects. On a phone the journey runs downwards. */
export function journeyChart(journey: JourneyView, words: Words, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(journey, words, id, anchors) : broad(journey, words, id, anchors);
}

/** A point with its place in the drawing: `along` the stages, `level` by satisfaction, `shift` aside from points of the same level. */
interface Spot {
  readonly line: number;
  readonly stage: number;
  readonly point: PointView;
  readonly level: number;
  readonly shift: number;
}

function spotsOf(journey: JourneyView, level: (value: number) => number): readonly Spot[] {
  return journey.stages.flatMap((_, stage) => {
    const here = journey.lines.flatMap((line, index) => {
      const point = line.points[stage] ?? null;
      return point === null ? [] : [{ line: index, stage, point, level: level(middle(point.bounds)) }];
    });
    const sorted = here.toSorted((a, b) => a.level - b.level);
    const groups: (typeof here)[] = [];
    for (const spot of sorted) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group !== undefined && last !== undefined && Math.abs(spot.level - last.level) < 14) group.push(spot);
      else groups.push([spot]);
    }
    return groups.flatMap((group) =>
      group.toSorted((a, b) => a.line - b.line).map((spot, index): Spot => ({ ...spot, shift: (index - (group.length - 1) / 2) * STEP })),
    );
  });
}

/** Of each stage the highest and the lowest; one where they print the same. */
function labelled(spots: readonly Spot[], stage: number): readonly { readonly spot: Spot; readonly isHigh: boolean }[] {
  const here = spots.filter((spot) => spot.stage === stage).toSorted((a, b) => middle(b.point.bounds) - middle(a.point.bounds));
  const [high] = here;
  const low = here.at(-1);
  if (high === undefined || low === undefined) return [];
  if (high.point.text === low.point.text) return [{ spot: high, isHigh: !isDip(spots, high) }];
  return [
    { spot: high, isHigh: true },
    { spot: low, isHigh: false },
  ];
}

/** Whether both neighbours on its line are higher. */
function isDip(spots: readonly Spot[], spot: Spot): boolean {
  const value = middle(spot.point.bounds);
  const beside = spots.filter((one) => one.line === spot.line && Math.abs(one.stage - spot.stage) === 1);
  return beside.length > 0 && beside.every((one) => middle(one.point.bounds) > value);
}

/** A persona's mark: disc, square, triangle, triangle on its head, cross-like square; hollow where assumed. */
function marker(shape: number, x: number, y: number, tone: Tone, isHollow: boolean): Markup {
  const paint = isHollow ? `hollow ${stroke(tone)}` : `${fill(tone)} rim`;
  const r = isHollow ? 5.5 : 6.5;
  switch (shape) {
    case 0:
      return svg`<circle cx="${x}" cy="${y}" r="${r}" class="${paint}"/>`;
    case 1:
      return svg`<rect x="${x - r + 0.5}" y="${y - r + 0.5}" width="${2 * r - 1}" height="${2 * r - 1}" class="${paint}"/>`;
    case 2:
      return svg`<path d="M${x} ${y - r}l${r} ${2 * r - 1}h${-2 * r}z" class="${paint}"/>`;
    case 3:
      return svg`<path d="M${x} ${y + r}l${r} ${1 - 2 * r}h${-2 * r}z" class="${paint}"/>`;
    default:
      return svg`<rect x="${x - r}" y="${y - r / 2}" width="${2 * r}" height="${r}" class="${paint}"/>`;
  }
}

/** The lines between stages that follow one another; dashed where one end holds something assumed. */
function paths(journey: JourneyView, spots: readonly Spot[], place: (spot: Spot) => readonly [number, number]): Markup {
  const drawn = journey.lines.map((line, index) => {
    const own = spots.filter((spot) => spot.line === index && isKnown(spot.point.bounds)).toSorted((a, b) => a.stage - b.stage);
    let whole = '';
    let dashed = '';
    for (let i = 1; i < own.length; i += 1) {
      const from = own[i - 1];
      const to = own[i];
      if (from === undefined || to === undefined || to.stage - from.stage !== 1) continue;
      const [x1, y1] = place(from).map((one) => Number(one.toFixed(1)));
      const [x2, y2] = place(to).map((one) => Number(one.toFixed(1)));
      const part = `M${x1} ${y1}L${x2} ${y2}`;
      if (from.point.assumed || to.point.assumed) dashed += part;
      else whole += part;
    }
    return svg`${whole === '' ? null : svg`<path d="${whole}" class="way w${line.width}"/>`}${dashed === '' ? null : svg`<path d="${dashed}" class="way w${line.width} dash"/>`}`;
  });
  return svg`${drawn.toReversed()}`;
}

function legendItem(line: PersonaLine, shape: number, x: number, y: number): Markup {
  return svg`<path d="M${x} ${y}h36" class="way w${line.width}"/>${marker(shape, x + 18, y, 'neutral', false)}<text x="${x + 46}" y="${y + 4.5}" class="c1 bold">${line.name}${line.share === '' ? null : svg` <tspan class="muted light">${line.share}</tspan>`}</text>`;
}

/** Names and shares of the personas in rows no wider than `width`. */
function legend(journey: JourneyView, width: number, y: number): { readonly markup: Markup; readonly height: number } {
  const named = journey.lines.filter(({ name }) => name !== '');
  if (named.length < 2) return { markup: svg``, height: 0 };
  let x = 0;
  let row = 0;
  const items = journey.lines.map((line, index) => {
    const shown = { ...line, name: cutToWidth(line.name, width - 110, 13, true) };
    const size = 46 + textWidth(shown.name, 13, true) + textWidth(` ${line.share}`, 13) + 28;
    if (x > 0 && x + size - 28 > width) {
      x = 0;
      row += 1;
    }
    const at = x;
    x += size;
    return legendItem(shown, index, at, y + row * 22);
  });
  return { markup: svg`${items}`, height: (row + 1) * 22 + 12 };
}

function tickText(value: number): string {
  return value === 0 ? '0' : plain(value, Number.isInteger(value) ? 0 : 1);
}

function broad(journey: JourneyView, words: Words, id: string, anchors: Anchors): Markup {
  const count = journey.stages.length;
  const column = (1120 - GUTTER) / count;
  const names = legend(journey, 1120, 10);
  const head = names.height + (names.height === 0 ? 0 : 8);
  const top = head + 76;
  const spread = journey.domain.high - journey.domain.low;
  const unit = Math.min(58, 200 / spread);
  const bottom = top + Math.max(130, spread * unit);
  const y = scaleLinear([journey.domain.low, journey.domain.high], [bottom, top]);
  const notes = Math.max(0, ...journey.stages.map(({ unknown }) => (unknown === null || unknown.all ? 0 : unknown.texts.length)));
  const foot = bottom + (notes === 0 ? 8 : notes * 17 + 20);
  const x = (stage: number): number => GUTTER + column * (stage + 0.5);
  const shiftBy = Math.min(1, (column - 26) / (STEP * Math.max(1, journey.lines.length - 1)));
  const spots = spotsOf(journey, y);
  const at = (spot: Spot): readonly [number, number] => [x(spot.stage) + spot.shift * Math.max(0.4, shiftBy), spot.level];
  const pattern = `${id}-h`;
  const body = svg`
${names.markup}
${bands(journey).map(([from, to]) => svg`<rect x="${GUTTER + column * from}" y="${head}" width="${column * (to - from)}" height="${foot - head}" class="band"/>`)}
${journey.stages.map((stage, index) => stageHead(stage, GUTTER + column * index + 12, head, column))}
<text x="0" y="${head + 24}" class="c2">${words.axis[0]}</text><text x="0" y="${head + 41}" class="c2">${words.axis[1]}</text>
${roundTicks(y, 5)
  .filter((value) => value !== 0)
  .map(
    (value) =>
      svg`<path d="M${GUTTER} ${y(value)}H1120" class="grid"/><text x="${GUTTER - 8}" y="${y(value) + 4.5}" class="c2 end">${tickText(value)}</text>`,
  )}
<path d="M${GUTTER} ${y(0)}H1120" class="zero"/><text x="${GUTTER - 8}" y="${y(0) + 4.5}" class="c2 end dark bold">${cutToWidth(words.expectation, GUTTER - 10, 12, true)}</text>
${journey.stages.map((stage, index) => {
  if (stage.unknown === null) return null;
  const left = GUTTER + column * index;
  const wide = column - 24;
  if (stage.unknown.all) return unknownColumn(stage.unknown.texts, left + 12, top, wide, bottom - top, pattern);
  return unknownBox(stage.unknown.texts, left + 12, bottom + 6, wide, pattern);
})}
${paths(journey, spots, at)}
${ranges(spots, (spot) => {
  const [px] = at(spot);
  return hatched(px - 6, y(spot.point.bounds.high), 12, y(spot.point.bounds.low) - y(spot.point.bounds.high), pattern);
})}
${spots.map((spot) => (isKnown(spot.point.bounds) ? marker(spot.line, ...pairOf(at(spot)), spot.point.tone, spot.point.assumed) : null))}
${journey.stages.map((_, stage) =>
  labelled(spots, stage).map(({ spot, isHigh }) => {
    const [px, py] = at(spot);
    const edge = isKnown(spot.point.bounds) ? py : y(isHigh ? spot.point.bounds.high : spot.point.bounds.low);
    return svg`<text x="${px}" y="${isHigh ? edge - 13 : edge + 23}" class="c1 mid bold halo ${ink(spot.point.tone)}">${spot.point.text}</text>`;
  }),
)}${journey.stages.map(({ about }, index) => anchors.area(about, GUTTER + column * index, head, column, foot - head))}`;
  return drawing({ id, width: 1120, height: foot, title: journey.title, description: journey.description, isPhone: false }, body);
}

/** Name and touchpoints of a stage; where columns are narrow the name takes both lines. */
function stageHead(stage: StageView, left: number, head: number, column: number): Markup {
  const room = column - 20 - (stage.moment ? 16 : 0);
  const mark = stage.moment ? diamondMark(left + column - 26, head + 18) : null;
  if (column < NARROW) {
    const lines = twoLines(stage.name, room, 13, true);
    return svg`${mark}${lines.map((text, index) => svg`<text x="${left}" y="${head + 24 + index * 18}" class="c1 bold">${text}</text>`)}`;
  }
  return svg`<text x="${left}" y="${head + 24}" class="stage">${cutToWidth(stage.name, room, 17, true)}</text>${mark}<text x="${left}" y="${head + 47}" class="c2">${cutToWidth(stage.touchpoints, column - 16, 12)}</text>`;
}

function pairOf([x = 0, y = 0]: readonly number[]): readonly [number, number] {
  return [x, y];
}

function ranges(spots: readonly Spot[], draw: (spot: Spot) => Markup): Markup {
  return svg`${spots.filter((spot) => !isKnown(spot.point.bounds)).map(draw)}`;
}

/** Runs of stages with a moment of truth. */
function bands({ stages }: JourneyView): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [index, { moment }] of stages.entries()) {
    if (!moment) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

function diamondMark(x: number, y: number): Markup {
  return svg`<path d="M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5-6.5z" class="fi"/>`;
}

/** Nobody is known there: the whole column is open. */
function unknownColumn(texts: readonly string[], x: number, y: number, width: number, height: number, pattern: string): Markup {
  const middleAt = y + height / 2;
  return svg`${hatched(x, y, width, height, pattern)}${texts.map((text, index) => {
    const shown = cutToWidth(text, width - 12, 12);
    const size = textWidth(shown, 12) + 10;
    const at = middleAt + (index - (texts.length - 1) / 2) * 20;
    return svg`<rect x="${x + (width - size) / 2}" y="${at - 9}" width="${size}" height="18" class="paper"/><text x="${x + width / 2}" y="${at + 4.5}" class="c2 mid">${shown}</text>`;
  })}`;
}

/** Some are not known there: their names on a patch in a hatched box. */
function unknownBox(texts: readonly string[], x: number, y: number, width: number, pattern: string): Markup {
  const height = texts.length * 17 + 8;
  const shown = texts.map((text) => cutToWidth(text, width - 12, 12));
  const size = Math.max(...shown.map((text) => textWidth(text, 12))) + 8;
  return svg`${hatched(x, y, width, height, pattern)}<rect x="${x + (width - size) / 2}" y="${y + 3}" width="${size}" height="${height - 6}" class="paper"/>${shown.map((text, index) => svg`<text x="${x + width / 2}" y="${y + 16.5 + index * 17}" class="c2 mid">${text}</text>`)}`;
}

function tall(journey: JourneyView, words: Words, id: string, anchors: Anchors): Markup {
  const names = legend(journey, 358, 10);
  const head = names.height + 30;
  const row = 74;
  const left = 104;
  const right = 336;
  const foot = head + row * journey.stages.length;
  const x = scaleLinear([journey.domain.low, journey.domain.high], [left, right]);
  const spots = spotsOf(journey, x);
  const shiftBy = Math.min(1, 56 / (STEP * Math.max(1, journey.lines.length - 1)));
  const y = (stage: number): number => head + row * (stage + 0.5);
  const at = (spot: Spot): readonly [number, number] => [spot.level, y(spot.stage) + spot.shift * shiftBy];
  const pattern = `${id}-h`;
  const body = svg`
${names.markup}
${bands(journey).map(([from, to]) => svg`<rect x="0" y="${head + row * from}" width="358" height="${row * (to - from)}" class="band"/>`)}
${journey.stages.map((_, index) => svg`<path d="M0 ${head + row * index}H358" class="grid"/>`)}
${roundTicks(x, 5)
  .filter((value) => value !== 0 && Math.abs(x(value) - x(0)) > 26)
  .map(
    (value) =>
      svg`<path d="M${x(value)} ${head - 6}V${foot}" class="grid"/><text x="${x(value)}" y="${head - 14}" class="c2 mid">${tickText(value)}</text>`,
  )}
<path d="M${x(0)} ${head - 6}V${foot}" class="zero"/><text x="${Math.min(x(0), 358 - textWidth(words.expectation, 12, true) / 2)}" y="${head - 14}" class="c2 mid dark bold">${words.expectation}</text>
${journey.stages.map((stage, index) => {
  const middleAt = y(index);
  const name = svg`<text x="8" y="${middleAt + (stage.moment ? -3 : 5)}" class="stage halo">${cutToWidth(stage.name, left - 8, 16, true)}</text>`;
  const word = stage.moment
    ? svg`${diamondMark(14, middleAt + 16)}<text x="25" y="${middleAt + 20}" class="c2 halo">${cutToWidth(words.moment, left - 6, 12)}</text>`
    : null;
  return svg`${name}${word}${
    stage.unknown === null
      ? null
      : tallUnknown(
          stage.unknown,
          spots.filter((spot) => spot.stage === index),
          x(0),
          head + row * index,
          row,
          pattern,
        )
  }`;
})}
${paths(journey, spots, at)}
${ranges(spots, (spot) => {
  const [, py] = at(spot);
  return hatched(x(spot.point.bounds.low), py - 6, x(spot.point.bounds.high) - x(spot.point.bounds.low), 12, pattern);
})}
${spots.map((spot) => (isKnown(spot.point.bounds) ? marker(spot.line, ...pairOf(at(spot)), spot.point.tone, spot.point.assumed) : null))}
${journey.stages.map((_, stage) => {
  const chosen = labelled(spots, stage);
  return chosen.map(({ spot, isHigh }) => {
    const [px, py] = at(spot);
    const isRight = chosen.length > 1 ? isHigh : px < 290;
    const width = textWidth(spot.point.text, 13, true);
    const edge = x(isRight ? spot.point.bounds.high : spot.point.bounds.low);
    const textAt = isRight ? Math.min(edge + 12, 358 - width) : edge - 12;
    // Where there is no room beside it, the figure stands above the mark.
    const isTight = isRight && edge + 12 > 358 - width;
    return svg`<text x="${isTight ? 358 : textAt}" y="${isTight ? py - 11 : py + 4.5}" class="c1 bold halo${isRight && !isTight ? '' : ' end'} ${ink(spot.point.tone)}">${spot.point.text}</text>`;
  });
})}${journey.stages.map(({ about }, index) => anchors.area(about, 0, head + row * index, 358, row))}`;
  return drawing({ id, width: 358, height: foot + 4, title: journey.title, description: journey.description, isPhone: true }, body);
}

/** On a phone the box stands on the side of the row that has more room. */
function tallUnknown(
  unknown: { readonly all: boolean; readonly texts: readonly string[] },
  spots: readonly Spot[],
  zero: number,
  top: number,
  row: number,
  pattern: string,
): Markup {
  if (unknown.all) return unknownColumn(unknown.texts, 104, top + 14, 232, row - 28, pattern);
  const low = Math.min(zero, ...spots.map(({ level }) => level)) - 62;
  const high = Math.max(...spots.map(({ level }) => level), zero) + 52;
  const isLeft = low - 100 >= 340 - high;
  const from = isLeft ? 100 : Math.min(high, 270);
  const to = isLeft ? Math.max(low, 180) : 358;
  const texts = unknown.texts;
  const height = texts.length * 17 + 8;
  const wide = Math.min(to - from, Math.max(...texts.map((text) => textWidth(text, 12))) + 24);
  return unknownBox(texts, isLeft ? from : to - wide, top + Math.max(2, (row - height) / 2), wide, pattern);
}
