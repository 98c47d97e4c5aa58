/** The slides that are read first: the verdict, the key experiences, the priority map and the gaps. */
import type { Bounds } from '../../analysis/analysis.ts';
import {
  follow,
  type Label,
  type Marker,
  newSheet,
  type PointStyle,
  type Reference,
  type ScatterSeries,
  type Sheet,
  scatterChart,
} from '../../writers/presentation/chart.ts';
import type { Slide } from '../../writers/presentation/package.ts';
import type { Chart, Frame, Rule, Shape } from '../../writers/presentation/shapes.ts';
import type { Computed } from '../../writers/presentation/workbook.ts';
import { type Box, meets, overlap } from '../charts/place-labels.ts';
import { domainOf } from '../charts/priority-map.ts';
import { cutToWidth, textWidth } from '../charts/text-width.ts';
import type { GapsSection, KeySection, LineView, MapSection, Tone } from '../document.ts';
import { isKnown, middle } from '../numbers.ts';
import { sentencesOf } from '../sentences.ts';
import { color, colours, graphic, INK, LEFT, MUTED, PAPER, TINT, UNKNOWN_FILL, WIDTH, wording } from './look.ts';
import {
  type Cell,
  type ColumnPlan,
  type Cuts,
  type Deck,
  domainAround,
  labelOf,
  pairText,
  paragraphs,
  plainTable,
  rangeBars,
  slide,
  tableSlides,
  text,
  topOf,
} from './making.ts';

/** The first slide: what it comes to, in a sentence and three numbers, and what moved. */
export function openingSlide(deck: Deck): Slide {
  const { report, words } = deck;
  const { verdict, numbers, moved, banner } = report;
  const cuts: Cuts = [];
  const shapes: Shape[] = [];
  const label = [report.programme, report.form.main, report.wave, report.asOf].filter((part) => part !== null).join(' · ');
  const title = `${verdict.lead ?? ''}${verdict.lead === null ? '' : words.between}${verdict.strong}`;
  const top = topOf(title, banner ?? '');
  if (verdict.deck !== '')
    shapes.push(text({ x: LEFT, y: top, width: WIDTH, height: 212 - top }, verdict.deck, { size: 14, least: 11, color: INK }, cuts));
  const gap = 24;
  const width = (WIDTH - 2 * gap) / 3;
  for (const [index, number] of numbers.slice(0, 3).entries()) {
    const x = LEFT + index * (width + gap);
    const top = 222;
    const size = textWidth(number.value, 48, false) + textWidth(number.unit, 14) + 8 > width ? 34 : 48;
    shapes.push(
      { kind: 'line', frame: { x, y: top, width, height: 0 }, rule: { color: INK, width: 2.25 } },
      text({ x, y: top + 8, width, height: 18 }, pairText(number.label), { size: 12, color: MUTED, least: 10 }, cuts),
      {
        kind: 'text',
        frame: { x, y: top + 28, width, height: 64 },
        anchor: 'middle',
        paragraphs: [
          {
            runs: [
              { text: number.value, size, color: INK },
              { text: number.unit === '' ? '' : ` ${number.unit}`, size: 14, color: MUTED },
            ],
          },
        ],
      },
      paragraphs(
        { x, y: top + 94, width, height: 52 },
        number.notes.map((note) => ({ text: note.text, style: { size: 12, color: wording(note.tone) } })),
        cuts,
      ),
    );
  }
  if (moved !== null) {
    const columns = Math.min(4, Math.max(1, moved.moves.length));
    const each = (WIDTH - (columns - 1) * gap) / columns;
    shapes.push(
      { kind: 'line', frame: { x: LEFT, y: 384, width: WIDTH, height: 0 }, rule: { color: color('grid'), width: 0.75 } },
      text({ x: LEFT, y: 390, width: WIDTH, height: 18 }, pairText(moved.heading), { size: 12, color: MUTED }, cuts),
    );
    for (const [index, move] of moved.moves.slice(0, 4).entries()) {
      shapes.push(
        paragraphs(
          { x: LEFT + index * (each + gap), y: 412, width: each, height: 84 },
          [
            { text: `${move.value}  ${move.word}`, style: { size: 14, isBold: true, color: wording(move.tone) } },
            { text: move.text, style: { size: 12 }, space: 2 },
          ],
          cuts,
        ),
      );
    }
  }
  const facts = [
    ...numbers.map((number) =>
      [`${number.label.main} ${number.value} ${number.unit}`.trim(), ...number.notes.map((note) => note.text)].join(' · '),
    ),
    ...Object.values(report.marks),
  ];
  return slide(deck, { label, title, note: banner ?? '', shapes, cuts, facts });
}

function nameCell(line: LineView, small: readonly string[]): Cell {
  const lower = small.filter((part) => part !== '').join(' · ');
  return {
    lines: [
      { text: line.name, isBold: line.key, most: lower === '' ? 2 : 1 },
      { text: lower, size: 9, color: MUTED },
    ],
  };
}

export function keySlides(deck: Deck, section: KeySection): readonly Slide[] {
  const { columns } = sentencesOf(deck.report.language);
  const lines = section.lines.slice(0, section.shown);
  if (lines.length === 0) return [plainSlide(deck, section)];
  const domain = domainAround(lines.map((line) => line.weightedBounds));
  const last = lines[section.keyEnd - 1];
  const figure = (head: string, width: number, of: (line: LineView) => string): ColumnPlan<LineView> => ({
    head,
    width,
    align: 'right',
    cell: (line) => ({ lines: [{ text: of(line) }] }),
  });
  const hasChange = section.sinceWave !== null;
  const plan: readonly ColumnPlan<LineView>[] = [
    { head: '#', width: 26, cell: (line) => line.rank },
    { head: columns.expectation, width: hasChange ? 200 : 218, cell: (line) => nameCell(line, [...line.where, ...line.tags]) },
    {
      head: 'W·S',
      width: 70,
      align: 'right',
      cell: (line) => ({
        lines: [{ text: line.weighted, color: wording(isKnown(line.weightedBounds) ? line.tone : 'neutral'), isBold: true }],
      }),
    },
    {
      head: '',
      width: 136,
      description: section.lines
        .slice(0, 3)
        .map((line) => line.fact)
        .join(' '),
      chart: (rows) =>
        rangeBars(
          rows.map((line) => ({ name: [line.name, line.some].filter(Boolean).join(' · '), bounds: line.weightedBounds, tone: line.tone })),
          domain,
          'W·S',
        ),
    },
    figure(columns.actual, 52, (line) => `${line.actual}${line.assumed ? '*' : ''}`),
    figure(columns.expected, 58, (line) => line.expected),
    {
      head: 'S',
      width: 42,
      align: 'right',
      cell: (line) => ({ lines: [{ text: line.satisfaction, color: wording(line.satisfactionTone) }] }),
    },
    figure(columns.weight, 50, (line) => line.weight),
    figure('n', 46, (line) => line.n),
    ...(section.sinceWave === null
      ? []
      : [
          {
            head: columns.since(section.sinceWave),
            width: 52,
            align: 'right' as const,
            cell: (line: LineView): Cell => ({
              lines: [{ text: line.change?.text ?? '—', color: line.change === null ? MUTED : wording(line.change.tone) }],
            }),
          },
        ]),
    {
      head: columns.doing,
      width: hasChange ? 132 : 166,
      cell: (line) => ({
        lines: [
          { text: line.owner, size: 9.5 },
          { text: line.doing.text, size: 9, color: wording(line.doing.tone === 'plain' ? 'neutral' : line.doing.tone) },
        ],
      }),
    },
  ];
  const slides = tableSlides(
    deck,
    {
      label: labelOf(section),
      title: section.title,
      note: section.note,
      facts: [section.foot],
      foot: (rows) => (last !== undefined && rows.includes(last) ? section.keyRule : ''),
      factOf: (line) => line.fact,
    },
    { name: section.title, columns: plan, rows: lines, rowHeight: 26.5, headHeight: 28, closes: (line) => line === last },
  );
  if (section.folded === null) return slides;
  return [
    ...slides,
    ...tableSlides(
      deck,
      { label: labelOf(section), title: section.title, note: section.folded.caption, facts: [] },
      plainTable(section.folded),
    ),
  ];
}

/** A section that has nothing but its finding. */
export function plainSlide(
  deck: Deck,
  section: { readonly number: number; readonly topic: KeySection['topic']; readonly title: string; readonly note: string },
): Slide {
  return slide(deck, { label: labelOf(section), title: section.title, note: section.note, shapes: [], cuts: [], facts: [] });
}

const ROW = 26.5;
const AXIS = 22;

export function gapsSlides(deck: Deck, section: GapsSection): readonly Slide[] {
  const { columns } = sentencesOf(deck.report.language);
  const last = section.lines[section.keyEnd - 1];
  const { words } = section;
  const plan: readonly ColumnPlan<LineView>[] = [
    { head: '#', width: 26, cell: (line) => line.rank },
    { head: columns.expectation, width: 220, cell: (line) => nameCell(line, [line.some, ...line.tags]) },
    {
      head: `● ${words.actual}   ┃ ${words.expected}   ◆ ${words.ideal}`,
      width: DUMBBELLS.width,
      align: 'center',
      description: section.description,
      axis: AXIS,
      chart: (rows, rowHeight) => dumbbells(rows, section, rowHeight),
    },
    { head: 'A → E', width: 90, align: 'right', cell: (line) => `${line.actual}${line.assumed ? '*' : ''} → ${line.expected}` },
    {
      head: 'S',
      width: 46,
      align: 'right',
      cell: (line) => ({ lines: [{ text: line.satisfaction, color: wording(line.satisfactionTone) }] }),
    },
    {
      head: 'W·S',
      width: 68,
      align: 'right',
      cell: (line) => ({ lines: [{ text: line.weighted, color: wording(line.tone), isBold: true }] }),
    },
    { head: 'G', width: 44, align: 'right', cell: (line) => line.gap },
  ];
  return tableSlides(
    deck,
    {
      label: labelOf(section),
      title: section.title,
      note: section.note,
      facts: [],
      foot: () => section.notes.join(deck.words.between),
      factOf: (line) => line.fact,
    },
    {
      name: section.title,
      columns: plan,
      rows: section.lines,
      rowHeight: ROW,
      headHeight: 20,
      closes: (line) => line === last,
      under: (rows, top, height) => unknownRanges(rows, section, top, height),
    },
  );
}

/** Where the plot begins and ends in its column. */
const MARGIN = 0.03;
const DUMBBELLS = { x: LEFT + 26 + 220, width: 370 } as const;

/** What is unknown, hatched over the whole range it could take, with a word. */
function unknownRanges(rows: readonly LineView[], section: GapsSection, top: number, height: number): readonly Shape[] {
  const { scale, words } = section;
  const span = scale.high - scale.low || 1;
  const toX = (value: number) => DUMBBELLS.x + DUMBBELLS.width * (MARGIN + ((value - scale.low) / span) * (1 - 2 * MARGIN));
  return rows.flatMap((line, row): Shape[] => {
    const [bounds, word] = line.expectedUnknown
      ? [line.expectedBounds, words.expectedUnknown]
      : line.actualUnknown
        ? [line.actualBounds, words.actualUnknown]
        : [null, ''];
    if (bounds === null) return [];
    const y = top + row * height + height / 2;
    const left = toX(bounds.low);
    const right = toX(bounds.high);
    const patch = textWidth(word, 9) * 1.2 + 10;
    // Beside the dot, not behind it.
    const known = line.expectedUnknown ? (line.actualUnknown ? null : middle(line.actualBounds)) : middle(line.expectedBounds);
    const isLeft = known !== null && known > (scale.low + scale.high) / 2;
    const x = isLeft ? left + 14 : right - 14 - patch;
    return [
      { kind: 'text', frame: { x: left, y: y - 6, width: right - left, height: 12 }, paragraphs: [], fill: UNKNOWN_FILL },
      text({ x, y: y - 6.5, width: patch, height: 13 }, word, { size: 9, color: MUTED, align: 'center' }, [], { fill: { color: PAPER } }),
    ];
  });
}

/** Actual, expected and ideal of each row on one axis, joined. The joints are lines whose ends follow the figures of the workbook. */
function dumbbells(rows: readonly LineView[], section: GapsSection, rowHeight: number): Chart {
  const sheet = newSheet();
  const count = rows.length;
  const { words } = section;
  sheet.column(
    '',
    rows.map((line) => [line.name, line.some].filter(Boolean).join(' · ')),
  );
  const known = (bounds: Bounds, isUnknown: boolean): number | null => (isUnknown ? null : middle(bounds));
  const actual = sheet.column(
    words.actual,
    rows.map((line) => known(line.actualBounds, line.actualUnknown)),
  );
  const expected = sheet.column(
    words.expected,
    rows.map((line) => known(line.expectedBounds, line.expectedUnknown)),
  );
  const ideal = sheet.column(
    words.ideal,
    rows.map((line) => known(line.idealBounds, line.idealUnknown)),
  );
  const at = sheet.column(
    'y',
    rows.map((_, index) => count - index - 0.5),
  );
  const strokes = (name: string, rule: Rule, of: (line: LineView, index: number) => readonly Stroke[]): readonly ScatterSeries[] =>
    strokesOf(
      sheet,
      name,
      rule,
      at,
      rows.flatMap((line, index) => of(line, index)),
    );
  /** The points of those rows, in a series of their own: a suite that cannot colour single points can colour series. */
  const dots = (name: string, of: Reference, isOf: (line: LineView) => boolean, marker: Marker): readonly ScatterSeries[] => {
    const cells = rows.map((line, index) => (isOf(line) ? follow(of, index) : null));
    return cells.every((cell) => cell === null) ? [] : [{ name, x: sheet.column(name, cells), y: at, line: null, marker }];
  };
  const joint = (row: number, from: Reference, to: Reference): readonly Stroke[] => {
    const start = follow(from, row);
    const end = follow(to, row);
    return start === null || end === null ? [] : [{ row, start, end, low: 0, high: 0 }];
  };
  const tones: readonly Tone[] = ['below', 'above', 'neutral'];
  const series: readonly ScatterSeries[] = [
    ...strokes(`${words.expected} → ${words.ideal}`, { color: color('axis'), width: 1 }, (_, row) => joint(row, expected, ideal)),
    ...tones.flatMap((tone) =>
      [false, true].flatMap((isAssumed) =>
        strokes(
          `${words.actual} → ${words.expected}`,
          { color: graphic(tone), width: isAssumed ? 2 : 3.5, isDashed: isAssumed },
          (line, row) => (line.satisfactionTone === tone && line.assumed === isAssumed ? joint(row, actual, expected) : []),
        ),
      ),
    ),
    ...dots(words.ideal, ideal, () => true, { symbol: 'diamond', size: 7, fill: { color: color('neutral') }, outline: null }),
    ...strokes(words.expected, { color: INK, width: 2.5 }, (_, row) => {
      const value = follow(expected, row);
      return value === null ? [] : [{ row, start: value, end: value, low: -0.28, high: 0.28 }];
    }),
    ...tones.flatMap((tone) =>
      dots(words.actual, actual, (line) => line.satisfactionTone === tone, {
        symbol: 'circle',
        size: 10,
        fill: { color: graphic(tone) },
        outline: null,
      }),
    ),
    ...dots(words.actual, actual, (line) => line.assumed, { symbol: 'circle', size: 6, fill: { color: PAPER }, outline: null }),
  ];
  const span = section.scale.high - section.scale.low || 1;
  const height = count * rowHeight;
  return scatterChart(
    sheet,
    series,
    { low: section.scale.low, high: section.scale.high, hasGrid: true, step: stepOf(span), format: digitsOf(stepOf(span)) },
    { low: 0, high: count, isHidden: true },
    { colours, plot: { left: MARGIN, top: 0, width: 1 - 2 * MARGIN, height: height / (height + AXIS) } },
  );
}

/** A line in a row: from where to where, and how far its ends are off the middle of the row. */
interface Stroke {
  readonly row: number;
  readonly start: number | Computed;
  readonly end: number | Computed;
  readonly low: number;
  readonly high: number;
}

/** Lines of one look as one series, with a gap after each. */
function strokesOf(sheet: Sheet, name: string, rule: Rule, at: Reference, strokes: readonly Stroke[]): readonly ScatterSeries[] {
  if (strokes.length === 0) return [];
  const xs = strokes.flatMap(({ start, end }) => [start, end, end]);
  const ys = strokes.flatMap(({ row, low, high }) => [follow(at, row, low), follow(at, row, high), null]);
  return [{ name, x: sheet.column(name, xs), y: sheet.column('y', ys), marker: null, line: rule }];
}

const PLOT = { left: 34, top: 20, right: 6, bottom: 36 };
/** Points beyond these only crowd the map; the worst come first. */
const MOST_NAMES = 30;
const NAME = 10;
/** Strips beyond these would cover the map. */
const MOST_STRIPS = 8;

export function mapSlide(deck: Deck, section: MapSection): Slide {
  const cuts: Cuts = [];
  const top = topOf(section.title, section.note);
  const map: Frame = { x: LEFT, y: top, width: WIDTH, height: 482 - top };
  const plot: Box = {
    x: map.x + PLOT.left,
    y: map.y + PLOT.top,
    width: map.width - PLOT.left - PLOT.right,
    height: map.height - PLOT.top - PLOT.bottom,
  };
  const known = section.points;
  const domainX = domainOf(
    known.map((line) => middle(line.actualBounds)),
    section.performance?.value ?? null,
    section.levelScale,
    known.length < 2,
  );
  const [leastX, mostX] = outward(domainX);
  const [lowY, highY] = domainOf(
    known.map((line) => middle(line.weightBounds)),
    section.importance?.value ?? null,
    section.weightScale,
    known.length < 2,
  );
  // The names of the quadrants have a strip of their own at the top and the bottom.
  const strip = ((highY - lowY) * 20) / (plot.height - 40);
  const domainY = outward([lowY - strip, highY + strip]);
  const spanX = mostX - leastX;
  const toX = (value: number) => plot.x + ((value - leastX) / spanX) * plot.width;
  const toY = (value: number) => plot.y + plot.height - ((value - domainY[0]) / (domainY[1] - domainY[0])) * plot.height;
  const shapes: Shape[] = [];
  if (section.performance !== null && section.importance !== null) {
    shapes.push({
      kind: 'text',
      frame: { x: plot.x, y: plot.y, width: toX(section.performance.value) - plot.x, height: toY(section.importance.value) - plot.y },
      paragraphs: [],
      fill: { color: TINT },
    });
  }
  const taken: Box[] = [];
  const written = (words: string, x: number, y: number, isEnd: boolean, isBold: boolean): void => {
    const width = textWidth(words, NAME, isBold) * 1.25 + 8;
    const box = { x: isEnd ? x - width : x, y, width, height: 15 };
    taken.push(box);
    shapes.push(text(box, words, { size: NAME, color: MUTED, isBold, align: isEnd ? 'right' : 'left' }, []));
  };
  const corner = (of: keyof MapSection['quadrants']) => pairText(section.quadrants[of]);
  const right = plot.x + plot.width;
  const foot = plot.y + plot.height;
  written(corner('concentrate'), plot.x + 6, plot.y + 4, false, true);
  written(corner('keep'), right - 4, plot.y + 4, true, true);
  written(corner('low'), plot.x + 6, foot - 18, false, true);
  written(corner('overkill'), right - 4, foot - 18, true, true);
  if (section.importance !== null) written(section.importance.text, right - 4, toY(section.importance.value) - 15, true, false);
  if (section.performance !== null) {
    const x = toX(section.performance.value);
    const isRight = x > plot.x + plot.width * 0.6;
    written(section.performance.text, x + (isRight ? -4 : 4), foot - 34, isRight, false);
  }

  shapes.push(...strips(section, plot, toX, toY, taken));
  const sheet = newSheet();
  const spots = known.map((line) => ({
    line,
    x: toX(middle(line.actualBounds)),
    y: toY(middle(line.weightBounds)),
    radius: Math.min(34, isKnown(line.weightedBounds) ? Math.max(4, 2.2 * Math.sqrt(Math.abs(line.weightedBounds.low))) : 5),
  }));
  const names = named(spots, plot, taken);
  const unnamed = spots.filter((_, index) => names[index] === null).map(({ line }) => `${line.short} ${line.weighted}`);
  const series: ScatterSeries[] = [];
  const cross = (name: string, xs: readonly number[], ys: readonly number[]): ScatterSeries => ({
    name,
    x: sheet.column('x', xs),
    y: sheet.column(name, ys),
    marker: null,
    line: { color: color('axis'), width: 1, isDashed: true },
  });
  sheet.column(
    '',
    known.map((line) => [line.name, line.some].filter(Boolean).join(' · ')),
  );
  const x = sheet.column(
    'A',
    known.map((line) => middle(line.actualBounds)),
  );
  const weights = sheet.column(
    'W',
    known.map((line) => middle(line.weightBounds)),
  );
  const tones: readonly Tone[] = ['below', 'above', 'neutral'];
  const toneOf = (line: LineView): Tone => (isKnown(line.weightedBounds) ? line.tone : 'neutral');
  const circles = (name: string, isOf: (line: LineView) => boolean, fill: string, inset: number, labels: readonly Label[]): void => {
    if (!known.some(isOf)) return;
    series.push({
      name,
      x,
      y: sheet.column(
        name,
        known.map((line, index) => (isOf(line) ? follow(weights, index) : null)),
      ),
      line: null,
      marker: { symbol: 'circle', size: 3, fill: { color: fill }, outline: inset > 0 ? null : { color: PAPER, width: 0.75 } },
      points: spots.flatMap(({ line, radius }, at): PointStyle[] => (isOf(line) ? [{ at, size: Math.max(4, radius * 2 - inset) }] : [])),
      labels: labels.filter(({ at }) => known[at] !== undefined && isOf(known[at])),
    });
  };
  for (const tone of tones) {
    const labels = names.flatMap((name, at): Label[] =>
      name === null ? [] : [{ at, text: name.words, position: name.position, color: wording(tone), size: NAME }],
    );
    circles(tone === 'below' ? '−' : tone === 'above' ? '+' : '?', (line) => toneOf(line) === tone, graphic(tone), 0, labels);
  }
  circles('*', (line) => line.assumed, PAPER, 4, []);
  if (section.performance !== null)
    series.push(cross(section.performance.text, [section.performance.value, section.performance.value], [...domainY]));
  if (section.importance !== null)
    series.push(cross(section.importance.text, [leastX, mostX], [section.importance.value, section.importance.value]));
  if (series.length > 0) {
    shapes.push({
      kind: 'chart',
      frame: map,
      name: section.topic.main,
      description: section.description,
      chart: scatterChart(
        sheet,
        series,
        {
          low: leastX,
          high: mostX,
          step: stepOf(domainX[1] - domainX[0]),
          format: within(section.levelScale, stepOf(domainX[1] - domainX[0])),
        },
        {
          low: domainY[0],
          high: domainY[1],
          step: stepOf(highY - lowY + 2 * strip),
          format: within(section.weightScale, stepOf(highY - lowY + 2 * strip)),
        },
        {
          colours,
          plot: {
            left: PLOT.left / map.width,
            top: PLOT.top / map.height,
            width: plot.width / map.width,
            height: plot.height / map.height,
          },
        },
      ),
    });
  }
  shapes.push(
    text({ x: LEFT, y: map.y, width: 300, height: 16 }, section.axisImportance, { size: 10, color: MUTED }, cuts),
    text(
      { x: LEFT + WIDTH - 300, y: foot + 19, width: 300, height: 15 },
      section.axisPerformance,
      { size: 10, color: MUTED, align: 'right' },
      cuts,
    ),
  );
  const nowhere = section.bands.map(
    (line) => `${line.short}${section.strips.separator}${line.weightUnknown ? section.strips.weightUnknown : section.strips.actualUnknown}`,
  );
  const separator = deck.words.semicolon;
  const aside = [...(nowhere.length === 0 ? [] : [deck.words.noPlace(nowhere.join(separator))]), ...section.notes].join(deck.words.between);
  if (aside !== '')
    shapes.push(text({ x: LEFT, y: foot + 34, width: WIDTH, height: 16 }, aside, { size: 10, least: 9, color: MUTED }, cuts));
  return slide(deck, {
    label: labelOf(section),
    title: section.title,
    note: section.note,
    shapes,
    cuts,
    facts: [...known.map((line) => line.fact), ...(unnamed.length === 0 ? [] : [unnamed.join(separator)])],
  });
}

/** A number format that prints what lies on the scale: an axis that goes further has no figures there. */
function within(scale: Bounds, step: number): string {
  return `[>${scale.high}]"";[<${scale.low}]"";${digitsOf(step)}`;
}

/** The number format for multiples of `step`: as many decimals as they need, so that no noise of binary sums shows. */
export function digitsOf(step: number): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Made wider so that both ends are whole steps. */
function outward([low, high]: readonly [number, number]): readonly [number, number] {
  const step = stepOf(high - low);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** A round step that makes four to eight of `span`. */
export function stepOf(span: number): number {
  const raw = span / 6;
  const power = 10 ** Math.floor(Math.log10(raw));
  const part = raw / power;
  return (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10) * power;
}

/** Lines of which one coordinate is unknown, hatched along the whole of it; their names where there is room. */
function strips(
  section: MapSection,
  plot: Box,
  toX: (value: number) => number,
  toY: (value: number) => number,
  taken: Box[],
): readonly Shape[] {
  const { levelScale, weightScale } = section;
  const drawn = section.bands.filter((line) => line.weightUnknown !== line.actualUnknown).slice(0, MOST_STRIPS);
  const boxes = drawn.map((line): Box => {
    if (line.weightUnknown) {
      const top = Math.max(plot.y, toY(weightScale.high));
      return {
        x: toX(middle(line.actualBounds)) - 5,
        y: top,
        width: 10,
        height: Math.min(plot.y + plot.height, toY(weightScale.low)) - top,
      };
    }
    const left = Math.max(plot.x, toX(levelScale.low));
    return {
      x: left,
      y: toY(middle(line.weightBounds)) - 5,
      width: Math.min(plot.x + plot.width, toX(levelScale.high)) - left,
      height: 10,
    };
  });
  const inside = boxes.map((box) => box.x > plot.x && box.x + box.width < plot.x + plot.width && box.y >= plot.y - 6);
  const shapes = boxes.flatMap((box, index): Shape[] =>
    inside[index] ? [{ kind: 'text', frame: box, paragraphs: [], fill: UNKNOWN_FILL }] : [],
  );
  taken.push(...boxes.filter((_, index) => inside[index]));
  for (const [index, line] of drawn.entries()) {
    const box = boxes[index];
    if (box === undefined || !inside[index]) continue;
    const word = line.weightUnknown ? section.strips.weightUnknown : section.strips.actualUnknown;
    const words = `${line.short}${section.strips.separator}${word}`;
    const width = textWidth(words, NAME) * 1.2 + 8;
    const places = [0.2, 0.35, 0.5, 0.65, 0.8].flatMap((part) =>
      line.weightUnknown
        ? [box.x + box.width + 3, box.x - width - 3].map((x) => ({ x, y: box.y + box.height * part, width, height: 15 }))
        : [box.y - 16, box.y + 12].map((y) => ({ x: box.x + box.width * part, y, width, height: 15 })),
    );
    const place = places.find(
      (one) => one.x >= plot.x && one.x + width <= plot.x + plot.width && !taken.some((other) => overlap(one, other) > 0),
    );
    if (place === undefined) continue;
    taken.push(place);
    shapes.push(text(place, words, { size: NAME, color: MUTED, align: place.x < box.x ? 'right' : 'left' }, []));
  }
  return shapes;
}

interface Spot {
  readonly line: LineView;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Name {
  readonly words: string;
  readonly position: Label['position'];
}

/** A native label stands right, left, above or below its point; the worst chooses first, and whoever finds no room has none. */
function named(spots: readonly Spot[], plot: Box, obstacles: readonly Box[]): readonly (Name | null)[] {
  const taken = [...obstacles];
  return spots.map((spot, index): Name | null => {
    if (index >= MOST_NAMES) return null;
    for (const most of [130, 80, 50]) {
      const words = `${cutToWidth(spot.line.short, most, NAME)} ${spot.line.weighted}`;
      const width = textWidth(words, NAME) * 1.1 + 8;
      const height = 15;
      const near = spot.radius + 3;
      const places: readonly (readonly [Label['position'], number, number])[] = [
        ['right', spot.x + near, spot.y - height / 2],
        ['left', spot.x - near - width, spot.y - height / 2],
        ['above', spot.x - width / 2, spot.y - near - height],
        ['below', spot.x - width / 2, spot.y + near],
      ];
      for (const [position, x, y] of places) {
        const box = { x, y, width, height };
        const isInside = x >= plot.x && y >= plot.y && x + width <= plot.x + plot.width && y + height <= plot.y + plot.height;
        if (!isInside || taken.some((other) => overlap(box, other) > 0) || spots.some((other) => meets(box, other))) continue;
        taken.push(box);
        return { words, position };
      }
    }
    return null;
  });
}
