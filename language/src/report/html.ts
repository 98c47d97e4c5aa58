import { type Content, html, type Markup, trusted } from '../writers/html.ts';
import { svg } from '../writers/svg.ts';
import { type Anchors, noAnchors, anchors as withAnchors } from './anchors.ts';
import { bar, barDomain, slope } from './charts/bars.ts';
import { dumbbell } from './charts/dumbbell.ts';
import { initiativesChart } from './charts/initiatives-chart.ts';
import { diamond, dot, expectedBar, hatched, hatchPattern, ink, stroke, whisker } from './charts/marks.ts';
import { priorityMap } from './charts/priority-map.ts';
import type {
  CoverageView,
  GapsSection,
  InitiativesSection,
  KeySection,
  LineView,
  MapSection,
  MethodSection,
  Report,
  Section,
} from './document.ts';
import { driversBody } from './driver-html.ts';
import { bigNumber, dataTable, notes, pair, plainTable } from './html-parts.ts';
import { journeyBody, promiseBody, whoBody } from './journey-html.ts';
import { effectsBody, kpiBody, listeningBody, trendBody } from './measure-html.ts';
import { previewStyle } from './preview-style.ts';
import { sentencesOf } from './sentences.ts';
import { styleOf } from './style.ts';
import { voiceBody } from './voice-html.ts';
import { pageScriptHash } from './what-if/generated/page-script.ts';
import { whatIfMark, whatIfSection } from './what-if/html.ts';
import { whatIfWords } from './what-if/sentences.ts';
import { slidersSection } from './what-if/sliders-html.ts';
import { slidersStyle } from './what-if/style.ts';

/** A dumbbell of more lines than this gets a page of paper of its own. */
const TALL_CHART = 16;

/**
 * The report as one page that needs nothing else: nothing remote, light and dark, phone and A4 landscape. Its one script moves the sliders
 * (`what-if/page`); whatever else there is to read is there without it. The same report gives the same bytes.
 */
export function toHtml(report: Report): string {
  const [head, ...others] = partsOf(report, noAnchors);
  others.pop();
  const { sliders } = report;
  const foot = sliders === null ? report.foot : [...report.foot.slice(0, -1), whatIfWords(report.language).sliders.foot];
  const script = sliders === null ? '' : ` script-src '${pageScriptHash}';`;
  if (sliders !== null) others.splice(1, 0, { id: 'sliders', markup: () => slidersSection(sliders) });
  const page = html`<!doctype html>
<html lang="${report.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';${trusted(script)} style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="cx ${report.figures.version}">
<title>${report.whatIf === null ? null : `${report.whatIf.mark} · `}${report.programme} · ${report.form.main}</title>
<style>${trusted(styleOf(report, sliders !== null))}</style>
</head>
<body>
<div class="page">
${head?.markup()}
<main>
${others.map(({ markup }) => html`${markup()}\n`)}</main>
${pageFoot(foot)}
</div>
</body>
</html>
`;
  return page.markup;
}

/** A part of a page, made when it is asked for. */
interface Part {
  /** `head`, the id of a section, or `foot`. */
  readonly id: string;
  readonly markup: () => Markup;
}

/** What the page consists of, from top to bottom: its head, its sections (which stand in its `main`), its foot. Each is one element. */
function partsOf(report: Report, anchors: Anchors): Part[] {
  const { whatIf } = report;
  return [
    { id: 'head', markup: () => pageHead(report, anchors) },
    ...(whatIf === null ? [] : [{ id: 'what-if', markup: () => whatIfSection(whatIf) }]),
    ...report.sections.map((section) => ({ id: section.id, markup: () => pageSection(section, report, anchors) })),
    { id: 'foot', markup: () => pageFoot(report.foot) },
  ];
}

function pageFoot(texts: readonly string[]): Markup {
  return html`<footer>${texts.map((text) => html`<span>${text}</span>`)}</footer>`;
}

export interface PagePart {
  /** `head`, the id of a section, or `foot`. */
  readonly id: string;
  readonly html: () => string;
}

/**
 * The same page in parts, each made when it is asked for, and its style sheet. With `anchors`, rows, figures and areas of drawings name what of
 * the program they show, and the style sheet is that of an editor's preview, whose theme is said by a class of the body.
 */
export function toParts(
  report: Report,
  { anchors }: { readonly anchors: boolean },
): { readonly style: string; readonly parts: readonly PagePart[] } {
  return {
    style: anchors ? previewStyle : styleOf(report),
    parts: partsOf(report, anchors ? withAnchors : noAnchors).map(({ id, markup }) => ({ id, html: () => markup().markup })),
  };
}

/** The part with sliders of an editor's preview, whose page has the script, and its styles; null where there is nothing to move. It stands behind the first section. */
export function slidersPart({ sliders }: Report): { readonly style: string; readonly part: PagePart } | null {
  return sliders === null ? null : { style: slidersStyle, part: { id: 'sliders', html: () => slidersSection(sliders, false).markup } };
}

function pageHead(report: Report, anchors: Anchors): Markup {
  const { verdict } = report;
  return html`<header>
<div class="top"><b${anchors.at(report.about)}>${anchors.word(report.about, report.programme)}</b><span class="right"><span>${pair(report.form)}</span>${when(report)}${report.whatIf === null ? null : html`<span>${whatIfMark(report.whatIf)}</span>`}</span></div>
${report.banner === null ? null : html`<p class="banner" role="note"><a href="#method">${report.banner}</a></p>`}
${report.whatIf === null ? null : html`<p class="banner" role="note"><a href="#what-if">${report.whatIf.title}</a></p>\n`}<h1>${verdict.lead === null ? null : html`${verdict.lead}<br>`}<span class="${verdict.tone === 'neutral' ? '' : ink(verdict.tone)}">${verdict.strong}</span></h1>
${verdict.deck === '' ? null : html`<p class="deck">${verdict.deck}</p>`}
<div class="numbers">${report.numbers.map(bigNumber)}</div>
${moved(report, anchors)}
<div class="lines"><nav aria-labelledby="contents"><p class="label" id="contents">${pair(report.contents)}</p><ol>${report.sections.map((section) => html`<li><span>${section.number}</span><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
<div><p class="label">${pair(report.reading)}</p><ul>${keyOfMarks(report)}</ul></div></div>
</header>`;
}

function pageSection(section: Section, report: Report, anchors: Anchors): Markup {
  return html`<section id="${section.id}" aria-labelledby="h-${section.id}">
<p class="topic"><b>${section.number}</b>${pair(section.topic)}${whatIfMark(report.whatIf)}</p>
<h2 id="h-${section.id}">${section.title}</h2>
${section.note === '' ? null : html`<p class="note">${section.note}</p>`}
${sectionBody(section, report, anchors)}
</section>`;
}

function when(report: Report): Content {
  const parts = [report.wave, report.asOf].filter((part) => part !== null);
  return parts.length === 0 ? null : html`<span>${parts.join(' · ')}</span>`;
}

function moved({ moved: what }: Report, anchors: Anchors): Content {
  if (what === null) return null;
  const moves = what.moves.map(
    ({ about, value, word, tone, text }) =>
      html`<div${anchors.at(about)}><p><b class="${ink(tone)}">${value}</b><span class="word">${word}</span></p><p>${anchors.word(about, text)}</p></div>`,
  );
  return html`<div class="moved"><p class="label">${pair(what.heading)}</p><div class="moves">${moves}</div></div>`;
}

function keyOfMarks({ marks }: Report): Content {
  const drawn: readonly (readonly [string, Markup])[] = [
    [marks.above, dot(22, 9, 6.5, 'above')],
    [marks.below, dot(22, 9, 6.5, 'below')],
    [marks.expected, svg`${expectedBar(14, 9)}${diamond(32, 9)}`],
    [marks.assumed, svg`<path d="M10 9H42" class="connector dash ${stroke('below')}"/>${dot(10, 9, 6.5, 'below', true)}`],
    [marks.interval, svg`${dot(22, 9, 5.5, 'neutral')}${whisker(5, 39, 9)}`],
    [marks.unknown, svg`<defs>${hatchPattern('key-h')}</defs>${hatched(2, 2, 40, 14, 'key-h')}`],
  ];
  return drawn.map(
    ([text, mark]) => html`<li><svg viewBox="0 0 44 18" width="44" height="18" aria-hidden="true">${mark}</svg><span>${text}</span></li>`,
  );
}

function sectionBody(section: Section, report: Report, anchors: Anchors): Content {
  switch (section.id) {
    case 'key-experiences':
      return keyBody(section, report, anchors);
    case 'priority-map':
      return mapBody(section, report, anchors);
    case 'gaps':
      return gapsBody(section, report, anchors);
    case 'journey':
      return journeyBody(section, report, anchors);
    case 'promise':
      return promiseBody(section, anchors);
    case 'who':
      return whoBody(section, report, anchors);
    case 'kpis':
      return kpiBody(section, report, anchors);
    case 'trends':
      return trendBody(section, report, anchors);
    case 'drivers':
      return driversBody(section, report, anchors);
    case 'voice':
      return voiceBody(section, report, anchors);
    case 'initiatives':
      return initiativesBody(section, report, anchors);
    case 'listening':
      return listeningBody(section, report, anchors);
    case 'method':
      return methodBody(section, anchors);
  }
}

function keyBody(section: KeySection, report: Report, anchors: Anchors): Content {
  if (section.lines.length === 0) return null;
  const { more } = sentencesOf(report.language);
  return html`${rankedTable(section, report, section.lines.slice(0, section.shown), anchors)}
${section.folded === null ? null : html`<details class="data"><summary>${more(section.folded.rows.length)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${section.folded.caption}">${plainTable(section.folded, anchors)}</div></details>`}
<p class="foot">${section.foot}</p>`;
}

/** Bounds of a difference on two lines where they are wider than a column of figures. */
function inTwo(text: string): Content {
  const [low = '', high] = text.split('…');
  return high === undefined || text.length <= 8 ? text : html`${low}…<br>${high}`;
}

function rankedTable(section: KeySection, report: Report, lines: readonly LineView[], anchors: Anchors): Markup {
  const { columns } = sentencesOf(report.language);
  const domain = barDomain(section.lines);
  const hasN = section.lines.some((line) => /\d/.test(line.n));
  const { sinceWave } = section;
  const figures = [
    [columns.actual, 'level'],
    [columns.expected, 'level'],
    ['S', 'figure'],
    [columns.weight, 'level'],
    [columns.ideal, 'level'],
    ['G', 'figure'],
    ...(hasN ? [['n', 'figure'] as const] : []),
  ] as const;
  const values = (line: LineView): readonly string[] => [
    line.actual,
    line.expected,
    line.satisfaction,
    line.weight,
    line.ideal,
    line.gap,
    ...(hasN ? [line.n] : []),
  ];
  const head = html`<colgroup><col class="rank"><col><col class="product"><col class="bars">${figures.map(([, kind]) => html`<col class="${kind}">`)}${sinceWave === null ? null : html`<col class="since">`}<col class="doing"></colgroup>
<thead><tr><th scope="col">#</th><th scope="col">${columns.expectation}</th><th scope="col" class="r">${columns.product}</th><th scope="col" class="barcell">${columns.bar}</th>${figures.map(([text]) => html`<th scope="col">${text}</th>`)}${sinceWave === null ? null : html`<th scope="col" class="since">${columns.since(sinceWave)}</th>`}<th scope="col" class="doing">${columns.doing}</th></tr></thead>`;
  const rows = lines.map((line, index) => {
    const own = html`<tr${trusted(line.key ? ' class="key"' : '')}${anchors.at(line.about)}><td>${line.rank}</td><td class="name">${anchors.word(line.about, line.name)}${line.tags.map((tag) => html` <span class="tag">${tag}</span>`)}<small>${line.where.join(' · ')}</small></td><td class="r product ${ink(line.tone)}">${inTwo(line.weighted)}</td><td class="barcell">${bar(line, domain, `b${index + 1}`)}</td>${values(line).map((value) => html`<td>${inTwo(value)}</td>`)}${
      sinceWave === null
        ? null
        : html`<td class="since">${line.change === null ? null : html`${slope(line, section.scale)}<span class="${ink(line.change.tone)}">${line.change.text}</span>`}</td>`
    }<td class="doing">${line.owner}<small${trusted(line.doing.tone === 'below' ? ' class="tb"' : '')}>${line.doing.text}</small></td></tr>`;
    const isEnd = index + 1 === section.keyEnd && section.keyRule !== '';
    const span = 5 + figures.length + (sinceWave === null ? 0 : 1);
    return isEnd ? html`${own}<tr class="end"><td colspan="${span}">${section.keyRule}</td></tr>` : own;
  });
  return html`<table class="ranked${sinceWave === null ? ' still' : ''}"><caption class="sr">${section.title}</caption>${head}<tbody>${rows}</tbody></table>`;
}

function mapBody(section: MapSection, report: Report, anchors: Anchors): Content {
  if (section.points.length === 0 && section.bands.length === 0) return notes(section.notes);
  const { mapUnlabelled } = sentencesOf(report.language);
  const wide = priorityMap(section, 'map', false, anchors);
  const phone = priorityMap(section, 'map-phone', true, anchors);
  return html`<figure>${wide.markup}${phone.markup}</figure>${notes(section.notes)}${[wide, phone].map(({ unlabelled }, index) => (unlabelled === 0 ? null : html`<p class="foot ${index === 0 ? 'on-wide' : 'on-phone'}">${mapUnlabelled(unlabelled)}</p>`))}${dataTable(section.table, report.data, anchors)}`;
}

function gapsBody(section: GapsSection, report: Report, anchors: Anchors): Content {
  return html`<figure${trusted(section.lines.length > TALL_CHART ? ' class="tall"' : '')}>${dumbbell(section, 'gap', false, anchors)}${dumbbell(section, 'gap-phone', true, anchors)}</figure>${notes(section.notes)}${dataTable(section.table, report.data, anchors)}`;
}

function initiativesBody(section: InitiativesSection, report: Report, anchors: Anchors): Content {
  const chart =
    section.initiatives.length === 0
      ? null
      : html`<figure>${initiativesChart(section, 'doing', false, anchors)}${initiativesChart(section, 'doing-phone', true, anchors)}</figure>${dataTable(section.table, report.data, anchors)}`;
  return html`${chart}${portfolio(section, anchors)}${coverage(section, report, anchors)}${effectsBody(section.effects, anchors)}${section.conceded === null ? null : html`<p class="foot">${section.conceded}</p>`}`;
}

/** The best set under the budget: what is in it and why, and what the others would need. */
function portfolio({ portfolio: what }: InitiativesSection, anchors: Anchors): Content {
  if (what === null) return null;
  return html`<h3>${pair(what.title)}</h3><p class="lead">${what.lead}</p><table class="folio"><caption class="sr">${what.lead}</caption><tbody>${what.rows.map(
    ({ about, number, name, chosen, word, reason }) =>
      html`<tr${trusted(chosen ? ' class="in"' : '')}${anchors.at(about)}><td><b class="no${chosen ? '' : ' out'}">${number}</b></td><td>${anchors.word(about, name)}</td><td>${word}</td><td>${reason}</td></tr>`,
  )}</tbody></table>${notes(what.notes)}`;
}

function coverage({ coverage: what }: InitiativesSection, report: Report, anchors: Anchors): Content {
  if (what === null) return null;
  const { more } = sentencesOf(report.language);
  const { columns } = what;
  const { initiatives } = what;
  const own = initiatives?.map(
    ({ about, number, name }) =>
      html`<th scope="col" class="n"${anchors.at(about)}><b class="no">${number}</b><br>${anchors.word(about, name)}</th>`,
  );
  const head = initiatives === null ? html`<th scope="col">${columns.by}</th>` : html`${own}`;
  const widths = html`<col style="width:${initiatives === null ? 34 : 23}%"><col style="width:${initiatives === null ? 8 : 5}%">${initiatives === null ? html`<col style="width:34%">` : initiatives.map(() => html`<col>`)}<col style="width:${initiatives === null ? 24 : 17}%">`;
  const by = (line: CoverageView): Content =>
    initiatives === null
      ? html`<td class="wide2${line.open ? ' tb' : ''}">${line.open ? html`<b>${line.by}</b>` : line.by}</td>`
      : line.cells.map((cell, index) => coverageCell(cell, initiatives[index]?.number ?? 0));
  const table = (lines: readonly CoverageView[]): Markup =>
    html`<table class="cover"><colgroup>${widths}</colgroup><thead><tr><th scope="col">${columns.requirement}</th><th scope="col" class="r">${columns.gap}</th>${head}<th scope="col">${columns.closed}</th></tr></thead><tbody>${lines.map(
      (line) =>
        html`<tr${trusted(line.open ? ' class="open"' : '')}${anchors.at(line.about)}><td>${anchors.word(line.about, line.name)}${line.some === '' ? null : html`<span class="small">${line.some}</span>`}</td><td class="r">${line.gap}</td>${by(line)}<td class="wide2">${line.open && initiatives !== null ? html`<b class="tb">${line.by}</b>` : part(line)}</td></tr>`,
    )}</tbody></table>`;
  const rest = what.lines.slice(what.shown);
  return html`<h3>${pair(what.title)}</h3>${table(what.lines.slice(0, what.shown))}${rest.length === 0 ? null : html`<details><summary>${more(rest.length)}</summary>${table(rest)}</details>`}<p class="foot">${what.note}</p>`;
}

function coverageCell(cell: CoverageView['cells'][number], number: number): Markup {
  if (cell === null) return html`<td class="n"></td>`;
  const size = Math.max(5, Math.round(24 * Math.sqrt(cell.size)));
  return html`<td class="n"><span><b class="no">${number}</b><i style="width:${size}px;height:${size}px"></i>${cell.text}</span></td>`;
}

function part({ closed, closedText }: CoverageView): Content {
  if (closed === null) return closedText === '' ? null : html`<span class="muted">${closedText}</span>`;
  const width = (fraction: number): string => `${(Math.max(0, fraction) * 100).toFixed(1)}%`;
  return html`<div class="part"><span class="track">${closed.high > closed.low ? html`<i class="may" style="width:${width(closed.high)}"></i>` : null}<i style="width:${width(closed.low)}"></i></span><b>${closedText}</b></div>`;
}

function methodBody(section: MethodSection, anchors: Anchors): Content {
  const { findings } = section;
  const columns = section.columns.map(
    ({ heading, paragraphs, bullets }) =>
      html`<div><h3>${pair(heading)}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}${bullets.length === 0 ? null : html`<ul>${bullets.map((text) => html`<li>${text}</li>`)}</ul>`}</div>`,
  );
  const rows = findings.rows.map(
    ({ about, severity, message, place, rule }) =>
      html`<tr${anchors.at(about)}><td>${severity}</td><td>${message} <span class="place">${rule}</span></td><td class="r place">${anchors.word(about, place)}</td></tr>`,
  );
  return html`<div class="method">${columns}</div><div class="findings"><h3>${pair(findings.heading)}</h3><p class="note">${findings.summary}</p>${rows.length === 0 ? null : html`<table><tbody>${rows}</tbody></table>`}${findings.more === null ? null : html`<p class="foot">${findings.more}</p>`}</div>`;
}
