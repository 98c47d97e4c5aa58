import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../writers/html.ts';
import { coordinate, svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { GapsSection, LineView } from '../document.ts';
import { middle, plain } from '../numbers.ts';
import { dot, drawing, hatched, ink, spread, stroke } from './marks.ts';
import { roundTicks } from './priority-map.ts';
import { cutToWidth, textWidth } from './text-width.ts';

/** A margin that would be hidden by the dot is not drawn, in parts of the scale. */
const LEAST_MARGIN = 0.02;

type Place = (value: number) => number;

/** A line for each expectation from actual to expected to ideal, in the order of W·S. */
export function dumbbell(section: GapsSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(section, id, anchors) : broad(section, id, anchors);
}

function broad(section: GapsSection, id: string, anchors: Anchors): Markup {
  const row = 32;
  const head = 62;
  const left = 312;
  const columns = columnsOf(section);
  const [levelsAt = 0, satisfactionAt = 0, weightedAt = 0, gapAt = 0] = columns.map(([, end]) => end);
  const right = Math.min(812, levelsAt - Math.max(...section.lines.map((line) => textWidth(levelsText(line), 13)), 0) - 24);
  const foot = head + row * section.lines.length;
  const x = scaleLinear([section.scale.low, section.scale.high], [left, right]);
  const y = (index: number): number => head + row * index + row / 2;
  const body = svg`
<text x="0" y="16" class="c2">${section.words.order}</text>
${columns.map(([text, at]) => svg`<text x="${at}" y="16" class="c2 end">${text}</text>`)}
${roundTicks(x, 6).map((value) => svg`<path d="M${x(value)} ${head - 14}V${foot + 4}" class="grid"/><text x="${x(value)}" y="${foot + 20}" class="c2 mid">${plain(value, Number.isInteger(value) ? 0 : 1)}</text>`)}
${names(section, x, head - 12, left - 40, right + 60)}
${section.lines.map((line, index) => {
  const weight = line.key ? ' bold' : '';
  const small = [line.someShort, ...line.tags.filter((tag) => tag !== section.words.expectedUnknown && tag !== section.words.actualUnknown)]
    .filter((part) => part !== '')
    .join('·');
  const room = 270 - (small === '' ? 0 : Math.min(130, textWidth(small, 12) + 10));
  const name = cutToWidth(line.name, room, 13, line.key);
  const at = y(index) + 4.5;
  return svg`<text x="28" y="${at}" class="c1${weight}">${name}</text>${
    small === ''
      ? null
      : svg`<text x="${28 + textWidth(name, 13, line.key) + 10}" y="${at}" class="c2">${cutToWidth(small, 130, 12)}</text>`
  }<text x="${satisfactionAt}" y="${at}" class="c1 end ${ink(line.satisfactionTone)}">${line.satisfaction}</text><text x="${weightedAt}" y="${at}" class="c1 end ${ink(line.tone)}${weight}">${line.weighted}</text>`;
})}
<g class="c2 end">${section.lines.map((line, index) => svg`<text x="16" y="${y(index) + 4.5}">${line.rank}</text>`)}</g>
<g class="quiet end">${section.lines.map((line, index) => svg`<text x="${levelsAt}" y="${y(index) + 4.5}">${levelsText(line)}</text><text x="${gapAt}" y="${y(index) + 4.5}">${line.gap}</text>`)}</g>
${marks(section, x, y, id, true)}
${section.keyEnd === 0 || section.keyEnd === section.lines.length ? null : svg`<path d="M0 ${head + row * section.keyEnd}H1120" class="rule"/>`}${section.lines.map((line, index) => anchors.area(line.about, 0, head + row * index, 1120, row))}`;
  return drawing({ id, width: 1120, height: foot + 28, title: section.title, description: section.description, isPhone: false }, body);
}

function levelsText(line: LineView): string {
  return `${line.actual} → ${line.expected}`;
}

/** Heads of the columns of figures and where each ends: as designed, or further left where bounds are wider than a figure. */
function columnsOf({ lines }: GapsSection): readonly (readonly [head: string, end: number])[] {
  const gap = 16;
  const room = (text: (line: LineView) => string, isBold = false): number =>
    Math.max(0, ...lines.map((line) => textWidth(text(line), 13, isBold))) + gap;
  const gapAt = 1120;
  const weightedAt = Math.min(1054, gapAt - room(({ gap: own }) => own));
  const satisfactionAt = Math.min(976, weightedAt - room(({ weighted }) => weighted, true));
  const levelsAt = Math.min(912, satisfactionAt - room(({ satisfaction }) => satisfaction));
  return [
    ['A → E', levelsAt],
    ['S', satisfactionAt],
    ['W·S', weightedAt],
    ['G', gapAt],
  ];
}

function tall(section: GapsSection, id: string, anchors: Anchors): Markup {
  const row = 58;
  const head = 30;
  const left = 14;
  const right = 344;
  const foot = head + row * section.lines.length;
  const x = scaleLinear([section.scale.low, section.scale.high], [left, right]);
  const y = (index: number): number => head + row * index + 38;
  const body = svg`
${section.lines.map((line, index) => {
  const at = head + row * index + 16;
  const weight = line.key ? ' bold' : '';
  const full = `${line.rank} ${line.name}${line.someShort === '' ? '' : ` ${line.someShort}`}`;
  return svg`<text x="0" y="${at}" class="c1 halo${weight}">${cutToWidth(full, 282, 13, line.key)}</text><text x="358" y="${at}" class="c1 end ${ink(line.tone)}${weight}">${line.weighted}</text>`;
})}
<path d="${section.lines.map((_, index) => `M${left} ${coordinate(y(index))}H${right}`).join('')}" class="grid"/>
${marks(section, x, y, id, false)}
${section.keyEnd === 0 || section.keyEnd === section.lines.length ? null : svg`<path d="M0 ${head + row * section.keyEnd}H358" class="rule"/>`}
${roundTicks(x, 6).map((value) => svg`<path d="M${x(value)} ${foot}v5" class="axis"/><text x="${x(value)}" y="${foot + 20}" class="c2 mid">${plain(value, Number.isInteger(value) ? 0 : 1)}</text>`)}
<text x="358" y="14" class="c2 end">W·S</text><text x="0" y="14" class="c2">${section.words.order}</text>${section.lines.map((line, index) => anchors.area(line.about, 0, head + row * index, 358, row))}`;
  return drawing({ id, width: 358, height: foot + 28, title: section.title, description: section.description, isPhone: true }, body);
}

/** The three marks by name, above the first line. */
function names(section: GapsSection, x: Place, y: number, low: number, high: number): Markup | null {
  const [first] = section.lines;
  if (first === undefined) return null;
  const all = [
    {
      text: section.words.actual,
      bounds: first.actualBounds,
      isUnknown: first.actualUnknown,
      class: `c2 mid ${ink(first.satisfactionTone)}`,
    },
    { text: section.words.expected, bounds: first.expectedBounds, isUnknown: first.expectedUnknown, class: 'c2 mid dark' },
    { text: section.words.ideal, bounds: first.idealBounds, isUnknown: first.idealUnknown, class: 'c2 mid' },
  ].filter((name) => !name.isUnknown);
  const places = spread(
    all.map((name) => ({ at: x(middle(name.bounds)), width: textWidth(name.text, 12) })),
    8,
    low,
    high,
  );
  return svg`${all.map((name, index) => svg`<text x="${places[index] ?? 0}" y="${y}" class="${name.class}">${name.text}</text>`)}`;
}

/** The marks of all lines, one path for each kind: lines never touch one another, so what lies over what stays the same. */
function marks(section: GapsSection, x: Place, y: (index: number) => number, id: string, isBroad: boolean): Markup {
  const { low, high } = section.scale;
  const pattern = `${id}-h`;
  const paths = new Map<string, string>();
  const add = (kind: string, path: string): void => {
    paths.set(kind, (paths.get(kind) ?? '') + path);
  };
  const at = coordinate;
  const patches: Markup[] = [];
  const dots: Markup[] = [];
  const texts: Markup[] = [];
  for (const [index, line] of section.lines.entries()) {
    const row = y(index);
    const actual = x(middle(line.actualBounds));
    const expected = x(middle(line.expectedBounds));
    const ideal = x(middle(line.idealBounds));
    const isOpen = line.actualUnknown || line.expectedUnknown;
    if (isOpen) {
      const word = line.actualUnknown ? section.words.actualUnknown : section.words.expectedUnknown;
      const wordWidth = textWidth(word, 12) + 12;
      const shown = [line.actualUnknown ? null : actual, line.expectedUnknown ? null : expected, line.idealUnknown ? null : ideal];
      const wordAt = freePlace(
        shown.flatMap((place) => (place === null ? [] : [place])),
        wordWidth,
        x(low),
        x(high),
      );
      patches.push(
        hatched(x(low), row - 7, x(high) - x(low), 14, pattern),
        svg`<rect x="${wordAt - wordWidth / 2}" y="${row - 9}" width="${wordWidth}" height="18" class="paper"/><text x="${wordAt}" y="${row + 4.5}" class="c2 mid">${word}</text>`,
      );
    } else {
      if (!line.idealUnknown && expected !== ideal) add('thin', `M${at(expected)} ${at(row)}H${at(ideal)}`);
      if (actual !== expected)
        add(`connector ${stroke(line.satisfactionTone)}${line.assumed ? ' dash' : ''}`, `M${at(actual)} ${at(row)}H${at(expected)}`);
    }
    for (const [bounds, isUnknown] of [
      [line.expectedBounds, line.expectedUnknown],
      [line.actualBounds, line.actualUnknown],
    ] as const) {
      if (!isUnknown && bounds.low !== bounds.high)
        patches.push(hatched(x(bounds.low), row - 7, x(bounds.high) - x(bounds.low), 14, pattern));
    }
    if (!line.idealUnknown) add('fn', `M${at(ideal)} ${at(row - 5)}l5 5-5 5-5-5z`);
    if (!line.expectedUnknown) add('fi', `M${at(expected - 1.5)} ${at(row - 9)}h3v18h-3z`);
    if (line.actualUnknown) continue;
    const tone = line.expectedUnknown ? 'neutral' : line.satisfactionTone;
    const margin = line.margin !== null && line.margin >= (high - low) * LEAST_MARGIN ? line.margin : null;
    const reach = margin === null ? 6.5 : Math.max(6.5, x(margin) - x(0));
    dots.push(dot(actual, row, 6.5, tone, line.assumed));
    if (margin !== null) {
      const from = at(Math.max(x(low), actual - reach));
      const to = at(Math.min(x(high), actual + reach));
      add('whisker', `M${from} ${at(row - 5)}v10M${from} ${at(row)}H${to}M${to} ${at(row - 5)}v10`);
    }
    if (!isBroad) continue;
    const isLeft = line.expectedUnknown ? true : line.satisfactionTone === 'below';
    const patch = textWidth(line.actual, 12) + 6;
    const textAt = isLeft ? actual - reach - 7 : actual + reach + 7;
    if (isOpen)
      texts.push(svg`<rect x="${isLeft ? textAt - patch + 3 : textAt - 3}" y="${row - 9}" width="${patch}" height="18" class="paper"/>`);
    texts.push(svg`<text x="${textAt}" y="${row + 4.5}" class="c2 halo${isLeft ? ' end' : ''} ${ink(tone)}">${line.actual}</text>`);
  }
  const layer = (isMeant: (kind: string) => boolean): readonly Markup[] =>
    [...paths].filter(([kind]) => isMeant(kind)).map(([kind, path]) => svg`<path d="${path}" class="${kind}"/>`);
  const order: readonly string[] = ['fn', 'fi'];
  return svg`${layer((kind) => kind === 'thin')}${layer((kind) => kind.startsWith('connector'))}${patches}${order.map((own) => layer((kind) => kind === own))}${dots}${layer((kind) => kind === 'whisker')}${texts}`;
}

/** The middle of the widest stretch that no mark stands in. */
function freePlace(taken: readonly number[], width: number, low: number, high: number): number {
  const stops = [low, ...[...taken].sort((a, b) => a - b), high];
  let best = (low + high) / 2;
  let most = -1;
  for (let i = 1; i < stops.length; i += 1) {
    const from = stops[i - 1] ?? low;
    const to = stops[i] ?? high;
    if (to - from > most) {
      most = to - from;
      best = (from + to) / 2;
    }
  }
  return Math.min(high - width / 2, Math.max(low + width / 2, best));
}
