/** The page of a review: one file that needs nothing else, in the visual system of the report. */

import { type Anchors, noAnchors, anchors as withAnchors } from '../report/anchors.ts';
import { bullet } from '../report/charts/bullet.ts';
import { ink } from '../report/charts/marks.ts';
import { notes, pair } from '../report/html-parts.ts';
import type { KpiView } from '../report/measure-document.ts';
import { previewStyle } from '../report/preview-style.ts';
import { type Content, html, type Markup, trusted } from '../writers/html.ts';
import { movesMap } from './charts/moves-map.ts';
import { rankSlopes } from './charts/rank-slopes.ts';
import type { ChangePage, LinePair, NumberView } from './page.ts';
import { type PageWord, pageSays } from './page-sentences.ts';
import { changeStyle, pageStyle } from './page-style.ts';
import { reviewSays } from './sentences.ts';
import { type ChangeView, levelHead, levelSigns, NOTHING_SIGN, type ReviewView } from './view.ts';

/** The same page gives the same bytes. */
export function pageHtml(page: ChangePage): string {
  const { view } = page;
  const [head, ...others] = partsOf(page, noAnchors);
  const foot = others.pop();
  const title = `${view.programme} · ${page.form.main}`;
  return html`<!doctype html>
<html lang="${view.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${view.foot.at(-1) ?? 'cx'}">
<title>${title}</title>
<style>${trusted(pageStyle(title))}</style>
</head>
<body>
<div class="page">
${head?.markup()}
<main>
${others.map(({ markup }) => html`${markup()}\n`)}</main>
${foot?.markup()}
</div>
</body>
</html>
`.markup;
}

export interface PagePart {
  /** `head`, the id of a section, or `foot`. */
  readonly id: string;
  readonly html: () => string;
}

/**
 * The same page in parts, each made when it is asked for, with the style sheet of an editor's preview, whose theme a class of the body says. Changes name
 * where they stand in the newer version.
 */
export function pageParts(page: ChangePage): { readonly style: string; readonly parts: readonly PagePart[] } {
  return {
    style: `${previewStyle}${changeStyle}`,
    parts: partsOf(page, withAnchors).map(({ id, markup }) => ({ id, html: () => markup().markup })),
  };
}

interface Part {
  readonly id: string;
  readonly markup: () => Markup;
}

interface Section {
  readonly id: string;
  readonly topic: Content;
  readonly title: string;
  readonly note: string;
  readonly body: () => Content;
}

function partsOf(page: ChangePage, anchors: Anchors): Part[] {
  const { view } = page;
  const sections = sectionsOf(page, anchors);
  return [
    { id: 'head', markup: () => head(page, sections) },
    ...sections.map((section, index) => ({ id: section.id, markup: () => sectionMarkup(section, index + 1) })),
    { id: 'foot', markup: () => html`<footer>${view.foot.map((text) => html`<span>${text}</span>`)}</footer>` },
  ];
}

function sectionMarkup({ id, topic, title, note, body }: Section, number: number): Markup {
  return html`<section id="${id}" aria-labelledby="h-${id}">
<p class="topic"><b>${number}</b>${topic}</p>
<h2 id="h-${id}">${title}</h2>
${note === '' ? null : html`<p class="note">${note}</p>`}
${body()}
</section>`;
}

function head({ view, form, numbers }: ChangePage, sections: readonly Section[]): Markup {
  const tone = view.level === 'breaking' || view.level === 'review' ? ink('below') : '';
  const sign = view.level === null ? NOTHING_SIGN : levelSigns[view.level];
  const contents = reviewSays('contents', view.language);
  const { base, head: to } = view.sides;
  return html`<header>
<div class="top"><b>${view.programme}</b><span class="right"><span>${pair(form)}</span></span></div>
<h1><span class="${tone}"><span class="sign">${sign}</span>${started(view.verdict)}</span></h1>
${view.lead === '' ? null : html`<p class="deck">${view.lead}</p>`}
${view.formatting === '' ? null : html`<p class="deck">${view.formatting}</p>`}
${
  numbers.length === 0
    ? null
    : html`<div class="numbers">${numbers.map((number) =>
        numberMarkup(
          number,
          numbers.some(({ before }) => before !== null),
        ),
      )}</div>`
}
${
  sections.length === 0
    ? null
    : html`<div class="lines"><nav aria-labelledby="contents"><p class="label" id="contents">${contents}</p><ol>${sections.map((section, index) => html`<li><span>${index + 1}</span><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
<div><p class="label">${pageSays('compared', view.language)}</p><ul>${[`${pageSays('before', view.language)} · ${base}`, `${pageSays('after', view.language)} · ${to}`, ...view.foot.slice(1)].map((text) => html`<li>${text}</li>`)}</ul></div></div>`
}
</header>`;
}

/** A heading begins with a capital, where its script has them. */
function started(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function numberMarkup({ label, before, after, unit, note, tone }: NumberView, isLong: boolean): Markup {
  const was = before === null ? null : html`<span class="was">${before}</span>`;
  return html`<div><p class="label">${pair(label)}</p><p class="big${isLong || after.length > 6 ? ' long' : ''}">${was}${after}<small>${unit}</small></p><p class="notes">${tone === 'neutral' ? note : html`<span class="${ink(tone)}">${note}</span>`}</p></div>`;
}

function sectionsOf(page: ChangePage, anchors: Anchors): readonly Section[] {
  const { view, moves, slopes, kpis } = page;
  const { language } = view;
  const says = (word: PageWord, n?: number): string => pageSays(word, language, n === undefined ? {} : { n });
  const topic = (word: PageWord): Content =>
    pair({ main: pageSays(word, language), second: language === 'zh' ? pageSays(word, 'en') : '' });
  if (!view.changed) return [];
  const list = (id: string, words: { topic: Content; title: string; note: string }, items: readonly ChangeView[]): readonly Section[] =>
    items.length === 0 ? [] : [{ id, ...words, body: () => changeList(items, view, anchors) }];
  const moving = view.impact.length + view.moreImpact;
  const { breaking, review, information } = view.changes;
  return [
    ...list(
      'breaking',
      { topic: levelTopic('breaking', view), title: says('breakingTitle', breaking.length), note: says('breakingNote') },
      breaking,
    ),
    ...list('review', { topic: levelTopic('review', view), title: says('reviewTitle', review.length), note: says('reviewNote') }, review),
    ...(moving === 0 && view.movesUntold
      ? []
      : [
          {
            id: 'moves',
            topic: topic('movesTopic'),
            title: moving === 0 ? says('movesNone') : says('movesTitle', moving),
            note: moving === 0 ? '' : says(view.measurements === 'own' ? 'movesNoteOwn' : 'movesNote'),
            body: () => impactTable(view),
          },
        ]),
    ...(moves === null
      ? []
      : [{ id: 'map', topic: topic('mapTopic'), title: moves.title, note: moves.note, body: () => mapBody(page, language) }]),
    ...(slopes === null
      ? []
      : [
          {
            id: 'ranks',
            topic: topic('ranksTopic'),
            title: slopes.title,
            note: slopes.note,
            body: () =>
              html`<figure${trusted(slopes.rows > 16 ? ' class="tall"' : '')}>${rankSlopes(slopes, 'ranks-wide', false)}${rankSlopes(slopes, 'ranks-phone', true)}</figure>${slopes.more > 0 ? notes([says('ranksMore', slopes.more)]) : null}`,
          },
        ]),
    ...(kpis === null
      ? []
      : [{ id: 'kpis', topic: topic('kpisTopic'), title: kpis.title, note: kpis.note, body: () => kpiBody(page, language) }]),
    ...list(
      'information',
      { topic: levelTopic('information', view), title: says('informationTitle', information.length), note: says('informationNote') },
      information,
    ),
    ...list(
      'accepted',
      { topic: reviewSays('acceptedHead', language), title: says('acceptedTitle', view.accepted.length), note: says('acceptedNote') },
      view.accepted,
    ),
  ];
}

function levelTopic(level: 'breaking' | 'review' | 'information', { language }: ReviewView): Content {
  return html`${levelSigns[level]} ${levelHead(level, language)}`;
}

/** Of a list, so many stand open; the others fold. */
const OPEN_ITEMS = 60;

function changeList(items: readonly ChangeView[], view: ReviewView, anchors: Anchors): Content {
  const rows = (list: readonly ChangeView[]): Markup => html`<ol class="changes">${list.map((one) => changeItem(one, view, anchors))}</ol>`;
  const rest = items.slice(OPEN_ITEMS);
  const more = reviewSays('andMore', view.language, { n: rest.length });
  return html`${rows(items.slice(0, OPEN_ITEMS))}${rest.length === 0 ? null : html`<details><summary>${more}</summary>${rows(rest)}</details>`}`;
}

function changeItem(
  { says, category, place, rule, fingerprint, accepted }: ChangeView,
  { language }: ReviewView,
  anchors: Anchors,
): Markup {
  const now = place === null || place.gone ? null : { file: place.file, line: place.line };
  const parts = [
    reviewSays(category, language),
    ...(place === null ? [] : [`${place.file}:${place.line}`]),
    ...(accepted === null ? [] : [accepted]),
  ];
  return html`<li${anchors.at(now)}><p>${anchors.word(now, says)}</p><p>${parts.join(' · ')} · <code>${rule}</code> · <code>${fingerprint}</code></p></li>`;
}

function impactTable(view: ReviewView): Content {
  if (view.impact.length === 0) return null;
  const { language } = view;
  const heads = (['moves', 'before', 'after', 'change', 'why'] as const).map((word) => reviewSays(word, language));
  return html`<table class="moving"><thead><tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${view.impact.map(
    ({ what, before, after, change, tone, why }) =>
      html`<tr><td>${what}</td><td>${before}</td><td>${after}</td><td><span class="${ink(tone)}">${change}</span></td><td>${why.map((text) => html`<p>${text}</p>`)}</td></tr>`,
  )}</tbody></table>${view.moreImpact > 0 ? notes([reviewSays('moreImpact', language, { n: view.moreImpact })]) : null}`;
}

function mapBody({ moves }: ChangePage, language: ReviewView['language']): Content {
  if (moves === null) return null;
  const wide = movesMap(moves, 'map-wide', false);
  const phone = movesMap(moves, 'map-phone', true);
  const moved = moves.pairs.filter((pair) => pair.moved);
  return html`<figure>${wide.markup}${phone.markup}</figure>${[wide, phone].map(({ unlabelled }, index) => (unlabelled === 0 ? null : html`<p class="foot ${index === 0 ? 'on-wide' : 'on-phone'}">${pageSays('unlabelled', language, { n: unlabelled })}</p>`))}${moves.more > 0 ? notes([pageSays('mapMore', language, { n: moves.more })]) : null}${moved.length === 0 ? null : movesTable(moved, language)}`;
}

/** What moved on the map, in figures. */
function movesTable(pairs: readonly LinePair[], language: ReviewView['language']): Content {
  const says = (word: PageWord): string => pageSays(word, language);
  const both = (of: (line: NonNullable<LinePair['after']>) => string, { before, after }: LinePair): string => {
    if (before === null) return after === null ? '' : of(after);
    if (after === null) return of(before);
    return of(before) === of(after) ? of(after) : `${of(before)} → ${of(after)}`;
  };
  const rows = pairs.map((pair) => {
    const line = pair.after ?? pair.before;
    const state = pair.before === null ? ` (${says('new')})` : pair.after === null ? ` (${says('gone')})` : '';
    return html`<tr><td>${[line?.name ?? '', ...(line?.where ?? [])].filter((part) => part !== '').join(' · ')}${state}</td><td>${both((one) => one.weight, pair)}</td><td>${both((one) => one.actual, pair)}</td><td>${both((one) => one.weighted, pair)}</td><td>${both((one) => one.rank, pair)}</td></tr>`;
  });
  const heads = (['expectation', 'importance', 'performance', 'weighted', 'rank'] as const).map(says);
  return html`<details class="data"><summary>${says('data')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${says('data')}: ${says('mapTopic')}"><table class="l1"><thead><tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function kpiBody({ kpis }: ChangePage, language: ReviewView['language']): Content {
  if (kpis === null) return null;
  const row = (view: KpiView, name: string, when: PageWord, id: string, isAfter: boolean): Markup =>
    html`<div class="kpi${isAfter ? ' after' : ''}"><p class="who">${name === '' ? null : html`<b>${name}</b>`}<small>${pageSays(when, language)}</small></p>${bullet(view, id)}<p class="value">${view.valueText}</p><p class="status"><b class="${ink(view.status.tone)}">${view.status.sign} ${view.status.text}</b><small>${view.reason}</small></p><p class="reach">${view.boundsText}</p></div>`;
  const rows = kpis.pairs.map(({ name, before, after }, index) => {
    const id = `k${index + 1}`;
    if (before === null) return after === null ? null : row(after, name, 'new', `${id}-b`, false);
    if (after === null) return row(before, name, 'gone', `${id}-a`, false);
    return html`${row(before, name, 'before', `${id}-a`, false)}${row(after, '', 'after', `${id}-b`, true)}`;
  });
  return html`${rows.length === 0 ? null : html`<div class="kpis">${rows}</div>`}${kpis.more > 0 ? notes([pageSays('kpisMore', language, { n: kpis.more })]) : null}${kpis.same > 0 && rows.length > 0 ? notes([pageSays('kpisRest', language, { n: kpis.same })]) : null}`;
}
