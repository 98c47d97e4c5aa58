/** Pieces of markup that the sections of a page share. */
import { type Content, html, type Markup } from '../writers/html.ts';
import type { Anchors } from './anchors.ts';
import { ink } from './charts/marks.ts';
import { textWidth } from './charts/text-width.ts';
import type { BigNumber, Phrase, Table } from './document.ts';
import type { Pair } from './sentences.ts';

/** A table of this many rows is set in two columns on paper, where it is narrow enough for one of them. */
const TWO_COLUMNS = 9;

/** On paper: how wide one of two columns is, and how a cell is set in it. */
const COLUMN_ON_PAPER = { width: 500, size: 9.5, padding: 6 };

/** What a text needs that may go over several lines; figures, and what stands behind them, do not. */
const LEAST_TEXT = 76;

/** A word, and its English beside it where it has one. */
export function pair({ main, second }: Pair): Markup {
  return second === '' ? html`${main}` : html`${main} <span class="second" lang="en">${second}</span>`;
}

/** The rows of a table; its class says how many columns stand on the left. */
export function plainTable({ head, rows, about = [] }: Table, anchors: Anchors): Markup {
  const left = head.findIndex((cell) => cell.right);
  const named = head[0]?.text === '#' ? 1 : 0;
  return html`<table class="l${left}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell.text}</th>`)}</tr></thead><tbody>${rows.map(
    (cells, row) => {
      const own = about[row] ?? null;
      return html`<tr${anchors.at(own)}>${cells.map((cell, column) => html`<td>${column === named ? anchors.word(own, cell) : cell}</td>`)}</tr>`;
    },
  )}</tbody></table>`;
}

/** The table behind a chart, folded. */
export function dataTable(table: Table, { main, second }: Pair, anchors: Anchors): Markup {
  const isLong = table.rows.length >= TWO_COLUMNS && widthOnPaper(table) <= COLUMN_ON_PAPER.width;
  return html`<details class="data"><summary>${pair({ main, second })}</summary><div class="scroll${isLong ? ' two' : ''}" tabindex="0" role="region" aria-label="${main}: ${table.caption}">${plainTable(table, anchors)}</div></details>`;
}

function widthOnPaper({ head, rows }: Table): number {
  const { size, padding } = COLUMN_ON_PAPER;
  const figures = head.findIndex(({ right }) => right);
  return head.reduce((sum, _, column) => {
    const widest = Math.max(0, ...rows.map((cells) => textWidth(cells[column] ?? '', size)));
    return sum + padding + (column >= figures && figures >= 0 ? widest : Math.min(widest, LEAST_TEXT));
  }, 0);
}

/** Small sentences below a chart. */
export function notes(texts: readonly string[]): Content {
  return texts.map((text) => html`<p class="foot">${text}</p>`);
}

function phrase({ text, tone }: Phrase): Markup {
  return tone === 'plain' ? html`${text}` : html`<span class="${ink(tone)}">${text}</span>`;
}

function joined(parts: readonly Markup[], between: string): Content {
  return parts.map((part, index) => (index === 0 ? part : html`${between}${part}`));
}

/** A headline number with its name above and what there is to say of it below. */
export function bigNumber({ label, value, unit, notes: said }: BigNumber): Markup {
  return html`<div><p class="label">${pair(label)}</p><p class="big${value.length > 6 ? ' long' : ''}">${value}<small>${unit}</small></p><p class="notes">${joined(said.map(phrase), ' · ')}</p></div>`;
}
