import { type Content, html, type Markup, trusted } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import { noAnchors } from '../anchors.ts';
import { initiativesChart } from '../charts/initiatives-chart.ts';
import { fill, ink } from '../charts/marks.ts';
import { bigNumber, dataTable, notes, pair, plainTable } from '../html-parts.ts';
import { frontierChart } from './charts/frontier-chart.ts';
import { timeChart } from './charts/time-chart.ts';
import { tornadoChart } from './charts/tornado.ts';
import type { ChoiceSection, ChoiceView, MethodSection, PlanDocument, PlanSection, TraceSection, TraceView } from './document.ts';
import { planStyle } from './style.ts';

/** A chart of more rows than this gets a page of paper of its own. */
const TALL = 9;

/** The plan as one page that needs nothing else: no script, nothing remote, light and dark, phone and A4 landscape. The same plan gives the same bytes. */
export function toPlanHtml(plan: PlanDocument): string {
  return html`<!doctype html>
<html lang="${plan.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="cx ${plan.figures.version}">
<title>${plan.programme} · ${plan.form.main}</title>
<style>${trusted(planStyle(plan))}</style>
</head>
<body>
<div class="page">
${pageHead(plan)}
<main>
${plan.sections.map((section) => html`${pageSection(section, plan)}\n`)}</main>
<footer>${plan.foot.map((text) => html`<span>${text}</span>`)}</footer>
</div>
</body>
</html>
`.markup;
}

function pageHead(plan: PlanDocument): Markup {
  const { verdict, remarks } = plan;
  const when = [plan.wave, plan.asOf].filter((part) => part !== null);
  const tone = verdict.tone === 'neutral' ? '' : ink(verdict.tone);
  return html`<header>
<div class="top"><b>${plan.programme}</b><span class="right"><span>${pair(plan.form)}</span>${when.length === 0 ? null : html`<span>${when.join(' · ')}</span>`}</span></div>
${plan.banner === null ? null : html`<p class="banner" role="note">${plan.banner}</p>`}
<h1><span class="${tone}">${verdict.strong}</span></h1>
${verdict.deck === '' ? null : html`<p class="deck">${verdict.deck}</p>`}
${plan.numbers.length === 0 ? null : html`<div class="numbers">${plan.numbers.map(bigNumber)}</div>`}
${remarks.length === 0 ? null : html`<ul class="remarks">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`}
${whatIf(plan)}
${
  plan.sections.length === 0
    ? null
    : html`<div class="lines"><nav aria-labelledby="contents"><p class="label" id="contents">${pair(plan.contents)}</p><ol>${plan.sections.map((section) => html`<li><span>${section.number}</span><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
<div><p class="label">${pair(plan.reading)}</p><ul>${keyOfMarks(plan)}</ul></div></div>`
}
</header>`;
}

function whatIf({ whatIf: what }: PlanDocument): Content {
  if (what === null) return null;
  return html`<div class="whatif"><p class="label">${pair(what.heading)}</p><ul>${what.changes.map((change) => html`<li><code>${change}</code></li>`)}</ul>${plainTable(what.table, noAnchors)}</div>`;
}

function keyOfMarks({ marks }: PlanDocument): Content {
  const drawn: readonly (readonly [string, Markup])[] = [
    [marks.above, svg`<rect x="2" y="5" width="40" height="8" class="${fill('above')}"/>`],
    [marks.below, svg`<rect x="2" y="5" width="40" height="8" class="${fill('below')}"/>`],
    [
      marks.interval,
      svg`<rect x="2" y="5" width="40" height="8" class="${fill('above')}"/><rect x="24" y="0" width="3" height="18" class="fi"/>`,
    ],
    [marks.rejected, svg`<circle cx="22" cy="9" r="7.5" class="hollow out"/>`],
  ];
  return drawn.map(
    ([text, mark]) =>
      html`<li><svg viewBox="0 0 44 18" width="44" height="18" class="chart-key" aria-hidden="true">${mark}</svg><span>${text}</span></li>`,
  );
}

function pageSection(section: PlanSection, plan: PlanDocument): Markup {
  return html`<section id="${section.id}" aria-labelledby="h-${section.id}">
<p class="topic"><b>${section.number}</b>${pair(section.topic)}</p>
<h2 id="h-${section.id}">${section.title}</h2>
${section.note === '' ? null : html`<p class="note">${section.note}</p>`}
${bodyOf(section, plan)}
</section>`;
}

function figure(rows: number, wide: Markup, phone: Markup): Markup {
  return html`<figure${trusted(rows > TALL ? ' class="tall"' : '')}>${wide}${phone}</figure>`;
}

function bodyOf(section: PlanSection, plan: PlanDocument): Content {
  switch (section.id) {
    case 'choice':
      return html`${choiceTable(section)}${notes(section.notes)}`;
    case 'returns':
      return html`${figure(section.initiatives.length, initiativesChart(section, 'returns-chart', false, noAnchors), initiativesChart(section, 'returns-phone', true, noAnchors))}${notes(section.notes)}${dataTable(section.table, plan.data, noAnchors)}`;
    case 'matters':
      return section.panels.length === 0
        ? null
        : html`${figure(section.panels.length * 4, tornadoChart(section, 'matters-chart', false, noAnchors), tornadoChart(section, 'matters-phone', true, noAnchors))}${notes(section.notes)}${dataTable(section.table, plan.data, noAnchors)}`;
    case 'frontier':
      return html`${figure(0, frontierChart(section, 'frontier-chart', false), frontierChart(section, 'frontier-phone', true))}${notes(section.notes)}${dataTable(section.table, plan.data, noAnchors)}`;
    case 'time': {
      const rows = section.teams.reduce((sum, { bars, loads }) => sum + bars.length + (loads.length > 0 ? 2 : 1), 0);
      return html`${figure(rows, timeChart(section, 'time-chart', false, noAnchors), timeChart(section, 'time-phone', true, noAnchors))}${notes(section.notes)}${dataTable(section.table, plan.data, noAnchors)}`;
    }
    case 'trace':
      return traces(section);
    case 'method':
      return method(section);
  }
}

function choiceTable({ heads, rows, title }: ChoiceSection): Markup {
  const last = rows.findLastIndex(({ standing }) => standing === 'chosen');
  return html`<table class="choice"><caption class="sr">${title}</caption><colgroup><col class="name"><col class="word"><col class="cost"><col class="gap"><col class="money"><col></colgroup><thead><tr><th scope="col">${heads.initiative}</th><th scope="col">${heads.standing}</th><th scope="col">${heads.cost}</th><th scope="col">${heads.gap}</th><th scope="col">${heads.money}</th><th scope="col">${heads.reason}</th></tr></thead><tbody>${rows.map((row, index) => choiceRow(row, index === last && index < rows.length - 1))}</tbody></table>`;
}

function choiceRow(row: ChoiceView, isLast: boolean): Markup {
  const isIn = row.standing === 'chosen';
  return html`<tr class="${row.standing}${isLast ? ' last' : ''}"><td><div class="called"><span class="no${isIn ? '' : ' out'}">${row.number}</span><div>${row.name}<small>${row.small}</small></div></div></td><td>${row.standingText}</td><td>${row.cost}</td><td>${gapPart(row)}</td><td class="${ink(row.tone)}">${row.money}</td><td>${row.reason}</td></tr>`;
}

function gapPart({ share, gap }: ChoiceView): Markup {
  if (share === null || share <= 0) return html`${gap}`;
  return html`<div class="part"><span class="track"><i style="width:${(Math.min(1, share) * 100).toFixed(1)}%"></i></span><b>${gap}</b></div>`;
}

function traces({ traces: all, heads }: TraceSection): Markup {
  return html`<div class="traces">${all.map((trace) => traceDetails(trace, heads))}</div>`;
}

function traceDetails({ number, name, summary, steps }: TraceView, heads: TraceSection['heads']): Markup {
  return html`<details><summary>${name}<span>${summary}</span></summary><div class="scroll" tabindex="0" role="region" aria-label="${number} ${name}"><table><thead><tr><th scope="col">${heads.figure}</th><th scope="col">${heads.value}</th><th scope="col">${heads.how}</th></tr></thead><tbody>${steps.map(
    (step) => html`<tr class="d${Math.min(5, step.depth)}"><td>${step.name}</td><td>${step.value}</td><td>${step.how}</td></tr>`,
  )}</tbody></table></div></details>`;
}

function method({ columns }: MethodSection): Markup {
  return html`<div class="method">${columns.map(({ heading, paragraphs }) => html`<div><h3>${pair(heading)}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`)}</div>`;
}
