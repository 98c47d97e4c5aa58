/** What the answers to a questionnaire mean, as Triple-S 2.0 metadata for a CSV of one column each under one line of names. */
import { html, type Markup, trusted } from '../writers/html.ts';
import { type Column, columnsOf } from './columns.ts';
import { namesIn } from './names.ts';
import type { Questionnaire, Words } from './questionnaire.ts';

/** How long an open answer may be. */
const LONGEST_TEXT = 2000;

/** The XML. The same questionnaire gives the same text. */
export function toTripleS(questionnaire: Questionnaire): string {
  const { languages } = questionnaire;
  const [first = 'en', ...others] = languages;
  const names = namesIn(questionnaire, 'triple-s');
  const label = (words: Words): Markup =>
    html`${words[first] ?? ''}${others.map((language) => html`<text xml:lang="${language}">${words[language] ?? ''}</text>`)}`;
  const variables = columnsOf(questionnaire).map((column, at) => {
    const codes = names.codes.get(column.name) ?? [];
    return html`
      <variable ident="${at + 1}" type="${typeOf(column)}">
        <name>${names.columns.get(column.name)?.[0] ?? column.name}</name>
        <label>${label(column.text)}</label>
        <position start="${at + 1}"/>${bodyOf(column, codes, label)}
      </variable>`;
  });
  return `${
    html`${trusted('<?xml version="1.0" encoding="UTF-8"?>')}
<sss version="2.0" languages="${languages.join(' ')}">
  <origin>Touchstone</origin>
  <survey>
    <name>${questionnaire.name}</name>
    <title>${label(questionnaire.title)}</title>
    <record ident="A" format="csv" skip="1">${variables}
    </record>
  </survey>
</sss>`.markup
  }\n`;
}

function typeOf({ kind, name }: Column): string {
  switch (kind) {
    case 'rating':
    case 'amount':
      return 'quantity';
    case 'choice':
    case 'yesNo':
      return 'single';
    case 'choices':
      return 'multiple';
    case 'hidden':
      return name === 'at' ? 'date' : 'character';
    case 'open':
      return 'character';
  }
}

function bodyOf(column: Column, codes: readonly string[], label: (words: Words) => Markup): Markup {
  const { kind, values } = column;
  const type = typeOf(column);
  if (type === 'date') return html``;
  if (type === 'character')
    return html`
        <size>${kind === 'hidden' ? 100 : LONGEST_TEXT}</size>`;
  if (kind === 'amount')
    return html`
        <values>
          <range from="0" to="999999999"/>
        </values>`;
  const numbers = values.map(({ value }) => value);
  const written = kind === 'rating' ? numbers.map(String) : codes;
  const meanings = values.flatMap((value, at) =>
    value.label === null
      ? []
      : [
          html`
          <value code="${written[at] ?? ''}">${label(value.label)}</value>`,
        ],
  );
  const range =
    kind === 'rating'
      ? html`
          <range from="${String(numbers[0] ?? 0)}" to="${String(numbers.at(-1) ?? 0)}"/>`
      : null;
  return html`
        <values>${range}${meanings}
        </values>`;
}
