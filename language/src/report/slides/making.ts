/** Slides in the making: the head that each has, its notes, and tables with charts in their columns. */

import type { Bounds } from '../../analysis/analysis.ts';
import { type BarSeries, barChart, newSheet, type PointStyle, type Whisker } from '../../writers/presentation/chart.ts';
import type { Slide } from '../../writers/presentation/package.ts';
import type {
  Chart,
  ChartShape,
  Fill,
  Frame,
  Paragraph,
  Rule,
  Run,
  Shape,
  TableCell,
  TextShape,
} from '../../writers/presentation/shapes.ts';
import { CELL_MARGIN } from '../../writers/presentation/shapes.ts';
import type { Report, SectionHead, Table, Tone } from '../document.ts';
import { isKnown, plain } from '../numbers.ts';
import type { Pair } from '../sentences.ts';
import { fitted, heightOf, linesIn, linesOf } from './fit.ts';
import { BODY, colours, GRID, graphic, INK, LEFT, MUTED, UNKNOWN_FILL, WIDTH } from './look.ts';
import { type DeckWords, deckWords } from './words.ts';

/** What every slide of a deck needs. */
export interface Deck {
  readonly report: Report;
  readonly words: DeckWords;
  /** Formulas, waves and samples: what the notes of each slide end with. */
  readonly method: readonly string[];
}

export function deckOf(report: Report): Deck {
  const method = report.sections.find((section) => section.id === 'method');
  const [formulas, waves] = method?.columns ?? [];
  const words = deckWords(report.language);
  return {
    report,
    words,
    method: [
      ...(formulas?.paragraphs.slice(0, 1) ?? []),
      ...(waves === undefined ? [] : [`${waves.heading.main}${words.colon}${waves.paragraphs.join(words.semicolon)}`]),
      [report.programme, report.wave, report.asOf, report.foot[1]].filter((part) => part !== null && part !== undefined).join(' · '),
    ],
  };
}

/** Texts that did not fit, in the order in which they were cut. */
export type Cuts = string[];

export interface TextStyle {
  readonly size: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** The smallest size it may be shrunk to; as `size` where it may not. */
  readonly least?: number;
}

/** A text in a frame, shrunk and then cut until it fits. */
export function text(frame: Frame, words: string, style: TextStyle, cuts: Cuts, more: Partial<TextShape> = {}): TextShape {
  const fit = fitted(words, frame.width, linesIn(frame.height), style.size, style.least ?? style.size, style.isBold);
  if (fit.isCut) cuts.push(words);
  const run: Run = { text: fit.text, size: fit.size, color: style.color ?? INK, ...(style.isBold ? { isBold: true } : {}) };
  return { kind: 'text', frame, paragraphs: [{ runs: [run], ...(style.align === undefined ? {} : { align: style.align }) }], ...more };
}

/** Several paragraphs in a frame; those that have no room are cut, what they say goes to the notes. */
export function paragraphs(
  frame: Frame,
  list: readonly { readonly text: string; readonly style: TextStyle; readonly space?: number }[],
  cuts: Cuts,
): TextShape {
  const written: Paragraph[] = [];
  let left = frame.height;
  for (const { text: words, style, space = 0 } of list) {
    const room = left - (written.length === 0 ? 0 : space);
    if (linesIn(room)(style.least ?? style.size) < 1) {
      cuts.push(words);
      continue;
    }
    const fit = fitted(words, frame.width, linesIn(room), style.size, style.size, style.isBold);
    if (fit.isCut) cuts.push(words);
    written.push({
      runs: [{ text: fit.text, size: fit.size, color: style.color ?? INK, ...(style.isBold ? { isBold: true } : {}) }],
      ...(style.align === undefined ? {} : { align: style.align }),
      space,
    });
    left = room - heightOf(fit.lines, fit.size);
  }
  return { kind: 'text', frame, paragraphs: written };
}

export interface SlideParts {
  /** Number and topic, above the title. */
  readonly label: string;
  readonly title: string;
  readonly note: string;
  readonly shapes: readonly Shape[];
  readonly cuts: Cuts;
  readonly facts: readonly string[];
}

/** A word in the report's language, and in the other one where the report has both. */
export function pairText({ main, second }: Pair): string {
  return [main, second].filter(Boolean).join('  ');
}

export function labelOf(head: SectionHead, topic: Pair = head.topic): string {
  return `${head.number}  ${pairText(topic)}`;
}

/** The title of one of several slides with the same finding, pages from 1: they are counted where there is more than one. */
export function countedTitle({ words }: Deck, title: string, page: number, pages: number): string {
  return pages === 1 ? title : `${title}${words.page(page, pages)}`;
}

/** A slide with its head: rule, label, the finding as title, how to read it. */
export function slide(deck: Deck, parts: SlideParts): Slide {
  const cuts: Cuts = [];
  const { whatIf } = deck.report;
  const marked = whatIf === null ? parts.label : `${whatIf.mark} · ${parts.label}`;
  const title = fitted(parts.title, WIDTH, linesIn(64), 24, 16, true);
  const under = 50 + heightOf(title.lines, title.size) + 3;
  const shapes: Shape[] = [
    { kind: 'line', frame: { x: LEFT, y: 26, width: WIDTH, height: 0 }, rule: { color: INK, width: 1 } },
    text({ x: LEFT, y: 31, width: WIDTH, height: 17 }, marked, { size: 11, color: MUTED }, cuts),
    text({ x: LEFT, y: 50, width: WIDTH, height: 64 }, parts.title, { size: 24, least: 16, isBold: true }, cuts, { isTitle: true }),
    ...(parts.note === ''
      ? []
      : [text({ x: LEFT, y: under, width: WIDTH, height: 29 }, parts.note, { size: 11, least: 10, color: MUTED }, cuts)]),
    ...parts.shapes,
  ];
  const full = [...new Set([...cuts, ...parts.cuts])].filter((one) => one !== '');
  const { words } = deck;
  const notes = [
    ...(parts.note === '' ? [] : [words.reading, parts.note]),
    ...(parts.facts.length === 0 ? [] : [words.figures, ...parts.facts]),
    ...(full.length === 0 ? [] : [words.inFull, ...full]),
    words.method,
    ...deck.method,
  ];
  return { shapes, notes };
}

/** Where the matter of a slide begins, under its title and how to read it. */
export function topOf(title: string, note: string): number {
  const { lines, size } = fitted(title, WIDTH, linesIn(64), 24, 16, true);
  const noted = note === '' ? 0 : Math.min(2, linesOf(note, WIDTH, 11).length);
  return Math.round(50 + heightOf(lines, size) + 3 + heightOf(noted, 11) + 12);
}

/** A line of a cell: cut to the column, never broken. */
export interface CellLine {
  readonly text: string;
  readonly size?: number;
  readonly color?: string;
  readonly isBold?: boolean;
  /** How many lines it may take; one where nothing is said. */
  readonly most?: number;
}

export interface Cell {
  readonly lines: readonly CellLine[];
  readonly fill?: Fill;
  readonly outline?: Rule;
  readonly align?: 'left' | 'right' | 'center';
}

export interface ColumnPlan<Row> {
  readonly head: string;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Left out for a column that a chart lies over. */
  readonly cell?: (row: Row) => Cell | string;
  /** The chart of the rows of a page. */
  readonly chart?: (rows: readonly Row[], rowHeight: number) => Chart;
  readonly description?: string;
  /** Height below the last row that the chart takes for its axis. */
  readonly axis?: number;
}

export interface TablePlan<Row> {
  readonly name: string;
  readonly columns: readonly ColumnPlan<Row>[];
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly headHeight?: number;
  readonly size?: number;
  readonly isStrong?: (row: Row) => boolean;
  readonly fill?: (row: Row) => Fill;
  /** A thick line closes this row. */
  readonly closes?: (row: Row) => boolean;
  /** What lies under the charts of a page, as `over`. */
  readonly under?: (rows: readonly Row[], top: number, rowHeight: number) => readonly Shape[];
  /** What lies over the rows of a page, the first of which begins at `top`. */
  readonly over?: (rows: readonly Row[], top: number, rowHeight: number) => readonly Shape[];
  /** Where the table begins; the body's top where nothing is said. */
  readonly top?: number;
  readonly bottom?: number;
}

export interface TablePage<Row> {
  readonly rows: readonly Row[];
  readonly shapes: readonly Shape[];
  readonly cuts: Cuts;
  /** Where the table ends. */
  readonly end: number;
}

/** Below a table, for a line of text. */
const FOOT = 14;

/** Slides that one table may take; what is left then is only counted. */
const MOST_PAGES = 6;

/** A table in as many pages as it takes, and how many rows are on none. */
export function tablePages<Row>(plan: TablePlan<Row>): { readonly pages: readonly TablePage<Row>[]; readonly left: number } {
  const top = plan.top ?? BODY.top;
  const headHeight = plan.headHeight ?? 20;
  const axis = Math.max(0, ...plan.columns.map((column) => column.axis ?? 0));
  const height = (plan.bottom ?? BODY.bottom) - FOOT - top - headHeight - axis;
  const room = Math.max(1, Math.floor(height / plan.rowHeight + 0.01));
  // Evenly filled: a last page with one row looks forgotten. Rows grow a little into what is left.
  const wanted = Math.ceil(plan.rows.length / room);
  const perPage = wanted > MOST_PAGES || wanted === 0 ? room : Math.ceil(plan.rows.length / wanted);
  const rowHeight = Math.round(Math.max(plan.rowHeight, Math.min(plan.rowHeight * 1.2, height / perPage)) * 4) / 4;
  const pages: TablePage<Row>[] = [];
  for (let at = 0; at < plan.rows.length && pages.length < MOST_PAGES; at += perPage) {
    pages.push(tablePage({ ...plan, rowHeight }, plan.rows.slice(at, at + perPage), top, headHeight));
  }
  return { pages, left: Math.max(0, plan.rows.length - MOST_PAGES * perPage) };
}

function tablePage<Row>(plan: TablePlan<Row>, rows: readonly Row[], top: number, headHeight: number): TablePage<Row> {
  const cuts: Cuts = [];
  const size = plan.size ?? 11;
  const thin: Rule = { color: GRID, width: 0.75 };
  const thick: Rule = { color: INK, width: 1 };
  const head = plan.columns.map((column): TableCell => {
    const fit = fitted(column.head, column.width - 2 * CELL_MARGIN, linesIn(headHeight), 9.5, 8);
    if (fit.isCut) cuts.push(column.head);
    return {
      paragraphs: [{ runs: [{ text: fit.text, size: fit.size, color: MUTED }], align: column.align ?? 'left' }],
      rule: thick,
      anchor: 'bottom',
    };
  });
  const body = rows.map((row) => {
    const isStrong = plan.isStrong?.(row) === true;
    const fill = plan.fill?.(row);
    return plan.columns.map((column): TableCell => {
      const said = column.cell?.(row) ?? '';
      const cell: Cell = typeof said === 'string' ? { lines: [{ text: said }] } : said;
      const room = column.width - 2 * CELL_MARGIN;
      const written = cell.lines
        .filter((line) => line.text !== '')
        .map((line): Paragraph => {
          const bold = line.isBold ?? (isStrong && line.size === undefined);
          const fit = fitted(line.text, room, () => line.most ?? 1, line.size ?? size, Math.min(line.size ?? size, 9), bold);
          if (fit.isCut) cuts.push(line.text);
          return {
            runs: [{ text: fit.text, size: fit.size, color: line.color ?? INK, ...(bold ? { isBold: true } : {}) }],
            align: cell.align ?? column.align ?? 'left',
          };
        });
      return {
        paragraphs: written.length === 0 ? [{ runs: [{ text: '', size: 8, color: INK }] }] : written,
        rule: plan.closes?.(row) === true ? thick : thin,
        ...(cell.outline === undefined ? {} : { outline: cell.outline }),
        fill: cell.fill ?? fill ?? null,
      };
    });
  });
  const end = top + headHeight + rows.length * plan.rowHeight;
  const charts: ChartShape[] = [];
  let x = LEFT;
  for (const column of plan.columns) {
    if (column.chart !== undefined) {
      charts.push({
        kind: 'chart',
        frame: { x, y: top + headHeight, width: column.width, height: rows.length * plan.rowHeight + (column.axis ?? 0) },
        name: column.head === '' ? plan.name : column.head,
        description: column.description ?? plan.name,
        chart: column.chart(rows, plan.rowHeight),
      });
    }
    x += column.width;
  }
  return {
    rows,
    cuts,
    end: end + Math.max(0, ...plan.columns.map((column) => column.axis ?? 0)),
    shapes: [
      {
        kind: 'table',
        x: LEFT,
        y: top,
        name: plan.name,
        columns: plan.columns.map(({ width }) => width),
        rows: [{ height: headHeight, cells: head }, ...body.map((cells) => ({ height: plan.rowHeight, cells }))],
      },
      ...(plan.under?.(rows, top + headHeight, plan.rowHeight) ?? []),
      ...charts,
      ...(plan.over?.(rows, top + headHeight, plan.rowHeight) ?? []),
    ],
  };
}

/** Slides of a table: one for each page, the title counted where there are several. */
export function tableSlides<Row>(
  deck: Deck,
  parts: Omit<SlideParts, 'shapes' | 'cuts'> & {
    readonly foot?: (rows: readonly Row[]) => string;
    readonly factOf?: (row: Row) => string | null;
  },
  plan: TablePlan<Row>,
): readonly Slide[] {
  const { words } = deck;
  const { pages, left } = tablePages({ top: topOf(`${parts.title}${words.page(8, 8)}`, parts.note), ...plan });
  return pages.map((page, index) => {
    const cuts = [...page.cuts];
    const isLast = index === pages.length - 1;
    const foot = [parts.foot?.(page.rows) ?? '', isLast && left > 0 ? words.more(plain(left, 0)) : '']
      .filter((one) => one !== '')
      .join(words.between);
    const under = BODY.bottom - page.end;
    const facts = page.rows.flatMap((row) => parts.factOf?.(row) ?? []);
    return slide(deck, {
      ...parts,
      title: countedTitle(deck, parts.title, index + 1, pages.length),
      shapes: [
        ...page.shapes,
        ...(foot === '' || under < 13
          ? []
          : [
              text(
                { x: LEFT, y: page.end + 3, width: WIDTH, height: Math.min(under - 3, 40) },
                foot,
                { size: 10, least: 9, color: MUTED },
                cuts,
              ),
            ]),
      ],
      cuts: foot !== '' && under < 13 ? [...cuts, foot] : cuts,
      facts: [...parts.facts, ...facts],
    });
  });
}

/** Columns of a plain table shared out by what stands in them. */
function widthsFor(table: Table, width: number): readonly number[] {
  const places = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
  const wanted = table.head.map((head, column) => {
    const longest = Math.max(...table.rows.slice(0, 60).map((row) => places(row[column] ?? '')), 0);
    return Math.min(40, Math.max(6, longest, Math.min(14, places(head.text))));
  });
  const sum = wanted.reduce((total, one) => total + one, 0) || 1;
  return wanted.map((one) => (one / sum) * width);
}

/** A table of the page as slides. */
export function plainTable(table: Table, isStrong?: (row: readonly string[]) => boolean): TablePlan<readonly string[]> {
  const widths = widthsFor(table, WIDTH);
  return {
    name: table.caption,
    rows: table.rows,
    rowHeight: 22,
    headHeight: 26,
    size: 10,
    ...(isStrong === undefined ? {} : { isStrong }),
    columns: table.head.map((head, column) => ({
      head: head.text,
      width: widths[column] ?? 60,
      align: head.right ? 'right' : 'left',
      cell: (row: readonly string[]) => row[column] ?? '',
    })),
  };
}

export interface RangeBar {
  readonly name: string;
  /** Null: nothing is drawn. */
  readonly bounds: Bounds | null;
  readonly tone: Tone;
  /** How far it goes most of the time, drawn as a whisker over the bar of what is in the middle. */
  readonly spread?: { readonly low: number; readonly median: number; readonly high: number } | null;
}

/** Native bars from zero, one a row: what is certain is solid, how far it may go beyond is hatched. */
export function rangeBars(bars: readonly RangeBar[], domain: Bounds, label: string): Chart {
  const sheet = newSheet();
  const rows = bars.map((bar) => (bar.spread == null ? bar : { ...bar, bounds: { low: bar.spread.median, high: bar.spread.median } }));
  const names = sheet.column(
    '',
    rows.map((row) => row.name),
  );
  const solid = rows.map(({ bounds }) => (bounds === null ? null : bounds.low >= 0 ? bounds.low : Math.min(bounds.high, 0)));
  const open = (isNegative: boolean) =>
    rows.map(({ bounds }) => {
      if (bounds === null || isKnown(bounds)) return null;
      const part = isNegative ? Math.min(bounds.high, 0) - Math.min(bounds.low, 0) : Math.max(bounds.high, 0) - Math.max(bounds.low, 0);
      return part === 0 ? null : isNegative ? -part : part;
    });
  const points = rows.map((row, at): PointStyle => ({ at, fill: { color: graphic(row.tone) }, outline: null }));
  const hatch: Pick<BarSeries, 'fill' | 'outline'> = { fill: UNKNOWN_FILL, outline: { color: '838A92', width: 0.75 } };
  const below = open(true);
  const above = open(false);
  const over = (isPlus: boolean) =>
    rows.map(({ spread }) => (spread == null ? 0 : isPlus ? spread.high - spread.median : spread.median - spread.low));
  const whiskers: readonly Whisker[] = rows.some(({ spread }) => spread != null)
    ? [
        {
          direction: 'y',
          plus: sheet.column('+ 80%', over(true)),
          minus: sheet.column('− 80%', over(false)),
          rule: { color: INK, width: 1.25 },
          hasCap: true,
        },
      ]
    : [];
  const series: BarSeries[] = [
    { name: label, values: sheet.column(label, solid), fill: { color: graphic('neutral') }, points, whiskers },
    ...(below.some((one) => one !== null) ? [{ name: '−', values: sheet.column('−', below), ...hatch }] : []),
    ...(above.some((one) => one !== null) ? [{ name: '+', values: sheet.column('+', above), ...hatch }] : []),
  ];
  return barChart(sheet, names, series, { ...domain, isHidden: true }, 90, { colours });
}

/** From the least to the greatest of the bounds, zero among them, with some air. */
export function domainAround(bounds: readonly (Bounds | null)[]): Bounds {
  const low = Math.min(0, ...bounds.map((one) => one?.low ?? 0));
  const high = Math.max(0, ...bounds.map((one) => one?.high ?? 0));
  const air = (high - low || 1) * 0.04;
  return { low: low - air, high: high + air };
}
