/** What people say in their own words, as markup. */
import { type Content, html } from '../writers/html.ts';
import type { Anchors } from './anchors.ts';
import { voiceChart } from './charts/voice-chart.ts';
import type { Report } from './document.ts';
import { dataTable, notes } from './html-parts.ts';
import type { VoiceSection } from './voice-document.ts';

export function voiceBody(section: VoiceSection, report: Report, anchors: Anchors): Content {
  const chart =
    section.said === 0
      ? null
      : html`<figure class="middle">${voiceChart(section, 'voice-chart', false, anchors)}${voiceChart(section, 'voice-phone', true, anchors)}</figure>`;
  return html`${chart}${quotesOf(section)}${notes(section.notes)}<div class="single">${dataTable(section.table, report.data, anchors)}</div>`;
}

function quotesOf({ quotes, words }: VoiceSection): Content {
  if (quotes.length === 0) return null;
  return html`<h3>${words.quotes}</h3><div class="quotes">${quotes.map(({ text, phrase }) => html`<blockquote><p>${text}</p><small>${phrase}</small></blockquote>`)}</div>`;
}
