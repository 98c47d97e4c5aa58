import { escapeMarkdown, markdownTable } from '../writers/markdown.ts';
import type { InitiativesSection, KeySection, LineView, Report, Section } from './document.ts';
import type { DriversSection } from './driver-document.ts';
import type { KpiSection } from './measure-document.ts';
import { NOTHING } from './numbers.ts';
import { type Pair, sentencesOf } from './sentences.ts';
import type { VoiceSection } from './voice-document.ts';
import type { WhatIfView } from './what-if/view.ts';

/** The most lines of a table in a pull request; the HTML form has the rest. */
const SHOWN = 20;
/** Of the rest, so many are named. */
const NAMED = 12;

/** The verdict, the key experiences, the KPIs and the initiatives, and of answers what drives the score and what nobody asked about, for a pull request or a wiki. */
export function toMarkdown(report: Report): string {
  const { verdict, numbers, moved, banner } = report;
  const text = escapeMarkdown;
  const blocks = [
    `# ${report.whatIf === null ? '' : `${text(report.whatIf.mark)} · `}${text(report.programme)}`,
    [report.form.main, report.wave, report.asOf].flatMap((part) => (part === null ? [] : [text(part)])).join(' · '),
    ...(banner === null ? [] : [`> **${text(banner)}**`]),
    ...(report.whatIf === null ? [] : whatIfBlocks(report.whatIf)),
    `**${text(verdict.lead === null ? verdict.strong : `${verdict.lead}${report.language === 'zh' ? '' : ' '}${verdict.strong}`)}**`,
    ...(verdict.deck === '' ? [] : [text(verdict.deck)]),
    ...(report.figures.waves.some(({ answers }) => answers?.weighted) ? [text(sentencesOf(report.language).weightedLine)] : []),
    numbers
      .map(
        ({ label, value, unit, notes }) =>
          `- **${text(label.main)}** ${text(value)}${unit === '' ? '' : ` ${text(unit)}`}${noteText(notes.map((note) => note.text))}`,
      )
      .join('\n'),
    ...(moved === null
      ? []
      : [
          `## ${text(moved.heading.main)}`,
          moved.moves.map((move) => `- **${text(move.value)}** ${text(move.word)} · ${text(move.text)}`).join('\n'),
        ]),
  ];
  for (const section of report.sections) {
    const [head, ...rest] = sectionBlocks(section, report);
    if (head !== undefined) blocks.push(report.whatIf === null ? head : `${head} · ${text(report.whatIf.mark)}`, ...rest);
  }
  blocks.push(`*${report.foot.slice(1, 2).map(text).join(' · ')}*`);
  return `${blocks.join('\n\n')}\n`;
}

/** Those that a pull request or a wiki has; the first is the heading. */
function sectionBlocks(section: Section, report: Report): readonly string[] {
  switch (section.id) {
    case 'key-experiences':
      return keyBlocks(section, report);
    case 'kpis':
      return kpiBlocks(section);
    case 'drivers':
      return driverBlocks(section);
    case 'voice':
      return voiceBlocks(section, report);
    case 'initiatives':
      return initiativeBlocks(section);
    default:
      return [];
  }
}

/** Before everything else: what was set, and what that changes. */
function whatIfBlocks(what: WhatIfView): readonly string[] {
  const text = escapeMarkdown;
  const { setHead } = what;
  return [
    `## ${text(what.title)}`,
    `> **${text(what.mark)}** · ${text(what.note)}`,
    markdownTable(
      setHead.head.map(text),
      what.set.map(({ name, before, after, where }) => [text(name), text(before), `**${text(after)}**`, text(where)]),
      setHead.head.map((_, column) => column === 1 || column === 2),
    ),
    ...(what.nothing === null ? [] : [text(what.nothing)]),
    ...what.tables.flatMap(({ caption, head, rows, note }) => [
      `### ${text(caption)}`,
      markdownTable(
        head.map(text),
        rows.map(({ cells, word }) =>
          cells.map((cell, column) => (column === cells.length - 1 && word !== '' ? `${text(cell)} ${text(word)}` : text(cell))),
        ),
        head.map((_, column) => column >= head.length - 3),
      ),
      ...(note === '' ? [] : [text(note)]),
    ]),
  ];
}

function noteText(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` · ${notes.map(escapeMarkdown).join(' · ')}`;
}

function heading(topic: Pair, title: string): string {
  return `## ${escapeMarkdown(topic.main)} · ${escapeMarkdown(title)}`;
}

function keyBlocks(section: KeySection, report: Report): readonly string[] {
  const { columns, measures } = sentencesOf(report.language);
  const text = escapeMarkdown;
  if (section.lines.length === 0) return [heading(section.topic, section.title)];
  const row = (line: LineView): readonly string[] => {
    const strong = (words: string): string => (line.key ? `**${text(words)}**` : text(words));
    const tags = line.tags.length === 0 ? '' : ` (${line.tags.map(text).join(', ')})`;
    return [
      strong(line.rank),
      `${strong(line.name)}${tags}<br>${line.where.map(text).join(' · ')}`,
      strong(line.weighted),
      ...[line.actual, line.expected, line.satisfaction, line.weight, line.ideal, line.gap, line.n].map(text),
      ...(section.sinceWave === null ? [] : [text(line.change?.text ?? '—')]),
      `${text(line.owner)}<br>${text(line.doing.text)}`,
    ];
  };
  const shown = section.lines.slice(0, Math.max(SHOWN, Math.min(section.keyEnd, 2 * SHOWN)));
  const left = section.lines.length - shown.length;
  const head = [
    '\\#',
    columns.expectation,
    'W·S',
    columns.actual,
    columns.expected,
    'S',
    columns.weight,
    columns.ideal,
    'G',
    'n',
    ...(section.sinceWave === null ? [] : [text(columns.since(section.sinceWave))]),
    columns.doing,
  ];
  return [
    heading(section.topic, section.title),
    markdownTable(
      head,
      shown.map(row),
      head.map((_, index) => index >= 2 && index < head.length - 1),
    ),
    ...(left > 0
      ? [
          text(
            measures.moreNamed(
              section.lines
                .slice(shown.length)
                .map(({ name }) => name)
                .slice(0, NAMED),
              Math.max(0, left - NAMED),
            ),
          ),
        ]
      : []),
    text(section.foot),
  ];
}

function kpiBlocks(section: KpiSection): readonly string[] {
  const { table, isMember } = section;
  const rows = table.rows.map((cells, index) =>
    cells.map((cell, column) => (column === 0 && isMember[index] ? `· ${escapeMarkdown(cell)}` : escapeMarkdown(cell))),
  );
  return [
    heading(section.topic, section.title),
    markdownTable(
      table.head.map(({ text }) => escapeMarkdown(text)),
      rows,
      table.head.map(({ right }) => right),
    ),
  ];
}

function driverBlocks({ topic, title, explained, drivers, words, ranks }: DriversSection): readonly string[] {
  const text = escapeMarkdown;
  const head = ['', words.share, words.penalty, words.reward, words.class, words.declared];
  return [
    heading(topic, title),
    ...(explained === '' ? [] : [text(explained)]),
    ...(drivers.length === 0
      ? []
      : [
          markdownTable(
            head.map(text),
            drivers
              .slice(0, SHOWN)
              .map(({ name, shareText, penalty, reward, classText, declared, disagrees }) => [
                text(name),
                text(shareText),
                text(penalty?.text ?? NOTHING),
                text(reward?.text ?? NOTHING),
                text(classText),
                `${disagrees ? '≠ ' : ''}${text(declared === '' ? NOTHING : declared)}`,
              ]),
            head.map((_, index) => index > 0 && index < 4),
          ),
        ]),
    ...(ranks === null ? [] : [text(ranks.title)]),
  ];
}

/** What initiatives cost and earn, which of them the budget is best spent on, and what the others would need. */
function initiativeBlocks({ topic, title, initiatives, portfolio, table, conceded }: InitiativesSection): readonly string[] {
  const text = escapeMarkdown;
  if (initiatives.length === 0) return [];
  const shown = table.rows.slice(0, SHOWN);
  return [
    heading(topic, title),
    markdownTable(
      table.head.map((cell) => text(cell.text)),
      shown.map((cells) => cells.map(text)),
      table.head.map(({ right }) => right),
    ),
    ...(portfolio === null
      ? []
      : [
          `**${text(portfolio.lead)}**`,
          portfolio.rows
            .slice(0, SHOWN)
            .map(
              ({ name, chosen, word, reason }) =>
                `- ${chosen ? `**${text(name)}**` : text(name)} · ${text(word)}${reason === '' ? '' : ` · ${text(reason)}`}`,
            )
            .join('\n'),
          ...portfolio.notes.map(text),
        ]),
    ...(conceded === null ? [] : [text(conceded)]),
  ];
}

/** Topics and phrases; what people wrote is not quoted here. */
function voiceBlocks({ topic, title, unknown, topics, phrases, words }: VoiceSection, { language }: Report): readonly string[] {
  const text = escapeMarkdown;
  const { list, quote } = sentencesOf(language);
  const lines = [unknown, ...topics].map(({ name, answers, shareText }) => `- ${text(name)} ${answers} · ${text(shareText)}`);
  return [
    heading(topic, title),
    lines.join('\n'),
    ...(phrases.length === 0
      ? []
      : [
          `${text(words.phrases)}${language === 'zh' ? '：' : ': '}${list(phrases.map((phrase) => `${text(quote(phrase.text))} ${phrase.answers}`))}`,
        ]),
  ];
}
