/** What a hover shows, as plain texts: they are written as Markdown here, and nowhere else. */
import { shortened } from '../../report/names.ts';
import { escapeMarkdown, markdownTable } from '../../writers/markdown.ts';

/** Widths of the longest text that is shown whole. */
const LONGEST = 400;

export interface CardTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A name for a thing, and what is to be said of it. */
export type Fact = readonly [label: string, text: string];

export interface Card {
  /** In the reader's language. */
  readonly title: string;
  /** The same in the program's other languages. */
  readonly also: readonly string[];
  /** What it is: kind, name, where it belongs. */
  readonly kind: readonly string[];
  readonly sentences: readonly string[];
  /** Of a table the first column holds names, the others figures. */
  readonly table: CardTable | null;
  /** Those without a text are left out. */
  readonly facts: readonly Fact[];
  /** A table that says more than the facts. */
  readonly below: CardTable | null;
  /** What the signs above mean, in small. */
  readonly foot: readonly string[];
}

/** The Markdown of a card; `colon` stands between a label and its text. */
export function cardMarkdown(card: Card, colon: string): string {
  const text = (plain: string): string => escapeMarkdown(shortened(plain, LONGEST));
  const dotted = (texts: readonly string[]): string => texts.filter((one) => one !== '').join(' · ');
  const tableOf = (table: CardTable | null): string =>
    table === null
      ? ''
      : markdownTable(
          table.head.map(text),
          table.rows.map((row) => row.map(text)),
          table.head.map((_, column) => column > 0),
        );
  const facts = card.facts.filter(([, plain]) => plain !== '');
  const paragraphs = [
    dotted([`**${text(card.title)}**`, ...card.also.map(text)]),
    dotted(card.kind.map(text)),
    ...card.sentences.map(text),
    tableOf(card.table),
    facts.map(([label, plain]) => `- ${text(label)}${colon}${text(plain)}`).join('\n'),
    tableOf(card.below),
    ...card.foot.filter((one) => one !== '').map((one) => `*${text(one)}*`),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
