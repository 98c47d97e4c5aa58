import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { unzip } from './zip.ts';

/**
 * Children of the elements that we write, in the order that ECMA-376 (transitional) has them in; `|` between those that stand together in any order.
 * Office repairs, or refuses, a file in which they stand otherwise.
 */
const axis =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses|c:crossesAt';
const labels =
  'c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize';
const fill = 'a:noFill|a:solidFill|a:gradFill|a:pattFill';
const orders: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection',
  sheetData: 'row',
  row: 'c',
  c: 'f v is',
  cfRule: 'formula colorScale|dataBar|iconSet extLst',
  dataBar: 'cfvo color',
  'x14:dataBar': 'x14:cfvo x14:borderColor x14:fillColor x14:negativeFillColor x14:negativeBorderColor x14:axisColor',
  'x14:conditionalFormatting': 'x14:cfRule xm:sqref',
  dataValidation: 'formula1 formula2',
  workbook: 'fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike u sz color name family charset scheme',
  patternFill: 'fgColor bgColor',
  border: 'left right top bottom diagonal',
  xf: 'alignment protection',
  dxf: 'font numFmt fill alignment border',
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:timing p:hf p:txStyles',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:timing p:hf',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing',
  'p:notes': 'p:cSld p:clrMapOvr',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle',
  'p:cSld': 'p:bg p:spTree',
  'p:spTree': 'p:nvGrpSpPr p:grpSpPr p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:spPr': `a:xfrm a:custGeom|a:prstGeom ${fill} a:ln a:effectLst`,
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buAutoNum|a:buChar a:tabLst a:defRPr',
  'a:rPr': `a:ln ${fill} a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick`,
  'a:defRPr': `a:ln ${fill} a:effectLst a:latin a:ea a:cs`,
  'a:ln': `${fill} a:prstDash a:round|a:bevel|a:miter a:headEnd a:tailEnd`,
  'a:pattFill': 'a:fgClr a:bgClr',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr ${fill}`,
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes',
  'c:chart': 'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart|c:lineChart|c:scatterChart|c:bubbleChart c:catAx|c:valAx|c:dateAx c:dTable c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId',
  'c:bubbleChart': 'c:varyColors c:ser c:dLbls c:bubble3D c:bubbleScale c:showNegBubbles c:sizeRepresents c:axId',
  // Series of bars, lines and points agree in what they share.
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:trendline c:errBars c:cat|c:xVal c:val|c:yVal c:bubbleSize c:smooth c:shape c:bubble3D',
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr',
  'c:dLbl': `c:idx c:delete ${labels}`,
  'c:dLbls': `c:dLbl c:delete ${labels.replace('c:layout c:tx ', '')} c:separator c:showLeaderLines`,
  'c:errBars': 'c:errDir c:errBarType c:errValType c:noEndCap c:plus c:minus c:val c:spPr',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:numRef': 'c:f c:numCache',
  'c:strRef': 'c:f c:strCache',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:strCache': 'c:ptCount c:pt',
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:catAx': `${axis} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl`,
  'c:valAx': `${axis} c:crossBetween c:majorUnit c:minorUnit c:dispUnits`,
};
const ranks = new Map(
  Object.entries(orders).map(([name, children]) => [
    name,
    new Map(children.split(' ').flatMap((group, rank) => group.split('|').map((child): [string, number] => [child, rank]))),
  ]),
);

/** Elements out of their order, lists that are not as long as they say, and one number for two shapes. */
function elementProblems(name: string, markup: string): string[] {
  const problems = new Set<string>();
  const open: { readonly name: string; readonly count: string | undefined; rank: number; children: number }[] = [];
  const close = (): void => {
    const closed = open.pop();
    if (closed?.count !== undefined && Number(closed.count) !== closed.children)
      problems.add(`${name}: ${closed.name} says ${closed.count} and holds ${closed.children}`);
  };
  const shapes = new Set<string>();
  for (const [, end, element = '', attributes = '', empty] of markup.matchAll(/<(\/?)([a-zA-Z][\w:.]*)([^<>]*?)(\/?)>/g)) {
    if (end === '/') {
      close();
      continue;
    }
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.children += 1;
      const order = ranks.get(parent.name);
      const rank = order?.get(element);
      if (order !== undefined && rank === undefined) problems.add(`${name}: ${element} in ${parent.name}`);
      if (rank !== undefined && rank < parent.rank) problems.add(`${name}: ${element} too late in ${parent.name}`);
      if (rank !== undefined) parent.rank = rank;
    }
    if (element === 'p:cNvPr') {
      const id = /\bid="(\d+)"/.exec(attributes)?.[1] ?? '';
      if (shapes.has(id)) problems.add(`${name}: shape ${id} twice`);
      shapes.add(id);
    }
    const count = element === 'sst' ? undefined : /\bcount="(\d+)"/.exec(attributes)?.[1];
    open.push({ name: element, count, rank: 0, children: 0 });
    if (empty === '/') close();
  }
  return [...problems];
}

/** Cells, rules and sheets of a workbook that point beyond its styles and texts, or have names that a spreadsheet mends. */
function workbookProblems(text: (name: string) => string, names: readonly string[]): string[] {
  const problems: string[] = [];
  const inside = (markup: string, list: string, element: string): number =>
    (new RegExp(`<${list}[ >][\\s\\S]*?</${list}>`).exec(markup)?.[0] ?? '').split(new RegExp(`<${element}[ />]`)).length - 1;
  const styles = text('xl/styles.xml');
  const most = {
    s: inside(styles, 'cellXfs', 'xf'),
    dxfId: inside(styles, 'dxfs', 'dxf'),
    text: text('xl/sharedStrings.xml').split('<si>').length - 1,
  };
  for (const [list, attribute] of [
    ['fonts', 'fontId'],
    ['fills', 'fillId'],
    ['borders', 'borderId'],
  ] as const)
    for (const [, id] of styles.matchAll(new RegExp(`${attribute}="(\\d+)"`, 'g')))
      if (Number(id) >= inside(styles, list, list.slice(0, -1))) problems.push(`${attribute} ${id} is none`);
  for (const name of names.filter((one) => one.startsWith('xl/worksheets/') && one.endsWith('.xml'))) {
    const sheet = text(name);
    for (const [, id] of sheet.matchAll(/<c [^>]*\bs="(\d+)"/g)) if (Number(id) >= most.s) problems.push(`${name}: style ${id} is none`);
    for (const [, id] of sheet.matchAll(/dxfId="(\d+)"/g))
      if (Number(id) >= most.dxfId) problems.push(`${name}: rule's style ${id} is none`);
    for (const [, id] of sheet.matchAll(/ t="s"[^>]*><v>(\d+)</g))
      if (Number(id) >= most.text) problems.push(`${name}: text ${id} is none`);
    const ids = [...sheet.matchAll(/<x14:id>([^<]*)/g)].map(([, id]) => id);
    const tied = [...sheet.matchAll(/<x14:cfRule [^>]*\bid="([^"]*)"/g)].map(([, id]) => id);
    if (new Set(ids).size !== ids.length || ids.join() !== tied.join()) problems.push(`${name}: bars are not tied one to one`);
  }
  const called = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
  if (new Set(called.map((name) => name.toLowerCase())).size !== called.length) problems.push('two sheets of one name');
  return problems;
}

/** What is wrong with the package of an office document: parts without a type, types and relationships without a part, XML that is none, elements out of their order, numbers that lead nowhere. */
export function packageProblems(bytes: Uint8Array): string[] {
  const parts = unzip(Buffer.from(bytes));
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const problems: string[] = [];
  if ([...parts.keys()][0] !== '[Content_Types].xml') problems.push('[Content_Types].xml is not the first part');
  const types = text('[Content_Types].xml');
  const defaults = new Set([...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map(([, extension]) => extension));
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  if (new Set(overrides).size !== overrides.length) problems.push('a part has two types');
  for (const name of overrides) if (!parts.has(name)) problems.push(`a type for ${name}, which is not there`);
  const reached = new Set(['[Content_Types].xml']);
  for (const [name, part] of parts) {
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)))
      problems.push(`no type for ${name}`);
    if (name.endsWith('.xlsx')) problems.push(...packageProblems(part).map((problem) => `${name}: ${problem}`));
    if (!/\.(xml|rels)$/.test(name)) continue;
    problems.push(...elementProblems(name, part.toString('utf8')));
    const { error, status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: part, encoding: 'utf8' });
    if (error === undefined && status !== 0) problems.push(`${name}: ${stderr}`);
  }
  for (const name of [...parts.keys()].filter((one) => one.endsWith('.rels'))) {
    reached.add(name);
    const home = posix.dirname(posix.dirname(name));
    const source = posix.normalize(posix.join(home, posix.basename(name, '.rels')));
    const ids = new Set<string>();
    for (const [, attributes = ''] of text(name).matchAll(/<Relationship ([^>]*)\/>/g)) {
      const found = Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
      const { Id = '', Target = '', TargetMode } = found;
      if (ids.has(Id)) problems.push(`${name}: ${Id} twice`);
      ids.add(Id);
      if (TargetMode === 'External') continue;
      const target = posix.normalize(Target.startsWith('/') ? Target.slice(1) : posix.join(home, Target));
      reached.add(target);
      if (!parts.has(target)) problems.push(`${name}: ${Target} is not there`);
    }
    for (const [, id = ''] of text(source).matchAll(/\br:(?:id|embed|link)="([^"]+)"/g))
      if (!ids.has(id)) problems.push(`${source}: ${id} leads nowhere`);
  }
  if (parts.has('xl/styles.xml')) problems.push(...workbookProblems(text, [...parts.keys()]));
  for (const name of parts.keys()) if (!reached.has(name)) problems.push(`nothing leads to ${name}`);
  return problems;
}
