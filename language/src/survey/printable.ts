/** A questionnaire on paper: Markdown to print, and plain text to paste into 问卷星 or 腾讯问卷. Every language stands by itself, one after the other. */
import type { LanguageTag } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';
import { escapeMarkdown } from '../writers/markdown.ts';
import { columnsIn, hasWordsAlone, shown, valuesOf } from './columns.ts';
import type { Item, Questionnaire, Test, Words } from './questionnaire.ts';
import { itemsOf } from './questionnaire.ts';

/** Short words that only paper needs. */
const words = {
  only: { en: 'Only where', zh: '仅在以下情况回答：', hant: '僅在以下情況回答：' },
  onlyFor: { en: 'Only for', zh: '仅限', hant: '僅限' },
  required: { en: 'required', zh: '必答', hant: '必答' },
  one: { en: 'one answer', zh: '单选', hant: '單選' },
  many: { en: 'all that apply', zh: '可多选', hant: '可複選' },
  chosen: { en: '“{value}” is chosen in question {n}', zh: '第{n}题选了“{value}”', hant: '第{n}題選了「{value}」' },
  compared: {
    en: 'the answer to question {n} is {sign} {value}',
    zh: '第{n}题的回答 {sign} {value}',
    hant: '第{n}題的回答 {sign} {value}',
  },
  known: { en: '{name} {sign} {value}', zh: '{name} {sign} {value}', hant: '{name} {sign} {value}' },
} as const;

function word(id: keyof typeof words, language: LanguageTag): string {
  const [primary, ...rest] = language.toLowerCase().split('-');
  if (primary !== 'zh') return words[id].en;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? words[id].hant : words[id].zh;
}

function fill(template: string, blanks: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
}

interface Paper {
  readonly questionnaire: Questionnaire;
  readonly language: LanguageTag;
  readonly numbers: ReadonlyMap<string, number>;
}

/** `Only where the answer to question 1 is <= 6`, in the language; null where it is asked of everybody. */
function conditionIn(when: Test | null, personas: readonly string[] | null, { questionnaire, language, numbers }: Paper): string | null {
  const parts: string[] = [];
  if (when !== null) {
    const item = itemsOf(questionnaire).find((one) => one.name === when.name);
    const n = numbers.get(when.name);
    const option = item?.form === 'choice' ? item.options.find(({ key }) => key === when.value)?.text[language] : undefined;
    const field = questionnaire.hidden.find(({ name }) => name === when.name)?.label[language];
    const blanks = { n: String(n ?? ''), value: option ?? String(when.value), sign: when.comparison, name: field ?? when.name };
    const id = n === undefined ? 'known' : option === undefined ? 'compared' : 'chosen';
    parts.push(`${word('only', language)}${gap(language)}${fill(word(id, language), blanks)}`);
  }
  if (personas !== null) {
    const field = questionnaire.hidden.find(({ kind }) => kind === 'persona');
    const called = personas.map((name) => field?.values.find(({ value }) => value === name)?.label[language] ?? name);
    parts.push(`${word('onlyFor', language)}${gap(language)}${called.join(language.toLowerCase().startsWith('zh') ? '、' : ', ')}`);
  }
  return parts.length === 0 ? null : parts.join(language.toLowerCase().startsWith('zh') ? '；' : '; ');
}

function gap(language: LanguageTag): string {
  return language.toLowerCase().startsWith('zh') ? '' : ' ';
}

function numbersOf(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const items = itemsOf(questionnaire);
  return new Map(
    items.flatMap((item, at) => [
      [item.name, at + 1] as const,
      ...(item.form === 'matrix' ? item.rows.map(({ name }) => [name, at + 1] as const) : []),
    ]),
  );
}

// ---- Markdown

/** The questionnaire to print, each language under a heading of its own. */
export function toPrintable(questionnaire: Questionnaire): string {
  const numbers = numbersOf(questionnaire);
  return `${questionnaire.languages.map((language) => printableIn({ questionnaire, language, numbers })).join('\n\n---\n\n')}\n`;
}

function printableIn(paper: Paper): string {
  const { questionnaire, language } = paper;
  const said = (text: Words): string => escapeMarkdown(text[language] ?? '');
  const lines = [`# ${said(questionnaire.title)}`];
  if (questionnaire.introduction !== null) lines.push(said(questionnaire.introduction));
  itemsOf(questionnaire).forEach((item, at) => {
    const notes = [
      'required' in item && item.required ? word('required', language) : null,
      item.form === 'choice' ? word(item.many ? 'many' : 'one', language) : null,
      conditionIn(item.when, item.personas, paper),
    ].flatMap((note) => (note === null ? [] : [escapeMarkdown(note)]));
    lines.push(`**${at + 1}. ${said(item.text)}**${notes.length === 0 ? '' : ` *${notes.join(' · ')}*`}`, printed(item, paper));
  });
  lines.push(said(questionnaire.thanks));
  return lines.join('\n\n');
}

const LINE = '\\_'.repeat(40);

function printed(item: Item, paper: Paper): string {
  const { language } = paper;
  switch (item.form) {
    case 'open':
      return `${LINE}\n\n${LINE}`;
    case 'amount':
      return LINE.slice(0, 24);
    case 'matrix': {
      const values = valuesOf(item.scale);
      const head = ['', ...values.map((value) => escapeMarkdown(shown(value, language, false)))];
      const body = item.rows.map((row) => {
        const condition = row.personas?.length === item.personas?.length ? null : conditionIn(null, row.personas, paper);
        const note = condition === null ? '' : ` *${escapeMarkdown(condition)}*`;
        return [`${escapeMarkdown(row.text[language] ?? '')}${note}`, ...values.map(() => '○')];
      });
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [line(head), line(['---', ...values.map(() => ':---:')]), ...body.map(line)].join('\n');
    }
    default: {
      const [column] = columnsIn(item);
      const alone = column !== undefined && hasWordsAlone(column);
      const mark = item.form === 'choice' && item.many ? '☐' : '○';
      const all = (column?.values ?? []).map((value, at) => {
        const own = item.form === 'choice' && item.options[at]?.own !== null ? ` ${LINE.slice(0, 24)}` : '';
        return `${mark} ${escapeMarkdown(shown(value, language, alone))}${own}`;
      });
      return item.form === 'rating' && item.scale.labels === null ? all.join(' &nbsp; ') : all.map((one) => `- ${one}`).join('\n');
    }
  }
}

// ---- plain text

/** Kinds of questions as 问卷星 and 腾讯问卷 mark them in pasted text. */
const kinds = { one: '[单选题]', many: '[多选题]', open: '[填空题]' } as const;

/**
 * The questionnaire as text to paste: a numbered question with its kind in brackets, an option a line, an empty line between two. A matrix is
 * a question for each row. Languages stand apart under a line of their own: each is pasted by itself.
 */
export function toPasted(questionnaire: Questionnaire): string {
  const several = questionnaire.languages.length > 1;
  return questionnaire.languages
    .map((language) => {
      const text = pastedIn(questionnaire, language);
      return several ? `===== ${language} =====\n\n${text}` : text;
    })
    .join('\n');
}

function pastedIn(questionnaire: Questionnaire, language: LanguageTag): string {
  const parts = [line(questionnaire.title[language] ?? '')];
  if (questionnaire.introduction !== null) parts.push(line(questionnaire.introduction[language] ?? ''));
  let number = 0;
  for (const item of itemsOf(questionnaire)) {
    for (const column of columnsIn(item)) {
      if (column.option !== null) continue;
      const kind = column.kind === 'choices' ? kinds.many : column.values.length === 0 ? kinds.open : kinds.one;
      const alone = hasWordsAlone(column);
      const options = column.values.map((value, at) => {
        const own = item.form === 'choice' && item.options[at]?.own !== null ? '____' : '';
        return `${line(shown(value, language, alone))}${own}`;
      });
      parts.push([`${++number}. ${line(column.text[language] ?? '')}${kind}`, ...options].join('\n'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** On one line; brackets that would name a kind of question become others, and a number that opens it is no question's. */
function line(text: string): string {
  return harmless(text)
    .replace(/\[(?=[^\]]*题\])/g, '［')
    .trim();
}
