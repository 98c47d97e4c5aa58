/** What stands on a slide, and how PresentationML writes it. Lengths are points, from the upper left corner of the slide; colours are six hexadecimal digits. */
import { type Content, html, type Markup } from '../html.ts';

export const SLIDE = { width: 960, height: 540 } as const;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fonts by script, and the language that spelling is checked in. */
export interface Typeface {
  readonly latin: string;
  readonly eastAsian: string;
  /** `zh-CN`. */
  readonly language: string;
}

export interface Run {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'right' | 'center';
  /** Above it. */
  readonly space?: number;
}

export type Fill = { readonly color: string } | { readonly hatch: string } | null;

export interface Rule {
  readonly color: string;
  readonly width: number;
  readonly isDashed?: boolean;
}

export interface TextShape {
  readonly kind: 'text';
  readonly frame: Frame;
  readonly paragraphs: readonly Paragraph[];
  readonly fill?: Fill;
  readonly outline?: Rule;
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** The slide's title, for outlines and screen readers. */
  readonly isTitle?: boolean;
  /** Left and right of the text. */
  readonly margin?: number;
}

export interface LineShape {
  readonly kind: 'line';
  readonly frame: Frame;
  readonly rule: Rule;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly fill?: Fill;
  /** Below it. */
  readonly rule?: Rule;
  readonly outline?: Rule;
  readonly anchor?: 'top' | 'middle' | 'bottom';
}

export interface TableShape {
  readonly kind: 'table';
  readonly x: number;
  readonly y: number;
  /** What it is, for who cannot see it. */
  readonly name: string;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
}

export interface ChartShape {
  readonly kind: 'chart';
  readonly frame: Frame;
  readonly name: string;
  /** What it shows in words, for who cannot see it. */
  readonly description: string;
  readonly chart: Chart;
}

/** A chart's part and the workbook its figures stand in; `chart.ts` makes it. */
export interface Chart {
  readonly markup: (typeface: Typeface) => Markup;
  readonly workbook: () => Uint8Array;
}

export type Shape = TextShape | LineShape | TableShape | ChartShape;

const EMU = 12700;

export function emu(points: number): number {
  return Math.round(points * EMU);
}

export function solid(color: string): Markup {
  return html`<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

export function fillMarkup(fill: Fill | undefined): Markup {
  if (fill === null || fill === undefined) return html`<a:noFill/>`;
  if ('color' in fill) return solid(fill.color);
  return html`<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${fill.hatch}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}

export function ruleMarkup(rule: Rule | undefined | null, name = 'ln'): Markup {
  const body = rule ? html`${solid(rule.color)}${rule.isDashed ? html`<a:prstDash val="dash"/>` : null}` : html`<a:noFill/>`;
  const width = emu(rule?.width ?? 0);
  switch (name) {
    case 'lnL':
      return html`<a:lnL w="${width}">${body}</a:lnL>`;
    case 'lnR':
      return html`<a:lnR w="${width}">${body}</a:lnR>`;
    case 'lnT':
      return html`<a:lnT w="${width}">${body}</a:lnT>`;
    case 'lnB':
      return html`<a:lnB w="${width}">${body}</a:lnB>`;
    default:
      return html`<a:ln w="${width}">${body}</a:ln>`;
  }
}

export function fonts(typeface: Typeface): Markup {
  return html`<a:latin typeface="${typeface.latin}"/><a:ea typeface="${typeface.eastAsian}"/><a:cs typeface="${typeface.latin}"/>`;
}

function runProperties(run: Run, typeface: Typeface): Markup {
  return html`<a:rPr lang="${typeface.language}" altLang="en-US" sz="${Math.round(run.size * 100)}" b="${run.isBold ? 1 : 0}" dirty="0">${solid(run.color)}${fonts(typeface)}</a:rPr>`;
}

function runMarkup(run: Run, typeface: Typeface): Markup {
  return html`<a:r>${runProperties(run, typeface)}<a:t>${run.text}</a:t></a:r>`;
}

/** Lines stand 1.3 times their size apart, whatever the font says. */
export const LEADING = 1.3;

export function paragraphMarkup(paragraph: Paragraph, typeface: Typeface, field?: Content): Markup {
  const size = Math.max(1, ...paragraph.runs.map((run) => run.size));
  const align = paragraph.align === 'right' ? 'r' : paragraph.align === 'center' ? 'ctr' : 'l';
  return html`<a:p><a:pPr algn="${align}"><a:lnSpc><a:spcPts val="${Math.round(size * LEADING * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="${Math.round((paragraph.space ?? 0) * 100)}"/></a:spcBef><a:buNone/></a:pPr>${field}${paragraph.runs
    .filter((run) => run.text !== '')
    .map((run) => runMarkup(run, typeface))}<a:endParaRPr lang="${typeface.language}" sz="${Math.round(size * 100)}" dirty="0"/></a:p>`;
}

function paragraphsMarkup(paragraphs: readonly Paragraph[], typeface: Typeface): Content {
  return (paragraphs.length === 0 ? [{ runs: [] }] : paragraphs).map((paragraph) => paragraphMarkup(paragraph, typeface));
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Where a frame stands and how large it is, for an `xfrm`. */
export function offset(frame: Frame): Markup {
  return html`<a:off x="${emu(frame.x)}" y="${emu(frame.y)}"/><a:ext cx="${emu(frame.width)}" cy="${emu(frame.height)}"/>`;
}

/** The most characters of a name and of a description: they are read aloud. */
const NAME = 100;
const DESCRIPTION = 1000;

/** `text` with at most `most` characters. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

export function textMarkup(shape: TextShape, id: number, typeface: Typeface): Markup {
  const margin = emu(shape.margin ?? 0);
  const name = shape.isTitle ? 'Title' : 'Text';
  const kind = shape.isTitle
    ? html`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>`
    : html`<p:cNvSpPr txBox="1"/><p:nvPr/>`;
  return html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/>${kind}</p:nvSpPr><p:spPr><a:xfrm>${offset(shape.frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fillMarkup(shape.fill)}${ruleMarkup(shape.outline)}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="${margin}" tIns="0" rIns="${margin}" bIns="0" anchor="${anchors[shape.anchor ?? 'top']}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsMarkup(shape.paragraphs, typeface)}</p:txBody></p:sp>`;
}

export function lineMarkup(shape: LineShape, id: number): Markup {
  return html`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${offset(shape.frame)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>${ruleMarkup(shape.rule)}</p:spPr></p:cxnSp>`;
}

/** Left and right of the text of a cell. */
export const CELL_MARGIN = 4;

function cellMarkup(cell: TableCell, typeface: Typeface): Markup {
  const side = emu(CELL_MARGIN);
  const { outline } = cell;
  return html`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsMarkup(cell.paragraphs, typeface)}</a:txBody><a:tcPr marL="${side}" marR="${side}" marT="0" marB="0" anchor="${anchors[cell.anchor ?? 'middle']}">${ruleMarkup(outline, 'lnL')}${ruleMarkup(outline, 'lnR')}${ruleMarkup(outline, 'lnT')}${ruleMarkup(outline ?? cell.rule, 'lnB')}${fillMarkup(cell.fill)}</a:tcPr></a:tc>`;
}

export function tableMarkup(shape: TableShape, id: number, typeface: Typeface): Markup {
  const width = shape.columns.reduce((sum, one) => sum + one, 0);
  const height = shape.rows.reduce((sum, one) => sum + one.height, 0);
  return html`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}" descr="${shortened(shape.name, DESCRIPTION)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset({ x: shape.x, y: shape.y, width, height })}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${shape.columns.map((column) => html`<a:gridCol w="${emu(column)}"/>`)}</a:tblGrid>${shape.rows.map((row) => html`<a:tr h="${emu(row.height)}">${row.cells.map((cell) => cellMarkup(cell, typeface))}</a:tr>`)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** `relation`: of the slide to the chart's part. */
export function chartFrameMarkup(shape: ChartShape, id: number, relation: string): Markup {
  return html`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${shortened(shape.name, NAME)}" descr="${shortened(shape.description, DESCRIPTION)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(shape.frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
