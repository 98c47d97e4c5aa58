/** Native charts of DrawingML, with the workbook that their figures stand in, so that whoever edits a figure sees the chart follow. */
import { type Content, html, type Markup, trusted } from '../html.ts';
import { columnName } from '../spreadsheet.ts';
import { type Chart, emu, type Fill, fillMarkup, fonts, type Rule, ruleMarkup, solid, type Typeface } from './shapes.ts';
import { type Column, type Computed, figure, workbookOf } from './workbook.ts';

/** A column of the chart's workbook. */
export interface Reference {
  readonly index: number;
  readonly column: Column;
}

/** The figures of a chart, put down column by column. */
export interface Sheet {
  column(head: string, cells: Column['cells']): Reference;
  readonly columns: readonly Column[];
}

/** A figure of a column for another that follows it; `plus` is added. Null where there is none. */
export function follow(reference: Reference, row: number, plus = 0): Computed | null {
  const value = reference.column.cells[row];
  if (value === null || value === undefined || typeof value === 'string') return null;
  const figures = typeof value === 'number' ? value : value.value;
  const sum = plus === 0 ? '' : plus > 0 ? `+${figure(plus)}` : figure(plus);
  return { formula: `${columnName(reference.index)}${row + 2}${sum}`, value: figures + plus };
}

export function newSheet(): Sheet {
  const columns: Column[] = [];
  return {
    columns,
    column(head, cells) {
      const column = { head, cells };
      columns.push(column);
      return { index: columns.length - 1, column };
    },
  };
}

/** How one point differs from its series. */
export interface PointStyle {
  readonly at: number;
  readonly fill?: Fill;
  readonly outline?: Rule | null;
  /** Of the marker, in points. */
  readonly size?: number;
  readonly symbol?: Symbol;
  /** The line that leads to it. */
  readonly line?: Rule | null;
}

export interface Label {
  readonly at: number;
  /** Null: the value itself. */
  readonly text: string | null;
  readonly position: 'left' | 'right' | 'above' | 'below' | 'center';
  readonly color: string;
  readonly size: number;
  readonly isBold?: boolean;
}

/** A line from a point: how far to the greater side and to the lesser, or to zero. */
export interface Whisker {
  readonly direction: 'x' | 'y';
  readonly plus: Reference | null;
  readonly minus: Reference | null;
  readonly toZero?: boolean;
  readonly rule: Rule;
  readonly hasCap?: boolean;
}

export type Symbol = 'circle' | 'diamond' | 'square' | 'triangle' | 'none';

export interface Marker {
  readonly symbol: Symbol;
  readonly size: number;
  readonly fill: Fill;
  readonly outline: Rule | null;
}

interface Series {
  readonly name: string;
  readonly marker?: Marker | null;
  readonly line?: Rule | null;
  readonly points?: readonly PointStyle[];
  readonly labels?: readonly Label[];
  readonly format?: string;
  readonly whiskers?: readonly Whisker[];
}

export interface ScatterSeries extends Series {
  readonly x: Reference;
  readonly y: Reference;
}

export interface LineSeries extends Series {
  readonly values: Reference;
}

export interface BarSeries extends Series {
  readonly values: Reference;
  readonly fill: Fill;
  readonly outline?: Rule | null;
}

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  /** Neither line nor figures. */
  readonly isHidden?: boolean;
  readonly hasGrid?: boolean;
  readonly format?: string;
  readonly size?: number;
}

/** Where the plot lies in the frame, as parts of it. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const WHOLE: Plot = { left: 0, top: 0, width: 1, height: 1 };

interface Colours {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
}

export interface ChartLook {
  readonly colours: Colours;
  readonly plot?: Plot;
  readonly hasLegend?: boolean;
}

export function scatterChart(sheet: Sheet, series: readonly ScatterSeries[], x: Axis, y: Axis, look: ChartLook): Chart {
  const body = (typeface: Typeface): Markup =>
    html`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.map((one, index) => html`<c:ser>${head(one, index)}<c:spPr>${ruleMarkup(one.line)}</c:spPr>${markerMarkup(one.marker)}${pointsMarkup(one, false)}${labelsMarkup(one, typeface)}${whiskersMarkup(one, true)}<c:xVal>${numbers(one.x)}</c:xVal><c:yVal>${numbers(one.y)}</c:yVal><c:smooth val="0"/></c:ser>`)}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>${valueAxis(1, 2, 'b', x, look, typeface, 'midCat')}${valueAxis(2, 1, 'l', y, look, typeface, 'midCat')}`;
  return chart(sheet, body, look);
}

export function lineChart(
  sheet: Sheet,
  categories: Reference,
  series: readonly LineSeries[],
  y: Axis,
  hasLabels: boolean,
  look: ChartLook,
): Chart {
  const body = (typeface: Typeface): Markup =>
    html`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.map((one, index) => html`<c:ser>${head(one, index)}<c:spPr>${ruleMarkup(one.line)}</c:spPr>${markerMarkup(one.marker)}${pointsMarkup(one, false)}${labelsMarkup(one, typeface)}${whiskersMarkup(one, true)}<c:cat>${texts(categories)}</c:cat><c:val>${numbers(one.values)}</c:val><c:smooth val="0"/></c:ser>`)}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${categoryAxis(hasLabels, false, look, typeface)}${valueAxis(2, 1, 'l', y, look, typeface, 'between')}`;
  return chart(sheet, body, look);
}

/** Bars from left to right, the first category on top, those of one category one behind the other from zero. */
export function barChart(sheet: Sheet, categories: Reference, series: readonly BarSeries[], x: Axis, gap: number, look: ChartLook): Chart {
  const body = (typeface: Typeface): Markup =>
    html`<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.map((one, index) => html`<c:ser>${head(one, index)}<c:spPr>${fillMarkup(one.fill)}${ruleMarkup(one.outline)}</c:spPr><c:invertIfNegative val="0"/>${pointsMarkup(one, true)}${labelsMarkup(one, typeface)}${whiskersMarkup(one, false)}<c:cat>${texts(categories)}</c:cat><c:val>${numbers(one.values)}</c:val></c:ser>`)}<c:gapWidth val="${gap}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${categoryAxis(false, true, look, typeface)}${valueAxis(2, 1, 'b', x, look, typeface, 'between')}`;
  return chart(sheet, body, look);
}

function chart(sheet: Sheet, body: (typeface: Typeface) => Markup, look: ChartLook): Chart {
  const plot = look.plot ?? WHOLE;
  return {
    workbook: () => workbookOf(sheet.columns),
    markup: (typeface) =>
      html`${trusted('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${part(plot.left)}"/><c:y val="${part(plot.top)}"/><c:w val="${part(plot.width)}"/><c:h val="${part(plot.height)}"/></c:manualLayout></c:layout>${body(typeface)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${look.hasLegend ? html`<c:legend><c:legendPos val="t"/><c:overlay val="1"/>${textProperties(look.colours.ink, 11, typeface)}</c:legend>` : null}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(look.colours.muted, 10, typeface)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  };
}

function part(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function head(series: Series, index: number): Markup {
  return html`<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${series.name}</c:v></c:tx>`;
}

function range({ index, column }: Reference): string {
  const letter = columnName(index);
  return `Sheet1!$${letter}$2:$${letter}$${column.cells.length + 1}`;
}

function numbers(reference: Reference): Markup {
  const { cells } = reference.column;
  return html`<c:numRef><c:f>${range(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${cells.map((cell, at) => point(cell, at))}</c:numCache></c:numRef>`;
}

function point(cell: string | number | Computed | null, at: number): Markup | null {
  if (cell === null || typeof cell === 'string') return null;
  return html`<c:pt idx="${at}"><c:v>${figure(typeof cell === 'number' ? cell : cell.value)}</c:v></c:pt>`;
}

function texts(reference: Reference): Markup {
  const { cells } = reference.column;
  return html`<c:strRef><c:f>${range(reference)}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${cells.map((cell, at) => html`<c:pt idx="${at}"><c:v>${typeof cell === 'string' ? cell : ''}</c:v></c:pt>`)}</c:strCache></c:strRef>`;
}

function markerMarkup(marker: Marker | null | undefined): Markup {
  if (marker === null || marker === undefined || marker.symbol === 'none') return html`<c:marker><c:symbol val="none"/></c:marker>`;
  return html`<c:marker><c:symbol val="${marker.symbol}"/><c:size val="${Math.max(2, Math.min(72, Math.round(marker.size)))}"/><c:spPr>${fillMarkup(marker.fill)}${ruleMarkup(marker.outline)}</c:spPr></c:marker>`;
}

function pointsMarkup(series: Series, isBar: boolean): Content {
  return [...(series.points ?? [])]
    .sort((a, b) => a.at - b.at)
    .map((point) => {
      if (isBar) {
        return html`<c:dPt><c:idx val="${point.at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillMarkup(point.fill)}${ruleMarkup(point.outline)}</c:spPr></c:dPt>`;
      }
      const base = series.marker ?? null;
      const marker =
        base === null
          ? null
          : {
              ...base,
              ...(point.size === undefined ? {} : { size: point.size }),
              ...(point.symbol === undefined ? {} : { symbol: point.symbol }),
              ...(point.fill === undefined ? {} : { fill: point.fill }),
              ...(point.outline === undefined ? {} : { outline: point.outline }),
            };
      const line = point.line === undefined ? series.line : point.line;
      return html`<c:dPt><c:idx val="${point.at}"/>${markerMarkup(marker)}<c:bubble3D val="0"/><c:spPr>${ruleMarkup(line)}</c:spPr></c:dPt>`;
    });
}

const positions = { left: 'l', right: 'r', above: 't', below: 'b', center: 'ctr' } as const;

function labelsMarkup(series: Series, typeface: Typeface): Content {
  const labels = [...(series.labels ?? [])].sort((a, b) => a.at - b.at);
  if (labels.length === 0) return null;
  const format = html`<c:numFmt formatCode="${series.format ?? 'General'}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`;
  return html`<c:dLbls>${labels.map((label) => {
    const properties = html`sz="${Math.round(label.size * 100)}" b="${label.isBold ? 1 : 0}"`;
    const rich =
      label.text === null
        ? null
        : html`<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="${typeface.language}" altLang="en-US" ${properties}>${solid(label.color)}${fonts(typeface)}</a:rPr><a:t>${label.text}</a:t></a:r></a:p></c:rich></c:tx>`;
    const own =
      label.text === null
        ? html`<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties}>${solid(label.color)}${fonts(typeface)}</a:defRPr></a:pPr><a:endParaRPr lang="${typeface.language}"/></a:p></c:txPr>`
        : null;
    return html`<c:dLbl><c:idx val="${label.at}"/>${rich}${format}${own}<c:dLblPos val="${positions[label.position]}"/>${shows(true)}</c:dLbl>`;
  })}${format}${shows(false)}</c:dLbls>`;
}

function shows(isShown: boolean): Markup {
  return html`<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function whiskersMarkup(series: Series, hasDirection: boolean): Content {
  return (series.whiskers ?? []).map((whisker) => {
    const type = whisker.toZero || whisker.plus === null ? 'minus' : whisker.minus === null ? 'plus' : 'both';
    const sizes = whisker.toZero
      ? html`<c:errValType val="percentage"/><c:noEndCap val="${whisker.hasCap ? 0 : 1}"/><c:val val="100"/>`
      : html`<c:errValType val="cust"/><c:noEndCap val="${whisker.hasCap ? 0 : 1}"/>${whisker.plus === null ? null : html`<c:plus>${numbers(whisker.plus)}</c:plus>`}${whisker.minus === null ? null : html`<c:minus>${numbers(whisker.minus)}</c:minus>`}`;
    return html`<c:errBars>${hasDirection ? html`<c:errDir val="${whisker.direction}"/>` : null}<c:errBarType val="${type}"/>${sizes}<c:spPr><a:noFill/><a:ln w="${emu(whisker.rule.width)}" cap="flat">${solid(whisker.rule.color)}${whisker.rule.isDashed ? html`<a:prstDash val="sysDash"/>` : null}</a:ln></c:spPr></c:errBars>`;
  });
}

function textProperties(color: string, size: number, typeface: Typeface): Markup {
  return html`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0">${solid(color)}${fonts(typeface)}</a:defRPr></a:pPr><a:endParaRPr lang="${typeface.language}"/></a:p></c:txPr>`;
}

function valueAxis(
  id: number,
  other: number,
  side: 'b' | 'l',
  axis: Axis,
  look: ChartLook,
  typeface: Typeface,
  between: 'between' | 'midCat',
): Markup {
  const { colours } = look;
  return html`<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${figure(axis.high)}"/><c:min val="${figure(axis.low)}"/></c:scaling><c:delete val="${axis.isHidden ? 1 : 0}"/><c:axPos val="${side}"/>${axis.hasGrid ? html`<c:majorGridlines><c:spPr>${ruleMarkup({ color: colours.grid, width: 0.75 })}</c:spPr></c:majorGridlines>` : null}<c:numFmt formatCode="${axis.format ?? 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${ruleMarkup(between === 'between' ? null : { color: colours.axis, width: 0.75 })}</c:spPr>${textProperties(colours.muted, axis.size ?? 10, typeface)}<c:crossAx val="${other}"/>${between === 'midCat' ? html`<c:crosses val="min"/>` : html`<c:crosses val="${side === 'b' ? 'max' : 'min'}"/>`}<c:crossBetween val="${between}"/>${axis.step === undefined ? null : html`<c:majorUnit val="${figure(axis.step)}"/>`}</c:valAx>`;
}

/** Its line lies at zero of the other axis. */
function categoryAxis(hasLabels: boolean, isUpright: boolean, look: ChartLook, typeface: Typeface): Markup {
  const { colours } = look;
  return html`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isUpright ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isUpright ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${hasLabels ? 'low' : 'none'}"/><c:spPr>${ruleMarkup({ color: colours.ink, width: 1 })}</c:spPr>${textProperties(colours.muted, 10, typeface)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="40"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}
