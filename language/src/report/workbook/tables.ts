/** How every sheet of the report's workbook is laid out: a title, a note, hidden names of columns, heads, rows. */
import {
  type CellStyle,
  type Condition,
  columnName,
  type Sheet,
  type SheetCell,
  type SheetRow,
  textWidth,
  type Wanted,
} from '../../writers/spreadsheet.ts';
import { HEADS_ROW } from './identities.ts';

/** The colours of the report's visual system, in print. */
export const colours = {
  ink: '16191D',
  muted: '5A6169',
  rule: 'DFE2E6',
  band: 'F4F5F7',
  above: '0072B2',
  aboveText: '00659E',
  below: 'D55E00',
  belowText: 'B04D00',
} as const;

const titleStyle: CellStyle = { bold: true, size: 16 };
const noteStyle: CellStyle = { colour: colours.muted };
const headStyle: CellStyle = { bold: true, rule: 'below', wrap: true, fill: colours.band, indent: 1 };
const headRight: CellStyle = { bold: true, rule: 'below', wrap: true, fill: colours.band, align: 'right' };

export const styles = {
  title: titleStyle,
  note: noteStyle,
  head: headStyle,
  headRight,
  text: { rule: 'below', indent: 1 },
  strong: { rule: 'below', indent: 1, bold: true },
  muted: { rule: 'below', indent: 1, colour: colours.muted },
  wrapped: { rule: 'below', indent: 1, wrap: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Numbers with a true minus sign. */
export const formats = {
  plain: (decimals: number): string => {
    const digits = pattern(decimals);
    return `${digits};"−"${digits}`;
  },
  signed: (decimals: number): string => {
    const digits = pattern(decimals);
    return `+${digits};"−"${digits};${digits}`;
  },
  money: '#,##0;"−"#,##0;0',
  share: '0.0%;"−"0.0%',
  return: '+0%;"−"0%;0%',
} as const;

function pattern(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const numbers = new Map<string, CellStyle>();

/** The style of a number; the same style for the same words, so that a sheet of many rows has few. */
export function numberStyle(format: string, more: 'plain' | 'strong' | 'input' | 'muted' = 'plain'): CellStyle {
  const key = `${more} ${format}`;
  let style = numbers.get(key);
  if (style === undefined) {
    style = {
      rule: more === 'input' ? 'frame' : 'below',
      format,
      align: 'right',
      ...(more === 'strong' ? { bold: true } : {}),
      ...(more === 'muted' ? { colour: colours.muted } : {}),
    };
    numbers.set(key, style);
  }
  return style;
}

export const unknownStyle: CellStyle = { rule: 'below', colour: colours.muted, italic: true, align: 'right' };
export const unknownInput: CellStyle = { ...unknownStyle, rule: 'frame' };

export interface Column<Row> {
  /** By which it is read back and named in formulas. */
  readonly name: string;
  readonly head: string;
  readonly right?: boolean;
  readonly hidden?: boolean;
  /** The most it takes, in digits; what is longer is wrapped or cut. */
  readonly most?: number;
  readonly cell: (row: Row, at: At) => SheetCell | null;
  /** Blue where its number is above zero or at it, vermilion below. */
  readonly toned?: boolean;
  readonly bars?: boolean;
  readonly wanted?: Pick<Wanted, 'low' | 'high' | 'title' | 'message'>;
}

/** Where a cell stands: its row, and how others of the row are named. */
export interface At {
  /** From 1. */
  readonly row: number;
  readonly of: (name: string) => string;
}

export interface Laid<Row> {
  readonly name: string;
  readonly title: string;
  readonly notes: string;
  readonly marker: string;
  /** The first column is hidden and names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Columns that stay in sight, the hidden one among them. */
  readonly frozen: number;
  /** Rows of another table under it. */
  readonly below?: readonly SheetRow[];
  readonly tab?: string;
}

const FIRST_ROW = HEADS_ROW + 1;

/** Where a column of a laid sheet stands, with its rows: `$C$5:$C$20`. */
export function rangeOfColumn<Row>({ columns, rows }: Pick<Laid<Row>, 'columns' | 'rows'>, name: string): string {
  const letters = columnName(columns.findIndex((column) => column.name === name));
  return `$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + Math.max(1, rows.length) - 1}`;
}

export function laid<Row>(sheet: Laid<Row>): Sheet {
  const { columns, rows, title, notes, marker } = sheet;
  const letters = new Map(columns.map((column, index) => [column.name, columnName(index)]));
  const body = rows.map((row, index): SheetRow => {
    const at: At = { row: FIRST_ROW + index, of: (name) => `${letters.get(name) ?? ''}${FIRST_ROW + index}` };
    return { cells: columns.map((column) => column.cell(row, at)) };
  });
  const last = FIRST_ROW + Math.max(1, rows.length) - 1;
  const widths = columns.map((column, index) => {
    const longest = [...body, ...(sheet.below ?? [])].reduce((most, { cells }) => Math.max(most, shownWidth(cells[index] ?? null)), 0);
    // A short head stands on one line, a longer one on two.
    const whole = textWidth(column.head);
    const head = whole <= 12 ? whole : Math.max(...column.head.split(' ').map(textWidth), whole / 2);
    return Math.min(Math.max(longest + 3, head + 4, column.bars === true ? 16 : 7), column.most ?? 34);
  });
  const { below = [] } = sheet;
  const conditions = columns.flatMap((column, index): Condition[] => {
    const at = { column: index, from: FIRST_ROW, to: last };
    const first = `${columnName(index)}${FIRST_ROW}`;
    return [
      ...(column.bars === true ? [{ ...at, kind: 'bars' as const, above: '84BBDF', below: 'EDA06C' }] : []),
      ...(column.toned === true
        ? [
            { ...at, kind: 'colour' as const, when: `AND(ISNUMBER(${first}),${first}<0)`, colour: colours.belowText },
            { ...at, kind: 'colour' as const, when: `AND(ISNUMBER(${first}),${first}>=0)`, colour: colours.aboveText },
          ]
        : []),
    ];
  });
  const wanted = columns.flatMap((column, index) =>
    column.wanted ? [{ column: index, from: FIRST_ROW, to: last, ...column.wanted }] : [],
  );
  const heads: SheetRow = {
    cells: columns.map((column) => ({ value: column.head, style: column.right === true ? headRight : headStyle })),
    height: 32,
  };
  return {
    name: sheet.name,
    columns: columns.map((column, index) => ({ width: widths[index] ?? 10, ...(column.hidden === true ? { hidden: true } : {}) })),
    rows: [
      { cells: [null, { value: title, style: titleStyle }], height: 28 },
      { cells: [null, { value: notes, style: noteStyle }], height: 18 },
      { cells: columns.map((column, index) => ({ value: index === 0 ? marker : column.name })), hidden: true },
      heads,
      ...body,
      ...(below.length === 0 ? [] : [...(rows.length === 0 ? [{ cells: [] }] : []), { cells: [] }, { cells: [] }, ...below]),
    ],
    frozen: { rows: HEADS_ROW, columns: sheet.frozen },
    ...(rows.length === 0 ? {} : { filter: { from: HEADS_ROW, to: last, columns: columns.length } }),
    repeat: { from: HEADS_ROW, to: HEADS_ROW },
    conditions: rows.length === 0 ? [] : conditions,
    wanted: rows.length === 0 ? [] : wanted,
    ...(sheet.tab === undefined ? {} : { tab: sheet.tab }),
  };
}

function shownWidth(cell: SheetCell | null): number {
  // Titles run over the cells beside them, and heads are wrapped.
  if (cell === null || cell.value === null || cell.style === titleStyle || cell.style?.fill !== undefined) return 0;
  if (typeof cell.value === 'string') return textWidth(cell.value);
  return Math.abs(cell.value) >= 1000 ? Math.round(Math.abs(cell.value)).toString().length * 1.4 + 1 : 6;
}

/** A text, or an empty cell. */
export function textCell(text: string | null, style: CellStyle = styles.text): SheetCell {
  return { value: text === null || text === '' ? null : text, style };
}

export function numberCell(value: number | null, style: CellStyle): SheetCell {
  return { value, style };
}
