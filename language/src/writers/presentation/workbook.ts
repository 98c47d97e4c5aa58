/** The workbook behind a chart: one sheet with a column of figures or texts each. */
import { html, type Markup, trusted } from '../html.ts';
import { columnName } from '../spreadsheet.ts';
import { zipped } from '../zip.ts';
import { shortened } from './shapes.ts';

/** A figure that follows others: a formula without its `=`, and what it comes to. */
export interface Computed {
  readonly formula: string;
  readonly value: number;
}

export interface Column {
  readonly head: string;
  /** Null for an empty cell. */
  readonly cells: readonly (string | number | Computed | null)[];
}

/** A spreadsheet takes 32 767 characters in a cell; nobody reads so many. */
const MOST = 1000;

/** What a workbook holds is an IEEE double; shorter figures read better there. */
export function figure(value: number): string {
  return String(Math.round(value * 1e10) / 1e10);
}

const DECLARATION = trusted('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cell(value: string | number | Computed | null, name: string): Markup | null {
  if (value === null) return null;
  if (typeof value === 'number') return html`<c r="${name}"><v>${figure(value)}</v></c>`;
  if (typeof value === 'object') return html`<c r="${name}"><f>${value.formula}</f><v>${figure(value.value)}</v></c>`;
  // A text in the cell itself is never taken for a formula.
  return html`<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${shortened(value, MOST)}</t></is></c>`;
}

export function workbookOf(columns: readonly Column[]): Uint8Array {
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: count + 1 }, (_, row) => {
    const cells = columns.map((column, index) =>
      cell(row === 0 ? column.head : (column.cells[row - 1] ?? null), `${columnName(index)}${row + 1}`),
    );
    return html`<row r="${row + 1}">${cells}</row>`;
  });
  return zipped({
    '[Content_Types].xml':
      html`${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`
        .markup,
    '_rels/.rels':
      html`${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
        .markup,
    'xl/workbook.xml':
      html`${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`
        .markup,
    'xl/_rels/workbook.xml.rels':
      html`${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
        .markup,
    'xl/worksheets/sheet1.xml':
      html`${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
        .markup,
  });
}
