/**
 * What on a page is about what in the program. In an editor's preview a click on it shows the text it came from, and the place of the cursor is
 * marked; a page that stands alone has none of this.
 */
import type { Kind } from '../program/names.ts';
import { type Content, html, type Markup } from '../writers/html.ts';
import { svg } from '../writers/svg.ts';

/** A declaration by its full stable name (`Shop.near`), and the personas, or the one member, that something says it of; none: everybody. */
export interface Subject {
  readonly kind: Kind | 'program';
  readonly name: string;
  readonly of: readonly string[];
}

/** A line of a file, as findings name both. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** How a page names the source of what it shows. */
export interface Anchors {
  /** Attributes of the element that shows it. */
  at(source: Subject | Place | null): Content;
  /** The words in it by which a keyboard gets there. */
  word(source: Subject | Place | null, words: Content): Content;
  /** An unseen area over the part of a drawing that shows it. */
  area(source: Subject | null, x: number, y: number, width: number, height: number): Content;
  /** The same, round. */
  spot(source: Subject | null, x: number, y: number, radius: number): Content;
}

export function subject(kind: Subject['kind'], name: string, of: readonly string[] = []): Subject {
  return { kind, name, of };
}

/** The value of `data-cx`: `expectation Shop.near`, `place shop.cx:12`. Kinds have names of their own, so the kind belongs to it. */
export function sourceName(source: Subject | Place): string {
  return 'kind' in source ? `${source.kind} ${source.name}` : `place ${source.file}:${source.line}`;
}

/** Of a page that stands alone. */
export const noAnchors: Anchors = {
  at: () => null,
  word: (_, words) => words,
  area: () => null,
  spot: () => null,
};

/** Of a preview: `data-cx` with the source, `data-cx-persona` with the names of whom it is said of, a blank between them. */
export const anchors: Anchors = {
  at: (source) => (source === null ? null : attributes(source)),
  word: (source, words) => (source === null ? words : html`<span class="cx-word" role="link" tabindex="-1">${words}</span>`),
  area: (source, x, y, width, height) =>
    source === null
      ? null
      : svg`<rect x="${x}" y="${y}" width="${Math.max(1, width)}" height="${Math.max(1, height)}" class="cx-area"${attributes(source)}/>`,
  spot: (source, x, y, radius) =>
    source === null ? null : svg`<circle cx="${x}" cy="${y}" r="${radius}" class="cx-area"${attributes(source)}/>`,
};

function attributes(source: Subject | Place): Markup {
  const whose = 'kind' in source && source.of.length > 0 ? html` data-cx-persona="${source.of.join(' ')}"` : null;
  return html` data-cx="${sourceName(source)}"${whose}`;
}
