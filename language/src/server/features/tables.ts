/**
 * Tables that come from elsewhere and go there: rows of a spreadsheet pasted into a touchpoint become expectations, expectations are copied as a
 * table, and a file of answers dropped on a wave becomes its `responses` and `map`.
 */

import { isColumnOf, meantBy } from '../../measurement/naming.ts';
import { csvForm } from '../../measurement/readers/csv.ts';
import { textOf } from '../../measurement/readers/text.ts';
import { UNKNOWN } from '../../report/numbers.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import { halfWidth } from '../../syntax/names.ts';
import { builtInFactors } from '../../syntax/vocabulary.ts';
import { guarded } from '../../writers/csv.ts';
import { harmless } from '../../writers/harmless.ts';
import { escapeHtml } from '../../writers/html.ts';
import { escapeMarkdown, markdownTable } from '../../writers/markdown.ts';
import type { Opened } from '../opened.ts';
import { folderOf, nameFrom as pathFrom } from '../places.ts';
import { keywordsOf } from './completion.ts';
import { nameAt, spell } from './completion-asking.ts';
import { entryOf, type Pool, poolOf, wordsOf } from './completion-names.ts';
import { type Holder, insideOf, type Place, placeAt } from './completion-place.ts';
import { isName, nameFrom } from './rename.ts';
import { inProgram, reportedOf } from './reported.ts';
import { columnSentences } from './tables-sentences.ts';

// ---- rows of a spreadsheet

type Field = 'name' | 'label' | 'factor' | 'expected' | 'weight' | 'ideal' | 'actual' | 'kind';

/** What people write at the head of a column, in small letters, beside the words of the language. */
const heads: Readonly<Record<Field, readonly string[]>> = {
  name: [
    'name',
    'expectation',
    'experience',
    'key experience',
    'item',
    'requirement',
    '名称',
    '期望',
    '体验',
    '关键体验',
    '体验项',
    '项目',
    '需求',
    '指标项',
  ],
  label: ['label', 'wording', 'description', 'in words', '说明', '描述', '表述', '内容'],
  factor: ['factor', 'dimension', 'in', 'category', '因素', '维度', '类别', '属于'],
  expected: ['expected', 'expectation level', 'expected level', 'e', '预期', '期望值', '期望水平', '期望 e', '预期值'],
  weight: ['weight', 'importance', 'w', '权重', '重要性', '重要度'],
  ideal: ['ideal', 'i', 'target level', '理想', '理想值', '理想水平'],
  actual: ['actual', 'performance', 'rating', 'a', 'current', '实际', '实际值', '现状', '得分', '评分', '表现'],
  kind: ['kind', 'kano', 'type', '类型', 'kano 类型', 'kano类型'],
};

const kinds = ['must-be', 'performance', 'delighter'] as const;

/** Every field but `name` and `label` in the order in which a line is written. */
const written = ['expected', 'weight', 'ideal', 'actual'] as const;

/** So many rows are taken; nobody has more expectations at one touchpoint. */
const ROWS = 500;

/** The lines that rows (cells apart by tabs) become at a place in a touchpoint; null where they are no table of expectations, or have no place there. */
export function pastedRows(opened: Opened, offset: number, pasted: string): { readonly text: string; readonly count: number } | null {
  const rows = rowsOf(pasted);
  const around = blockAt(opened, offset, 'touchpoint');
  if (around === null || rows.length === 0 || rows.length > ROWS) return null;
  const { place, holder, pool } = around;
  const [first = []] = rows;
  const headed = fieldsIn(first);
  const fields = headed ?? fieldsByShape(rows);
  if (fields === null) return null;
  const body = headed === null ? rows : rows.slice(1);
  const spelling = spell({ keywords: keywordsOf(opened, place, pool) });
  const touchpoint = pool.own.flatMap(({ touchpoints }) => touchpoints).find(({ name }) => name === nameAt(place, holder));
  const taken = new Set(touchpoint?.expectations.map(({ name }) => name) ?? []);
  const lines = body.flatMap((cells) => {
    const cell = (field: Field): string => cells[fields.indexOf(field)]?.trim() ?? '';
    const said = cell('name') || cell('label');
    if (said === '' || numberIn(said) !== null) return [];
    const name = fresh(nameFrom(said) ?? 'item', taken);
    const label = cell('label') || (name === said ? '' : said);
    const factor = factorIn(cell('factor'), pool);
    const kind = kindIn(cell('kind'));
    return [
      [
        `${spelling('expect')} ${name}`,
        label === '' ? '' : quoted(label),
        factor === null ? '' : `${spelling('in')} ${factor}`,
        ...written.map((field) => {
          const number = numberIn(cell(field));
          return number === null ? '' : `${spelling(field)} ${number}`;
        }),
        kind === null ? '' : spelling(kind),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ];
  });
  return lines.length === 0 ? null : { text: indented(opened, offset, lines), count: lines.length };
}

/** Rows with at least two cells; a spreadsheet puts cells with line breaks between marks. */
function rowsOf(text: string): string[][] {
  if (!text.includes('\t')) return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quotes = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quotes) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quotes = false;
    } else if (sign === '"' && cell === '') quotes = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(cell.replace(/\s+/g, ' ').trim());
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  rows.push([...row, cell.replace(/\s+/g, ' ').trim()]);
  return rows.filter((one) => one.some((words) => words !== ''));
}

/** What the columns hold by their heads; null where those say nothing of levels. */
function fieldsIn(head: readonly string[]): readonly (Field | null)[] | null {
  const fields = head.map(fieldOf);
  const isTable =
    fields.some((field) => field === 'name' || field === 'label') && fields.some((field) => written.some((one) => one === field));
  return isTable ? fields.map((field, at) => (fields.indexOf(field) === at ? field : null)) : null;
}

function fieldOf(cell: string): Field | null {
  // Reports write the letter of a measure behind its name: “Expected E”, “预期（E）”.
  const plain = halfWidth(cell)
    .toLowerCase()
    .replace(/\s*\(.*?\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain.replace(/\s+[a-z]$/, '');
  for (const [field, words] of Object.entries(heads) as [Field, readonly string[]][]) {
    const keyword = keywordByEnglish.get(field);
    if (words.includes(plain) || words.includes(bare) || keyword?.zh === plain || keyword?.zh === bare) return field;
  }
  return null;
}

/** Without heads: words first, then numbers in the order of `expected`, `weight`, `ideal`, `actual`. */
function fieldsByShape(rows: readonly (readonly string[])[]): readonly Field[] | null {
  const width = Math.max(...rows.map((row) => row.length));
  const isNumber = (at: number): boolean => rows.every((row) => (row[at] ?? '') === '' || numberIn(row[at] ?? '') !== null);
  const columns = Array.from({ length: width }, (_, at) => isNumber(at));
  const words = columns.findIndex((is) => is);
  if (words < 1 || words > 2 || columns.length - words > written.length || !columns.slice(words).every((is) => is)) return null;
  return [...(words === 1 ? (['name'] as const) : (['name', 'label'] as const)), ...written];
}

/** A level or weight as it is written; null for what is none. */
function numberIn(cell: string): string | null {
  const plain = halfWidth(cell)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^\+/, '')
    .trim();
  return /^-?\d{1,12}(\.\d{1,6})?%?$/.test(plain) ? plain : null;
}

function kindIn(cell: string): (typeof kinds)[number] | null {
  const plain = cell.trim().toLowerCase().replace(/\s+/g, '-');
  const is = (kind: string): boolean => {
    const chinese = keywordByEnglish.get(kind)?.zh ?? '';
    return (
      plain === kind ||
      (plain !== '' && (plain === chinese || `${plain}型` === chinese || chinese === `${plain.replace(/(属性|需求|质量)$/, '')}型`))
    );
  };
  return kinds.find(is) ?? null;
}

function factorIn(cell: string, pool: Pool): string | null {
  if (cell === '') return null;
  const own = [...pool.own, ...pool.shared]
    .flatMap(({ factors }) => factors)
    .find((one) => one.name === cell || wordsOf(one.label).includes(cell));
  if (own !== undefined) return own.name;
  const built = builtInFactors.find(({ id, zh }) => id.toLowerCase() === cell.toLowerCase() || zh === cell);
  if (built !== undefined) return built.zh === cell ? built.zh : built.id;
  return isName(cell) && entryOf(pool, cell, ['factor']) !== null ? cell : null;
}

function fresh(name: string, taken: Set<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count++) own = `${name}${count}`;
  taken.add(own);
  return own;
}

function quoted(words: string): string {
  return `"${harmless(words).replace(/[\\"]/g, '\\$&')}"`;
}

// ---- places

interface Around {
  readonly place: Place;
  readonly holder: Holder;
  readonly pool: Pool;
}

/** The block of a kind that an offset stands in, where something new may begin there. */
function blockAt(opened: Opened, offset: number, kind: 'touchpoint' | 'wave'): Around | null {
  const words = opened.source.words();
  if (!opened.source.content.whole || insideOf(words, offset) !== null) return null;
  const place = placeAt(words, offset);
  const holder = place?.openings.find(({ isNew, holder: one }) => isNew && one?.kind === kind && one.inBlock)?.holder ?? null;
  return place === null || holder === null ? null : { place, holder, pool: poolOf(opened, opened.source.fragment()) };
}

/** Lines for a place, on lines of their own; an editor that puts them in begins each with the blanks that the line of the place begins with. */
function indented({ source }: Opened, offset: number, lines: readonly string[]): string {
  const { text } = source.content;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(start, offset);
  const isAlone = before.trim() === '';
  const indent = isAlone && before !== '' ? '' : '  ';
  const rest = /^[ \t]*\S/.test(text.slice(offset)) ? '\n' : '';
  return `${isAlone ? '' : '\n'}${lines.map((line) => `${indent}${line}`).join('\n')}${rest}`;
}

// ---- expectations as a table

export const tableForms = ['tsv', 'md', 'html'] as const;
export type TableForm = (typeof tableForms)[number];

/** The expectations that are declared between two offsets, with their figures; null where there are none. */
export function copiedTable(
  opened: Opened,
  from: number,
  to: number,
  form: TableForm,
): { readonly text: string; readonly count: number } | null {
  const reported = reportedOf(opened.program, opened.language);
  const say = (column: keyof typeof columnSentences): string => columnSentences[column][opened.language];
  const shown = (text: string): string => (text === UNKNOWN ? '' : text);
  const rows: string[][] = [];
  let isSplit = false;
  for (const touchpoint of opened.source.fragment().touchpoints) {
    if (inProgram(reported.program.touchpoints, touchpoint.name, touchpoint) === undefined) continue;
    const isWhole = from <= touchpoint.nameOrigin.offset && touchpoint.nameOrigin.end <= to;
    for (const { name, origin } of touchpoint.expectations) {
      if (!isWhole && (origin.end < from || to < origin.offset)) continue;
      for (const line of reported.linesOf.get(`${touchpoint.name}.${name}`) ?? []) {
        const view = reported.viewOf(line);
        isSplit ||= view.some !== '';
        const { expected, actual, satisfaction, weight, ideal, gap } = view;
        rows.push([
          view.name,
          reported.names.touchpoint(touchpoint.name),
          view.some,
          ...[view.rank, expected, actual, satisfaction, weight, ideal, gap].map(shown),
        ]);
      }
    }
  }
  if (rows.length === 0) return null;
  const columns = ['expectation', 'touchpoint', 'who', 'rank', 'expected', 'actual', 'satisfaction', 'weight', 'ideal', 'gap'] as const;
  const kept = columns.flatMap((column, at) => (column === 'who' && !isSplit ? [] : [at]));
  const head = kept.map((at) => say(columns[at] ?? 'gap'));
  const body = rows.map((row) => kept.map((at) => row[at] ?? ''));
  const isFigure = kept.map((at) => at > 2);
  return { text: tableText(form, head, body, isFigure), count: rows.length };
}

function tableText(form: TableForm, head: readonly string[], body: readonly (readonly string[])[], isFigure: readonly boolean[]): string {
  switch (form) {
    case 'md':
      return markdownTable(
        head.map(escapeMarkdown),
        body.map((row) => row.map(escapeMarkdown)),
        isFigure,
      );
    case 'html': {
      const cells = (tag: string, row: readonly string[]): string =>
        `<tr>${row.map((cell, at) => `<${tag}${isFigure[at] === true ? ' style="text-align:right"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table>\n<thead>${cells('th', head)}</thead>\n<tbody>\n${body.map((row) => cells('td', row)).join('\n')}\n</tbody>\n</table>\n`;
    }
    case 'tsv':
      return [head, ...body].map((row) => row.map((cell, at) => tabCell(cell, isFigure[at] === true)).join('\t')).join('\n');
  }
}

/** A cell for a spreadsheet: its own minus sign where it is a figure, and no formula of somebody's. */
function tabCell(cell: string, isFigure: boolean): string {
  if (isFigure) return cell.replace('\u2212', '-').replace(/^\+/, '');
  return guarded(cell);
}

// ---- a file of answers

/** Columns that may be meant for something are mapped, so many at most. */
const MAPPED = 200;

/**
 * The lines that a file of answers dropped at a place in a wave becomes: `responses`, and `map` for the columns that are called otherwise but can
 * be told. `head` is the beginning of the file, up to the end of a line. Null where the place is in no wave.
 */
export function droppedAnswers(
  opened: Opened,
  offset: number,
  file: string,
  head: Uint8Array | null,
): { readonly text: string; readonly mapped: number } | null {
  const around = blockAt(opened, offset, 'wave');
  if (around === null) return null;
  const { place, pool } = around;
  const spelling = spell({ keywords: keywordsOf(opened, place, pool) });
  const path = pathFrom(folderOf(opened.source.uri), file);
  const program = opened.program.program();
  const columns = head === null ? [] : columnsIn(head);
  const maps = columns.flatMap((column) => {
    if (isColumnOf(program, column)) return [];
    const meant = meantBy(program, column);
    return meant === null || columns.includes(meant) ? [] : [`  ${quoted(column)} ${spelling('as')} ${meant}`];
  });
  const lines = [`${spelling('responses')} ${quoted(path)}`];
  if (maps.length > 0) lines.push(`${spelling('map')} {`, ...maps.slice(0, MAPPED), '}');
  return { text: indented(opened, offset, lines), mapped: maps.length };
}

function columnsIn(head: Uint8Array): readonly string[] {
  const text = textOf(head);
  if ('trouble' in text) return [];
  const form = csvForm(text.text);
  return 'trouble' in form ? [] : form.columns;
}
