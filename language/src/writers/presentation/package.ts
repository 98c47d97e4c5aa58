/** A presentation as a file: slides with notes, on one master, written as Office Open XML. The same slides give the same bytes. */
import { html, type Markup, trusted } from '../html.ts';
import { zipped } from '../zip.ts';
import {
  type Chart,
  chartFrameMarkup,
  emu,
  type Frame,
  fonts,
  lineMarkup,
  offset,
  type Paragraph,
  paragraphMarkup,
  type Shape,
  SLIDE,
  solid,
  type Typeface,
  tableMarkup,
  textMarkup,
} from './shapes.ts';

export interface Slide {
  readonly shapes: readonly Shape[];
  /** Paragraphs. */
  readonly notes: readonly string[];
}

export interface Presentation {
  readonly title: string;
  /** The program that made it. */
  readonly creator: string;
  /** `YYYY-MM-DD`; null for a day long ago. */
  readonly date: string | null;
  readonly typeface: Typeface;
  /** At the foot of each slide: on the left, in the middle. */
  readonly foot: { readonly left: Paragraph; readonly right: Paragraph };
  readonly colours: { readonly ink: string; readonly muted: string; readonly accents: readonly string[] };
  readonly slides: readonly Slide[];
}

const DECLARATION = trusted('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument';

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Names of the parts are numbered from one in the order of the slides. */
export function presentationFile(presentation: Presentation): Uint8Array {
  const { slides, typeface } = presentation;
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: [name: string, type: string][] = [];
  const part = (name: string, type: string, markup: Markup): void => {
    parts[name] = markup.markup;
    overrides.push([name, type]);
  };
  const related = (name: string, relations: readonly Relation[]): void => {
    const at = name.lastIndexOf('/') + 1;
    parts[`${name.slice(0, at)}_rels/${name.slice(at)}.rels`] =
      html`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(({ type, target }, index) => html`<Relationship Id="rId${index + 1}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`)}</Relationships>`.markup;
  };

  const pml = `${TYPES}.presentationml`;
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const relations: Relation[] = [
      { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ];
    const chartOf = (chart: Chart): string => {
      charts += 1;
      part(`ppt/charts/chart${charts}.xml`, `${TYPES}.drawingml.chart+xml`, chart.markup(typeface));
      parts[`ppt/embeddings/chart${charts}.xlsx`] = chart.workbook();
      related(`ppt/charts/chart${charts}.xml`, [{ type: 'package', target: `../embeddings/chart${charts}.xlsx` }]);
      relations.push({ type: 'chart', target: `../charts/chart${charts}.xml` });
      return `rId${relations.length}`;
    };
    part(`ppt/slides/slide${number}.xml`, `${pml}.slide+xml`, slideMarkup(slide, number, presentation, chartOf));
    related(`ppt/slides/slide${number}.xml`, relations);
    part(`ppt/notesSlides/notesSlide${number}.xml`, `${pml}.notesSlide+xml`, notesMarkup(slide, typeface));
    related(`ppt/notesSlides/notesSlide${number}.xml`, [
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]);
  }

  part('ppt/slideMasters/slideMaster1.xml', `${pml}.slideMaster+xml`, masterMarkup(presentation));
  related('ppt/slideMasters/slideMaster1.xml', [
    { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { type: 'theme', target: '../theme/theme1.xml' },
  ]);
  part('ppt/slideLayouts/slideLayout1.xml', `${pml}.slideLayout+xml`, layoutMarkup(presentation));
  related('ppt/slideLayouts/slideLayout1.xml', [{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]);
  part('ppt/notesMasters/notesMaster1.xml', `${pml}.notesMaster+xml`, notesMasterMarkup(typeface));
  related('ppt/notesMasters/notesMaster1.xml', [{ type: 'theme', target: '../theme/theme2.xml' }]);
  part('ppt/theme/theme1.xml', `${TYPES}.theme+xml`, themeMarkup(presentation));
  part('ppt/theme/theme2.xml', `${TYPES}.theme+xml`, themeMarkup(presentation));
  part(
    'ppt/presProps.xml',
    `${pml}.presProps+xml`,
    html`${DECLARATION}<p:presentationPr xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"/>`,
  );
  part(
    'ppt/viewProps.xml',
    `${pml}.viewProps+xml`,
    html`${DECLARATION}<p:viewPr xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"/>`,
  );
  part(
    'ppt/tableStyles.xml',
    `${pml}.tableStyles+xml`,
    html`${DECLARATION}<a:tblStyleLst xmlns:a="${MAIN}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  part(
    'ppt/presentation.xml',
    `${pml}.presentation.main+xml`,
    html`${DECLARATION}<p:presentation xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}" saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.map((_, index) => html`<p:sldId id="${256 + index}" r:id="rId${index + 7}"/>`)}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  related('ppt/presentation.xml', [
    { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { type: 'theme', target: 'theme/theme1.xml' },
    { type: 'presProps', target: 'presProps.xml' },
    { type: 'viewProps', target: 'viewProps.xml' },
    { type: 'tableStyles', target: 'tableStyles.xml' },
    ...slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
  ]);

  const moment = `${presentation.date ?? '1980-01-01'}T00:00:00Z`;
  part(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    html`${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${presentation.title}</dc:title><dc:creator>${presentation.creator}</dc:creator><dc:language>${typeface.language}</dc:language><cp:lastModifiedBy>${presentation.creator}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  );
  part(
    'docProps/app.xml',
    `${TYPES}.extended-properties+xml`,
    html`${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Touchstone</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes></Properties>`,
  );
  parts['_rels/.rels'] =
    html`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`.markup;
  parts['[Content_Types].xml'] =
    html`${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => html`<Override PartName="/${name}" ContentType="${type}"/>`)}</Types>`.markup;
  return zipped(parts);
}

const GROUP = trusted(
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
);

function slideMarkup(slide: Slide, number: number, presentation: Presentation, chartOf: (chart: Chart) => string): Markup {
  const { typeface, foot, slides } = presentation;
  let id = 1;
  const shapes = slide.shapes.map((shape) => {
    id += 1;
    if (shape.kind === 'text') return textMarkup(shape, id, typeface);
    if (shape.kind === 'line') return lineMarkup(shape, id);
    if (shape.kind === 'table') return tableMarkup(shape, id, typeface);
    return chartFrameMarkup(shape, id, chartOf(shape.chart));
  });
  const total = { ...foot.right, runs: foot.right.runs.map((run) => ({ ...run, text: ` / ${slides.length}` })) };
  const [run] = foot.right.runs;
  const field = html`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${typeface.language}" sz="${Math.round((run?.size ?? 9) * 100)}">${solid(run?.color ?? '000000')}${fonts(typeface)}</a:rPr><a:t>${number}</a:t></a:fld>`;
  return html`${DECLARATION}<p:sld xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"><p:cSld><p:spTree>${GROUP}${shapes}${placeholder(id + 1, 'ftr', 11, paragraphMarkup(foot.left, typeface))}${placeholder(id + 2, 'sldNum', 12, paragraphMarkup(total, typeface, field))}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function placeholder(id: number, type: 'ftr' | 'sldNum', index: number, paragraph: Markup, spot?: Frame): Markup {
  const place =
    spot === undefined
      ? html`<p:spPr/>`
      : html`<p:spPr><a:xfrm>${offset(spot)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  return html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}" sz="quarter" idx="${index}"/></p:nvPr></p:nvSpPr>${place}<p:txBody><a:bodyPr${spot === undefined ? null : html` lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"`}/><a:lstStyle/>${paragraph}</p:txBody></p:sp>`;
}

const FOOT = { left: { x: 48, y: 508, width: 720, height: 16 }, right: { x: 812, y: 508, width: 100, height: 16 } } as const;
const TITLE: Frame = { x: 48, y: 50, width: 864, height: 62 };

/** Where title and foot stand; slides inherit the foot's places. */
function standing(presentation: Presentation): Markup {
  const { typeface, foot, colours } = presentation;
  const title: Paragraph = { runs: [{ text: presentation.title, size: 24, color: colours.ink, isBold: true }] };
  const number = { ...foot.right, runs: foot.right.runs.map((run) => ({ ...run, text: '#' })) };
  return html`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${offset(TITLE)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>${paragraphMarkup(title, typeface)}</p:txBody></p:sp>${placeholder(3, 'ftr', 11, paragraphMarkup(foot.left, typeface), FOOT.left)}${placeholder(4, 'sldNum', 12, paragraphMarkup(number, typeface), FOOT.right)}`;
}

function layoutMarkup(presentation: Presentation): Markup {
  return html`${DECLARATION}<p:sldLayout xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}" type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${GROUP}${standing(presentation)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function masterMarkup(presentation: Presentation): Markup {
  const { typeface, colours } = presentation;
  const level = (size: number, isBold: boolean) =>
    html`<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solid(colours.ink)}${fonts(typeface)}</a:defRPr>`;
  return html`${DECLARATION}<p:sldMaster xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${standing(presentation)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:buNone/>${level(24, true)}</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l"><a:buNone/>${level(14, false)}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn="l">${level(12, false)}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

const NOTES_PICTURE = trusted(
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>',
);

function notesMasterMarkup(typeface: Typeface): Markup {
  return html`${DECLARATION}<p:notesMaster xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${NOTES_PICTURE}<p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4000500"/><a:ext cx="5486400" cy="4457700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${typeface.language}"/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200">${fonts(typeface)}</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

function notesMarkup(slide: Slide, typeface: Typeface): Markup {
  const paragraphs = slide.notes.map(
    (text) =>
      html`<a:p><a:r><a:rPr lang="${typeface.language}" altLang="en-US" dirty="0">${fonts(typeface)}</a:rPr><a:t>${text}</a:t></a:r></a:p>`,
  );
  return html`${DECLARATION}<p:notes xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"><p:cSld><p:spTree>${GROUP}${NOTES_PICTURE}<p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.length === 0 ? html`<a:p><a:endParaRPr lang="${typeface.language}"/></a:p>` : paragraphs}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function themeMarkup({ colours, typeface }: Presentation): Markup {
  const color = (value: string) => html`<a:srgbClr val="${value}"/>`;
  const accents = Array.from({ length: 6 }, (_, index) => colours.accents[index % colours.accents.length] ?? colours.ink);
  const [a1, a2, a3, a4, a5, a6] = accents.map(color);
  const font = html`<a:latin typeface="${typeface.latin}"/><a:ea typeface="${typeface.eastAsian}"/><a:cs typeface=""/><a:font script="Hans" typeface="${typeface.eastAsian}"/>`;
  const line = html`<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>`;
  const fill = html`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  const effect = html`<a:effectStyle><a:effectLst/></a:effectStyle>`;
  return html`${DECLARATION}<a:theme xmlns:a="${MAIN}" name="Touchstone"><a:themeElements><a:clrScheme name="Touchstone"><a:dk1>${color(colours.ink)}</a:dk1><a:lt1>${color('FFFFFF')}</a:lt1><a:dk2>${color(colours.muted)}</a:dk2><a:lt2>${color('F4F5F7')}</a:lt2><a:accent1>${a1}</a:accent1><a:accent2>${a2}</a:accent2><a:accent3>${a3}</a:accent3><a:accent4>${a4}</a:accent4><a:accent5>${a5}</a:accent5><a:accent6>${a6}</a:accent6><a:hlink>${a1}</a:hlink><a:folHlink>${color(colours.muted)}</a:folHlink></a:clrScheme><a:fontScheme name="Touchstone"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Touchstone"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst><a:lnStyleLst>${line}${line}${line}</a:lnStyleLst><a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
