/** KPIs, trends, effects and listening as markup. */
import { type Content, html, type Markup, trusted } from '../writers/html.ts';
import type { Anchors } from './anchors.ts';
import { bullet, memberBullet, strip } from './charts/bullet.ts';
import { listeningChart } from './charts/listening-chart.ts';
import { ink } from './charts/marks.ts';
import { trendPanel } from './charts/trend-panel.ts';
import type { Phrase, Report } from './document.ts';
import { dataTable, notes, pair, plainTable } from './html-parts.ts';
import type { BulletView, EffectsView, KpiSection, KpiView, ListeningSection, MembersView, TrendSection } from './measure-document.ts';
import { sentencesOf } from './sentences.ts';

export function kpiBody(section: KpiSection, report: Report, anchors: Anchors): Content {
  return html`<div class="kpis">${section.kpis.map((kpi, index) => kpiRows(kpi, `k${index + 1}`, report, anchors))}</div>${section.kpis.map((kpi) => allMembers(kpi, anchors))}<div class="single">${dataTable(section.table, report.data, anchors)}</div>`;
}

/** Every member of what has too many for a row each. */
function allMembers(kpi: KpiView, anchors: Anchors): Content {
  return kpi.members.map(({ all, allWords }) =>
    all === null
      ? null
      : html`<details class="data"><summary>${allWords}</summary><div class="scroll three" tabindex="0" role="region" aria-label="${all.caption}">${plainTable(all, anchors)}</div></details>`,
  );
}

function kpiRows(kpi: KpiView, id: string, report: Report, anchors: Anchors): Markup {
  return html`<div class="kpi"${anchors.at(kpi.about)}><p class="who"><b>${anchors.word(kpi.about, kpi.name)}</b><small>${kpi.small}</small></p>${bullet(kpi, `${id}-h`)}${standing(kpi)}</div>${kpi.members.map((members, index) => memberRows(members, kpi, `${id}-${index + 1}`, report, anchors))}`;
}

/** The figure, how it stands, why, and its interval. */
function standing(view: BulletView): Markup {
  const { sign, text, tone } = view.status;
  return html`<p class="value">${view.valueText}</p><p class="status"><b class="${ink(tone)}">${sign} ${text}</b><small>${view.reason}</small></p><p class="reach">${view.boundsText}</p>`;
}

function memberRows(members: MembersView, kpi: KpiView, id: string, report: Report, anchors: Anchors): Markup {
  const { leftOut } = sentencesOf(report.language).measures.kpi;
  const left = members.strip.length - members.shown.length;
  const head = html`<div class="kpi member all"><p class="who">${members.heading}</p>${members.strip.length === 0 ? html`<span></span>` : strip(members.strip, members.stripFact, kpi)}<p class="counts">${members.counts.map((phrase, index) => html`${index === 0 ? '' : ' · '}${inked(phrase)}`)}</p></div>`;
  const rows = members.shown.map(
    (member, index) =>
      html`${index === members.cut && left > 0 ? html`<p class="left">${leftOut(left)}</p>` : null}<div class="kpi member"${anchors.at(member.about)}><p class="who">${anchors.word(member.about, member.name)}<small>${member.small}</small></p>${memberBullet(member, kpi, `${id}-${index + 1}`)}${standing(member)}</div>`,
  );
  return html`${head}${rows}`;
}

function inked({ text, tone }: Phrase): Markup {
  return tone === 'plain' ? html`${text}` : html`<span class="${ink(tone)}">${text}</span>`;
}

export function trendBody(section: TrendSection, report: Report, anchors: Anchors): Content {
  const panels = section.panels.map(
    (panel) =>
      html`<div${anchors.at(panel.about)}><p class="what">${anchors.word(panel.about, panel.name)}</p><p class="by"><b class="${ink(panel.tone)}">${panel.change}</b> ${panel.word}</p>${trendPanel(panel)}</div>`,
  );
  return html`<figure class="trends">${panels}</figure>${notes(section.notes)}<div${trusted(section.table.head.length > 6 ? ' class="single"' : '')}>${dataTable(section.table, report.data, anchors)}</div>`;
}

export function effectsBody(effects: EffectsView | null, anchors: Anchors): Content {
  if (effects === null) return null;
  const { head, lines } = effects;
  const label = (index: number): Markup => html`<span class="lab">${head[index] ?? ''}</span> `;
  return html`<h3>${pair(effects.title)}</h3><table class="effects"><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${lines.map(
    (line, index) =>
      html`<tr${anchors.at(line.about)}><td>${lines[index - 1]?.number === line.number ? null : html`<b class="no">${line.number}</b>${anchors.word(line.about, line.initiative)}`}</td><td>${line.subject}</td><td>${label(2)}${line.tried}</td><td>${label(3)}${line.others}</td><td><b class="${ink(line.verdict.tone === 'plain' ? 'neutral' : line.verdict.tone)}">${line.effect}</b></td><td>${inked(line.verdict)}</td></tr>`,
  )}</tbody></table>${notes(effects.notes)}`;
}

export function listeningBody(section: ListeningSection, report: Report, anchors: Anchors): Content {
  if (section.ears.length === 0) return notes(section.notes);
  const size = section.touchpoints.length > 13 ? 'tall' : 'middle';
  return html`<figure class="${size}">${listeningChart(section, 'ears', false, anchors)}${listeningChart(section, 'ears-phone', true, anchors)}</figure>${notes(section.notes)}<div class="single">${dataTable(section.table, report.data, anchors)}</div>`;
}
