/**
 * A workbook as the parts of an Office Open XML package (ECMA-376, SpreadsheetML), written from a plain model. Text is text, whatever it begins with;
 * the same model gives the same parts.
 */
import { harmless } from './harmless.ts';
import { type Content, escapeHtml, type Markup, template, trusted } from './html.ts';

/** How a cell looks. Colours are six hexadecimal digits. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** A line below or above the cell, or a frame around it. */
  readonly rule?: 'below' | 'above' | 'frame';
  /** A number format in the words of a spreadsheet, such as `0.0`. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly indent?: number;
}

/** A value, or a formula with the value it has now; null is an empty cell. */
export interface SheetCell {
  readonly value: string | number | null;
  /** Without the `=`. Texts in it are the caller's business: see `formulaText`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | null)[];
  readonly hidden?: boolean;
  /** In points. */
  readonly height?: number;
  /** So many cells from the left are one. */
  readonly joined?: number;
}

/** Colours of cells that follow their values. A rule is for cells [`from`, `to`] of a column, rows from 1. */
export type Condition = { readonly column: number; readonly from: number; readonly to: number } & (
  | { readonly kind: 'bars'; readonly above: string; readonly below: string }
  /** `when` is a formula about the first cell. */
  | { readonly kind: 'colour'; readonly when: string; readonly colour: string }
);

/** A number that a cell of a column wants; a cell that holds another is asked about. */
export interface Wanted {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly title: string;
  readonly message: string;
}

export interface Sheet {
  /** As wished for; what a sheet may not be called is made so (see `sheetNames`). */
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rows: readonly SheetRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Filters over the columns of rows [`from`, `to`], the first being the heads. */
  readonly filter?: { readonly from: number; readonly to: number; readonly columns: number };
  /** Rows that are printed on every page, from 1. */
  readonly repeat?: { readonly from: number; readonly to: number };
  readonly conditions?: readonly Condition[];
  readonly wanted?: readonly Wanted[];
  readonly tab?: string;
}

export interface Workbook {
  readonly title: string;
  /** `en`, `zh-CN`. */
  readonly language: string;
  readonly font: string;
  /** `YYYY-MM-DD`: when it is said to be made; null: nothing is said. */
  readonly date: string | null;
  /** At the foot of every printed page. */
  readonly foot: string;
  readonly sheets: readonly Sheet[];
}

/** The most a cell holds. */
const MOST_IN_CELL = 32_767;
const MOST_IN_NAME = 31;
/** Points. */
const MOST_HIGH = 409;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A column by its letters: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A text in a formula. */
export function formulaText(text: string): string {
  return `"${cellText(text).replace(/"/g, '""')}"`;
}

/** A number in a formula: never with an exponent that a reader could take for a name. */
export function formulaNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A formula holds finite numbers, not ${value}.`);
  return value < 0 ? `(${value})` : String(value);
}

/** What a cell can hold of a text: harmless, not too long, and no half of a character at its end. */
export function cellText(text: string): string {
  return short(text, MOST_IN_CELL);
}

/** Names that sheets may have: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at an end, not `History`, and each once whatever its case. */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set<string>();
  return wished.map((wish) => {
    const plain = harmless(wish)
      .replace(/[[\]:*?/\\：？／＼＊［］]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
      .replace(/\s+/g, ' ');
    const base = plain === '' || /^history$/i.test(plain) ? `${plain}_` : plain;
    for (let count = 1; ; count++) {
      const tail = count === 1 ? '' : ` ${count}`;
      const name = base.slice(0, MOST_IN_NAME - tail.length).replace(/[\uD800-\uDBFF]$/, '') + tail;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** A sheet's name in a formula. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** How wide a text is in a cell, in the width of a digit: a Chinese character is two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width +=
      code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffe6 && !(code >= 0xd7a4 && code < 0xf900)) || code > 0x1f2ff)
        ? 2
        : 1;
  }
  return width;
}

/** The parts of the package by their names. */
export function workbookParts(workbook: Workbook): Record<string, string> {
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name));
  const styles = stylesOf(workbook);
  const texts = new Map<string, number>();
  const parts: Record<string, string> = {};
  for (const [index, sheet] of workbook.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet, workbook, index, styles, texts);
  }
  parts['[Content_Types].xml'] = contentTypes(names.length);
  parts['_rels/.rels'] = relations([
    ['officeDocument', 'xl/workbook.xml'],
    ['core', 'docProps/core.xml'],
    ['extended', 'docProps/app.xml'],
  ]);
  parts['docProps/app.xml'] = written(
    xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Touchstone</Application></Properties>`,
  );
  parts['docProps/core.xml'] = coreProperties(workbook);
  parts['xl/workbook.xml'] = workbookPart(workbook, names);
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
  parts['xl/styles.xml'] = styles.part();
  parts['xl/sharedStrings.xml'] = written(
    xml`<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => xml`<si>${textElement(text)}</si>`)}</sst>`,
  );
  return parts;
}

/** XML with every blank escaped. */
function xml(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return template(strings, contents, String);
}

function written(content: Markup): string {
  return HEAD + content.markup;
}

/** `_x0041_` would be read as a letter, so what looks like it is written with its first sign by number. */
function textElement(text: string): Markup {
  const plain = cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return /^\s|\s$| {2}/.test(plain) ? xml`<t xml:space="preserve">${plain}</t>` : xml`<t>${plain}</t>`;
}

const relationTypes = {
  officeDocument: `${RELATIONS}/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  extended: `${RELATIONS}/extended-properties`,
  worksheet: `${RELATIONS}/worksheet`,
  styles: `${RELATIONS}/styles`,
  sharedStrings: `${RELATIONS}/sharedStrings`,
} as const;

function relations(list: readonly (readonly [type: keyof typeof relationTypes, target: string])[]): string {
  return written(
    xml`<Relationships xmlns="${PACKAGE}/relationships">${list.map(
      ([type, target], index) => xml`<Relationship Id="rId${index + 1}" Type="${relationTypes[type]}" Target="${target}"/>`,
    )}</Relationships>`,
  );
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): Markup => xml`<Override PartName="${part}" ContentType="${type}"/>`;
  return written(
    xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      override('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
      ...Array.from({ length: sheets }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`)),
      override('/xl/styles.xml', `${TYPES}.styles+xml`),
      override('/xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ]}</Types>`,
  );
}

function coreProperties({ title, language, date }: Workbook): string {
  const stamp = date === null ? null : `${date}T00:00:00Z`;
  return written(
    xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>Touchstone</dc:creator>${
      stamp !== null && xml`<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`
    }<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
}

function workbookPart({ sheets }: Workbook, names: readonly string[]): string {
  const defined = sheets.flatMap((sheet, index) => {
    const name = quotedSheet(names[index] ?? '');
    const { filter, frozen, repeat } = sheet;
    // Each page of a wide sheet says whose row it is.
    const beside =
      pagesWide(sheet) > 1 && frozen !== undefined && frozen.columns > 0 ? `${name}!$A:$${columnName(frozen.columns - 1)},` : '';
    return [
      ...(filter === undefined
        ? []
        : [
            xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${`${name}!$A$${filter.from}:$${columnName(filter.columns - 1)}$${filter.to}`}</definedName>`,
          ]),
      ...(repeat === undefined
        ? []
        : [
            xml`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${`${beside}${name}!$${repeat.from}:$${repeat.to}`}</definedName>`,
          ]),
    ];
  });
  return written(
    xml`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" activeTab="0"/></bookViews><sheets>${names.map(
      (name, index) => xml`<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )}</sheets>${defined.length > 0 && xml`<definedNames>${defined}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
  );
}

// ---- styles

interface Styles {
  readonly of: (style: CellStyle | undefined, isText: boolean) => number;
  /** The number of a colour that a condition gives. */
  readonly colour: (colour: string) => number;
  readonly part: () => string;
}

const PLAIN: CellStyle = {};

/** A list whose members are told apart by how they are written. */
function pool(first: readonly Markup[]): { readonly at: (markup: Markup) => number; readonly all: () => readonly Markup[] } {
  const all = [...first];
  const places = new Map(all.map((one, index) => [one.markup, index]));
  return {
    at: (markup) => {
      const known = places.get(markup.markup);
      if (known !== undefined) return known;
      places.set(markup.markup, all.length);
      return all.push(markup) - 1;
    },
    all: () => all,
  };
}

function stylesOf({ font }: Workbook): Styles {
  const fontOf = ({ bold, italic, size, colour }: CellStyle): Markup =>
    xml`<font>${bold === true && trusted('<b/>')}${italic === true && trusted('<i/>')}<sz val="${size ?? 10}"/><color rgb="FF${colour ?? '16191D'}"/><name val="${font}"/><family val="2"/></font>`;
  const line = (side: string, colour: string | null): Markup =>
    colour === null ? trusted(`<${side}/>`) : xml`${trusted(`<${side} style="thin">`)}<color rgb="FF${colour}"/>${trusted(`</${side}>`)}`;
  const borderOf = (rule: CellStyle['rule']): Markup => {
    const grey = rule === 'frame' ? '0072B2' : 'DFE2E6';
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) =>
      line(side, rule === 'frame' || (rule === 'below' && side === 'bottom') || (rule === 'above' && side === 'top') ? grey : null),
    );
    return xml`<border>${sides}<diagonal/></border>`;
  };
  const fonts = pool([fontOf({})]);
  // The first two are what every workbook has.
  const fills = pool([
    trusted('<fill><patternFill patternType="none"/></fill>'),
    trusted('<fill><patternFill patternType="gray125"/></fill>'),
  ]);
  const borders = pool([borderOf(undefined)]);
  const formats = new Map<string, number>();
  const cells = pool([xml`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`]);
  const colours = pool([]);
  const known = new Map<CellStyle, readonly [number | null, number | null]>();

  const make = (style: CellStyle, isText: boolean): number => {
    const format = isText ? '@' : (style.format ?? '');
    let formatId = 0;
    if (format === '@') formatId = 49;
    else if (format !== '') {
      formatId = formats.get(format) ?? 164 + formats.size;
      formats.set(format, formatId);
    }
    const fill =
      style.fill === undefined
        ? 0
        : fills.at(
            xml`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const { wrap, indent } = style;
    const align = style.align ?? (indent === undefined ? undefined : 'left');
    return cells.at(
      xml`<xf numFmtId="${formatId}" fontId="${fonts.at(fontOf(style))}" fillId="${fill}" borderId="${borders.at(borderOf(style.rule))}" xfId="0"${
        formatId !== 0 && trusted(' applyNumberFormat="1"')
      } applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isText && trusted(' quotePrefix="1"')}><alignment${
        align !== undefined && xml` horizontal="${align}"`
      } vertical="${wrap === true ? 'top' : 'center'}"${wrap === true && trusted(' wrapText="1"')}${indent !== undefined && xml` indent="${indent}"`}/></xf>`,
    );
  };
  return {
    of: (style = PLAIN, isText) => {
      const before = known.get(style) ?? [null, null];
      const at = isText ? before[1] : before[0];
      if (at !== null) return at;
      const index = make(style, isText);
      known.set(style, isText ? [before[0], index] : [index, before[1]]);
      return index;
    },
    colour: (colour) => colours.at(xml`<dxf><font><color rgb="FF${colour}"/></font></dxf>`),
    part: () =>
      written(
        xml`<styleSheet xmlns="${MAIN}">${
          formats.size > 0 &&
          xml`<numFmts count="${formats.size}">${[...formats].map(([code, id]) => xml`<numFmt numFmtId="${id}" formatCode="${code}"/>`)}</numFmts>`
        }<fonts count="${fonts.all().length}">${fonts.all()}</fonts><fills count="${fills.all().length}">${fills.all()}</fills><borders count="${borders.all().length}">${borders.all()}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.all().length}">${cells.all()}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="${colours.all().length}">${colours.all()}</dxfs></styleSheet>`,
      ),
  };
}

// ---- sheets

/** Text that a spreadsheet would take for a formula if somebody edited its cell: it carries the mark of text. */
const FORMULA_LIKE = /^\s*[=+\-@＝＋－＠\t]/;

function sheetPart(sheet: Sheet, { foot }: Workbook, index: number, styles: Styles, texts: Map<string, number>): string {
  const { rows, columns, frozen, filter, conditions = [], wanted = [] } = sheet;
  const width = Math.max(1, columns.length, ...rows.map((row) => row.cells.length));
  const textAt = (text: string): number => {
    const plain = cellText(text);
    const known = texts.get(plain);
    if (known !== undefined) return known;
    texts.set(plain, texts.size);
    return texts.size - 1;
  };
  const letters = Array.from({ length: width }, (_, column) => columnName(column));
  // A sheet has a hundred thousand cells: they are put together as text, with what is not ours escaped.
  const cellOf = ({ value, formula, style }: SheetCell, row: number, column: number): string => {
    const isLike = formula === undefined && typeof value === 'string' && FORMULA_LIKE.test(value);
    const start = `<c r="${letters[column]}${row}" s="${styles.of(style, isLike)}"`;
    const shown = value === null ? '' : `<v>${typeof value === 'number' ? number(value) : escapeHtml(cellText(value))}</v>`;
    if (formula !== undefined) return `${start}${typeof value === 'string' ? ' t="str"' : ''}><f>${escapeHtml(formula)}</f>${shown}</c>`;
    if (value === null) return `${start}/>`;
    return typeof value === 'number' ? `${start}>${shown}</c>` : `${start} t="s"><v>${textAt(value)}</v></c>`;
  };
  const drawn = trusted(
    rows
      .map((row, at) => {
        const cells = row.cells.map((cell, column) => (cell === null ? '' : cellOf(cell, at + 1, column)));
        const height = row.height === undefined ? '' : ` ht="${number(Math.min(row.height, MOST_HIGH))}" customHeight="1"`;
        return `<row r="${at + 1}"${height}${row.hidden === true ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
      })
      .join(''),
  );
  const joined = rows.flatMap((row, at) => (row.joined === undefined ? [] : [`A${at + 1}:${columnName(row.joined - 1)}${at + 1}`]));
  const pane = frozen === undefined ? null : paneOf(frozen);
  const bars = conditions.flatMap((one, at) => (one.kind === 'bars' ? [{ ...one, id: `{${barId(index, at)}}` }] : []));
  // Rules of one range stand together: some readers look at the first element of a range only.
  const ranges = [...new Set(conditions.map(rangeOf))];
  const ruleOf = (one: Condition): Markup => {
    const at = conditions.indexOf(one);
    return one.kind === 'colour'
      ? xml`<cfRule type="expression" dxfId="${styles.colour(one.colour)}" priority="${at + 1}"><formula>${one.when}</formula></cfRule>`
      : xml`<cfRule type="dataBar" priority="${at + 1}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF${one.above}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{${barId(index, at)}}</x14:id></ext></extLst></cfRule>`;
  };
  const formatting = ranges.map(
    (range) =>
      xml`<conditionalFormatting sqref="${range}">${conditions.filter((one) => rangeOf(one) === range).map(ruleOf)}</conditionalFormatting>`,
  );
  const validations = wanted.map(
    (one) =>
      xml`<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showInputMessage="0" showErrorMessage="1" errorTitle="${short(one.title, 32)}" error="${short(one.message, 255)}" sqref="${rangeOf(one)}"><formula1>${number(one.low)}</formula1><formula2>${number(one.high)}</formula2></dataValidation>`,
  );
  const extension =
    bars.length > 0 &&
    xml`<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.map(
      (bar) =>
        xml`<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${bar.id}"><x14:dataBar minLength="0" maxLength="100" gradient="0" axisPosition="automatic"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FF${bar.below}"/><x14:axisColor rgb="FF858C94"/></x14:dataBar></x14:cfRule><xm:sqref>${rangeOf(bar)}</xm:sqref></x14:conditionalFormatting>`,
    )}</x14:conditionalFormattings></ext></extLst>`;
  const pages = '&P / &N';
  return written(
    xml`<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr>${
      sheet.tab !== undefined && xml`<tabColor rgb="FF${sheet.tab}"/>`
    }<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnName(width - 1)}${Math.max(1, rows.length)}"/><sheetViews><sheetView showGridLines="0"${
      index === 0 && trusted(' tabSelected="1"')
    } workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>${
      columns.length > 0 &&
      xml`<cols>${columns.map(
        (column, at) =>
          xml`<col min="${at + 1}" max="${at + 1}" width="${number(column.width)}"${column.hidden === true && trusted(' hidden="1"')} customWidth="1"/>`,
      )}</cols>`
    }<sheetData>${drawn}</sheetData>${
      filter !== undefined && xml`<autoFilter ref="A${filter.from}:${columnName(filter.columns - 1)}${filter.to}"/>`
    }${
      joined.length > 0 && xml`<mergeCells count="${joined.length}">${joined.map((range) => xml`<mergeCell ref="${range}"/>`)}</mergeCells>`
    }${formatting}${
      validations.length > 0 && xml`<dataValidations count="${validations.length}">${validations}</dataValidations>`
    }<pageMargins left="0.4" right="0.4" top="0.45" bottom="0.55" header="0.2" footer="0.25"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide(sheet)}" fitToHeight="0"/><headerFooter><oddFooter>${`&L${short(foot.replace(/&/g, '&&'), 200)}&R${pages}`}</oddFooter></headerFooter>${extension}</worksheet>`,
  );
}

/** Columns on one page in the width of a digit: at six tenths of their size they can still be read. */
const PAGE_WIDTH = 225;

/** So many pages a sheet is printed across; on those after the first the frozen columns stand again. */
function pagesWide({ columns, frozen }: Sheet): number {
  const sum = (list: Sheet['columns']): number => list.reduce((all, { width, hidden }) => all + (hidden === true ? 0 : width), 0);
  const again = sum(columns.slice(0, frozen?.columns ?? 0));
  const rest = sum(columns) - again;
  return again > PAGE_WIDTH / 2 ? Math.ceil((again + rest) / PAGE_WIDTH) : Math.max(1, Math.ceil(rest / (PAGE_WIDTH - again)));
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

function paneOf({ rows, columns }: NonNullable<Sheet['frozen']>): Markup | null {
  if (rows === 0 && columns === 0) return null;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = `${columnName(columns)}${rows + 1}`;
  return xml`<pane${columns > 0 && xml` xSplit="${columns}"`}${rows > 0 && xml` ySplit="${rows}"`} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function rangeOf({ column, from, to }: { readonly column: number; readonly from: number; readonly to: number }): string {
  return `${columnName(column)}${from}:${columnName(column)}${to}`;
}

/** Bars in the old and in the new form are tied by a number that looks like a GUID. */
function barId(sheet: number, condition: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
  return `C0DE0000-0000-4000-8000-${hex(sheet + 1, 6)}${hex(condition + 1, 6)}`;
}

/** As a file writes it: a number that is none would spoil the sheet, so it throws. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell holds a finite number, not ${value}.`);
  return String(value === 0 ? 0 : value);
}

function short(text: string, most: number): string {
  const plain = harmless(text);
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
