/** What drives the score, as markup. */
import { type Content, html } from '../writers/html.ts';
import type { Anchors } from './anchors.ts';
import { driversChart, ranksChart } from './charts/drivers-chart.ts';
import type { Report } from './document.ts';
import type { DriversSection } from './driver-document.ts';
import { dataTable, notes, pair, plainTable } from './html-parts.ts';

/** A drawing of more drivers than this gets a page of paper of its own. */
const TALL_CHART = 10;
const TALL_RANKS = 16;

export function driversBody(section: DriversSection, report: Report, anchors: Anchors): Content {
  const chart =
    section.drivers.length === 0
      ? null
      : html`<figure class="${section.drivers.length > TALL_CHART ? 'tall' : 'middle'}">${driversChart(section, 'drive', false, anchors)}${driversChart(section, 'drive-phone', true, anchors)}</figure>`;
  const table = section.table === null ? null : html`<div class="single">${dataTable(section.table, report.data, anchors)}</div>`;
  return html`${chart}${notes(section.notes)}${table}${ranksBody(section, anchors)}${tableBody(section.kano, anchors)}${tableBody(section.drives, anchors)}`;
}

function ranksBody({ ranks }: DriversSection, anchors: Anchors): Content {
  if (ranks === null) return null;
  return html`<h3>${ranks.title}</h3><p class="note">${ranks.note}</p><figure class="${ranks.lines.length > TALL_RANKS ? 'tall' : 'middle'}">${ranksChart(ranks, 'ranks', false, anchors)}${ranksChart(ranks, 'ranks-phone', true, anchors)}</figure>`;
}

/** A table that is read at once. */
function tableBody(what: DriversSection['kano'], anchors: Anchors): Content {
  if (what === null) return null;
  return html`<h3>${pair(what.title)}</h3><p class="note">${what.note}</p><div class="scroll" tabindex="0" role="region" aria-label="${what.table.caption}">${plainTable(what.table, anchors)}</div>`;
}
