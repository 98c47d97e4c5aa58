/** The bodies of the sections on the journey, the promise and the personas. */
import { type Content, html, type Markup, trusted } from '../writers/html.ts';
import type { Anchors } from './anchors.ts';
import { fillOf, heatMap } from './charts/heat-map.ts';
import { journeyChart } from './charts/journey-chart.ts';
import { ink } from './charts/marks.ts';
import type { Phrase, Report } from './document.ts';
import { dataTable, notes, pair } from './html-parts.ts';
import type {
  JourneySection,
  JourneyView,
  KeepingView,
  MomentView,
  PromiseSection,
  StageRow,
  StageView,
  WhoSection,
} from './journey-document.ts';

/** Stages beside one another; more of them stand in blocks. */
const MOST_COLUMNS = 9;
const rows: readonly StageRow[] = ['goals', 'feels', 'pains', 'below', 'channels', 'doing'];

function phrase({ text, tone }: Phrase): Markup {
  return tone === 'plain' ? html`${text}` : html`<span class="${ink(tone)}">${text}</span>`;
}

export function journeyBody(section: JourneySection, report: Report, anchors: Anchors): Content {
  const views = section.journeys.map((journey, index) => journeyPart(journey, index, section, report, anchors));
  return html`${views.slice(0, section.shown)}${momentsBody(section, anchors)}${
    section.shown === section.journeys.length
      ? null
      : html`<details class="more"><summary>${section.foldedText}</summary>${views.slice(section.shown)}</details>`
  }`;
}

function journeyPart(journey: JourneyView, index: number, section: JourneySection, report: Report, anchors: Anchors): Content {
  const id = `journey-${index + 1}`;
  return html`${section.journeys.length === 1 ? null : html`<h3>${journey.name}</h3>`}<figure>${journeyChart(journey, section.words, id, false, anchors)}${journeyChart(journey, section.words, `${id}-phone`, true, anchors)}</figure>${stagesBody(journey, section, anchors)}${notes(journey.notes)}${dataTable(journey.table, report.data, anchors)}`;
}

/** What is written for each stage, in the columns of the drawing. */
function stagesBody({ stages }: JourneyView, { words, journeys }: JourneySection, anchors: Anchors): Content {
  // Below the journey's own heading, where it has one.
  const level = trusted(journeys.length === 1 ? 'h3' : 'h4');
  const isEmpty = (row: StageRow): boolean =>
    row === 'doing'
      ? stages.every(({ doing }) => doing.tone === 'plain' && !/[\p{L}\p{N}]/u.test(doing.text))
      : stages.every((stage) => stage[row].length === 0);
  const shown = rows.filter((row) => !isEmpty(row));
  if (shown.length === 0) return null;
  const blocks = stages.map(
    (stage) =>
      html`<div class="stage${stage.moment ? ' band' : ''}"${anchors.at(stage.about)}><${level} class="stage-name">${stage.moment ? html`<span aria-hidden="true">◆ </span>` : null}${anchors.word(stage.about, stage.name)}</${level}><dl>${shown.map((row) => html`<div${trusted(row !== 'doing' && stage[row].length === 0 ? ' class="nil"' : '')}><dt>${words.rows[row]}</dt><dd>${stageCell(stage, row, anchors)}</dd></div>`)}</dl></div>`,
  );
  const isMany = stages.length > MOST_COLUMNS;
  return html`<div class="stages${isMany ? ' many' : ''}" style="--n:${stages.length};--r:${shown.length}"><div class="heads" aria-hidden="true">${shown.map((row) => html`<span>${words.rows[row]}</span>`)}</div>${blocks}</div>`;
}

function stageCell(stage: StageView, row: StageRow, anchors: Anchors): Content {
  if (row === 'doing') return phrase(stage.doing);
  if (row === 'below')
    return stage.below.map(
      ({ about, rank, name }) =>
        html`<p class="ranked-pain"${anchors.at(about)}><b>${rank}</b><span>${anchors.word(about, name)}</span></p>`,
    );
  if (row === 'channels') return stage.channels.join(' · ');
  return stage[row].map((text) => html`<p>${text}</p>`);
}

function momentsBody({ moments }: JourneySection, anchors: Anchors): Content {
  if (moments === null) return null;
  const moment = ({ about, name, value, tone, tags, texts }: MomentView): Markup =>
    html`<div${anchors.at(about)}><h4><span aria-hidden="true">◆ </span>${anchors.word(about, name)}</h4><p class="value ${ink(tone)}">${value}${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</p>${texts.map((text) => html`<p>${text}</p>`)}</div>`;
  return html`<h3>${pair(moments.title)}</h3><div class="moments">${moments.list.map(moment)}</div>${moments.more === '' ? null : notes([moments.more])}`;
}

export function whoBody(section: WhoSection, report: Report, anchors: Anchors): Content {
  const { outside, rankings } = section;
  const chart =
    section.places.length === 0
      ? null
      : html`<figure>${heatMap(section, 'heat', false, anchors)}${heatMap(section, 'heat-phone', true, anchors)}</figure>${notes(section.notes)}${section.phoneNote === '' ? null : html`<p class="foot on-phone">${section.phoneNote}</p>`}${dataTable(section.table, report.data, anchors)}`;
  const people =
    outside === null
      ? null
      : html`<h3>${pair(outside.title)}</h3><dl class="outside">${outside.people.map(
          ({ about, name, places, more }) =>
            html`<div${anchors.at(about)}><dt>${anchors.word(about, name)}</dt><dd>${places.map((place, index) => html`${index === 0 ? null : ' · '}${phrase(place)}`)}${more === '' ? null : html` · ${more}`}</dd></div>`,
        )}</dl>`;
  const ranking = rankings === null ? null : rankingsBody(rankings, anchors);
  if (people === null || ranking === null) return html`${chart}${people}${ranking}`;
  return html`${chart}<div class="beside"><div>${people}</div><div>${ranking}</div></div>`;
}

function rankingsBody({ title, topic, note, head, ranks }: NonNullable<WhoSection['rankings']>, anchors: Anchors): Content {
  const [expectation = '', byShare = '', byWorth = '', moves = ''] = head;
  const table =
    ranks.length === 0
      ? null
      : html`<table class="worth"><thead><tr><th scope="col">${expectation}</th><th scope="col" class="r">${byShare}</th><th scope="col" class="r">W·S</th><th scope="col" class="r">${byWorth}</th><th scope="col" class="r">W·S</th><th scope="col" class="r">${moves}</th></tr></thead><tbody>${ranks.map(
          (rank) =>
            html`<tr${anchors.at(rank.about)}><td>${anchors.word(rank.about, rank.name)}</td><td class="r">${rank.byShare}</td><td class="r">${rank.weightedByShare}</td><td class="r"><b>${rank.byWorth}</b></td><td class="r">${rank.weightedByWorth}</td><td class="r">${phrase(rank.move)}</td></tr>`,
        )}</tbody></table>`;
  return html`<h3>${pair({ main: title, second: topic.second })}</h3>${note === '' ? null : html`<p class="note">${note}</p>`}${table}`;
}

export function promiseBody(section: PromiseSection, anchors: Anchors): Content {
  const head = section.promises.map(
    ({ factor, text, state }) =>
      html`<th scope="col"><b>${factor}</b>${text === '' ? null : html`<span>${text}</span>`}<span>${phrase(state)}</span></th>`,
  );
  if (section.places.length === 0) {
    return html`<dl class="outside">${section.promises.map(({ factor, text, state }) => html`<div><dt>${factor}</dt><dd>${text} ${phrase(state)}</dd></div>`)}</dl>${notes(section.notes)}`;
  }
  const body = (places: PromiseSection['places']): Markup =>
    html`<table class="promises"><thead><tr><th scope="col">${section.touchpoint}</th>${head}</tr></thead><tbody>${places.map(
      ({ about, name, stage, keepings }) =>
        html`<tr${anchors.at(about)}><th scope="row">${anchors.word(about, name)}${stage === '' || stage === name ? null : html`<small>${stage}</small>`}</th>${keepings.map((keeping, index) => keepingCell(keeping, section.promises[index]?.factor ?? ''))}</tr>`,
    )}</tbody></table>`;
  return html`${body(section.places.slice(0, section.shown))}${
    section.shown === section.places.length
      ? null
      : html`<details class="more"><summary>${section.folded}</summary>${body(section.places.slice(section.shown))}</details>`
  }${notes(section.notes)}`;
}

function keepingCell(keeping: KeepingView | null, promise: string): Markup {
  if (keeping === null) return html`<td class="none" data-of="${promise}">—</td>`;
  const { value, word, tone, step, expectations, kpis, doing } = keeping;
  const lines = [
    html`<span class="ms">${expectations}</span>`,
    ...kpis.map((kpi) => html`<span>${phrase(kpi)}</span>`),
    ...(doing === null ? [] : [html`<span>${phrase(doing)}</span>`]),
  ];
  const fill = step === null ? 'open' : fillOf(step);
  return html`<td data-of="${promise}"><p><b class="cell ${trusted(fill)}">${value}</b><span class="${ink(tone)}">${word}</span></p><small>${lines}</small></td>`;
}
