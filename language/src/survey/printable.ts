/** A questionnaire on paper: Markdown to print, and plain text to paste into 问卷星 or 腾讯问卷. Every language stands by itself, one after the other. */
import type { LanguageTag } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';
import { escapeMarkdown } from '../writers/markdown.ts';
import { columnsIn, hasWordsAlone, shown } from './columns.ts';
import { type Body, type Paper, type PaperQuestion, paperOf } from './paper.ts';
import { type PlainQuestionnaire, plainQuestionnaire } from './plain-items.ts';
import { itemsOf, type Questionnaire } from './questionnaire.ts';

// ---- Markdown

/** The questionnaire to print, each language under a heading of its own. */
export function toPrintable(questionnaire: Questionnaire): string {
  return `${questionnaire.languages.map((language) => printed(paperOf(questionnaire, language))).join('\n\n---\n\n')}\n`;
}

function printed({ title, introduction, parts, thanks }: Paper): string {
  return [
    `# ${escapeMarkdown(title)}`,
    ...(introduction === null ? [] : [escapeMarkdown(introduction)]),
    ...parts.flatMap(({ title: heading, questions }) => [
      ...(heading === null ? [] : [`## ${escapeMarkdown(heading)}`]),
      ...questions.flatMap(printedQuestion),
    ]),
    escapeMarkdown(thanks),
  ].join('\n\n');
}

function printedQuestion({ number, text, notes, body }: PaperQuestion): readonly string[] {
  const said = notes.map(escapeMarkdown);
  return [`**${number}. ${escapeMarkdown(text)}**${said.length === 0 ? '' : ` *${said.join(' · ')}*`}`, printedBody(body)];
}

const LINE = '\\_'.repeat(40);
const BLANK = LINE.slice(0, 24);

function printedBody(body: Body): string {
  switch (body.kind) {
    case 'lines':
      return Array.from({ length: body.count }, () => LINE).join('\n\n');
    case 'blank':
      return BLANK;
    case 'steps':
      return body.steps.map((step) => `○ ${escapeMarkdown(step.shown)}`).join(' &nbsp; ');
    case 'options':
      return body.options
        .map(({ text, own, note }) => `- ${body.many ? '☐' : '○'} ${escapeMarkdown(text)}${own ? ` ${BLANK}` : ''}${noted(note)}`)
        .join('\n');
    case 'table': {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const rows = body.rows.map(({ text, note }) => [`${escapeMarkdown(text)}${noted(note)}`, ...body.heads.map(() => '○')]);
      return [
        line(['', ...body.heads.map((head) => escapeMarkdown(head.shown))]),
        line(['---', ...body.heads.map(() => ':---:')]),
        ...rows.map(line),
      ].join('\n');
    }
  }
}

function noted(note: string | null): string {
  return note === null ? '' : ` *${escapeMarkdown(note)}*`;
}

// ---- plain text

/** Kinds of questions as 问卷星 and 腾讯问卷 mark them in pasted text. */
const kinds = { one: '[单选题]', many: '[多选题]', open: '[填空题]' } as const;

/**
 * The questionnaire as text to paste: a numbered question with its kind in brackets, an option a line, an empty line between two. A matrix is
 * a question for each row. Languages stand apart under a line of their own: each is pasted by itself.
 */
export function toPasted(whole: Questionnaire): string {
  const questionnaire = plainQuestionnaire(whole);
  const several = questionnaire.languages.length > 1;
  return questionnaire.languages
    .map((language) => {
      const text = pastedIn(questionnaire, language);
      return several ? `===== ${language} =====\n\n${text}` : text;
    })
    .join('\n');
}

function pastedIn(questionnaire: PlainQuestionnaire, language: LanguageTag): string {
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
      // A row under no heading is asked in full.
      const text = item.form === 'matrix' ? item.rows.find(({ name }) => name === column.name)?.alone : column.text;
      parts.push([`${++number}. ${line(text?.[language] ?? '')}${kind}`, ...options].join('\n'));
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
