/** The opening of a what-if as markup, and the mark that stands at every heading of it. */
import { type Content, html, type Markup } from '../../writers/html.ts';
import { ink } from '../charts/marks.ts';
import { notes, pair } from '../html-parts.ts';
import type { ComparedTable, WhatIfView } from './view.ts';

/** Beside a heading. */
export function whatIfMark(what: WhatIfView | null): Content {
  return what === null ? null : html` <span class="ifmark">${what.mark}</span>`;
}

/** The first part of the page. */
export function whatIfSection(what: WhatIfView): Markup {
  const { setHead } = what;
  return html`<section id="what-if" class="what-if" aria-labelledby="h-what-if">
<p class="topic">${pair(what.topic)}${whatIfMark(what)}</p>
<h2 id="h-what-if">${what.title}</h2>
<p class="note">${what.note}</p>
<table class="ifset"><caption class="sr">${setHead.caption}</caption><thead><tr>${setHead.head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${what.set.map(
    (one) =>
      html`<tr><th scope="row">${one.name}<small><code>${one.written}</code></small></th><td>${one.before}</td><td><b>${one.after}</b></td><td>${one.where}</td></tr>`,
  )}</tbody></table>
${what.nothing === null ? null : html`<p class="foot">${what.nothing}</p>`}
${what.tables.map(comparedTable)}
</section>`;
}

function comparedTable({ caption, head, rows, note }: ComparedTable): Markup {
  const last = head.length - 1;
  return html`<h3>${caption}</h3><div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="ifrows"><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows.map(
    ({ cells, tone, word }) =>
      html`<tr>${cells.map((cell, column) =>
        column === 0
          ? html`<th scope="row">${cell}</th>`
          : html`<td>${column === last ? html`<span class="${tone === 'neutral' ? 'muted' : ink(tone)}">${cell}${word === '' ? null : html` ${word}`}</span>` : cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>${note === '' ? null : notes([note])}`;
}
