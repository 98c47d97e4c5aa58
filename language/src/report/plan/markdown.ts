import { codeSpan, escapeMarkdown, markdownTable } from '../../writers/markdown.ts';
import type { Table } from '../document.ts';
import type { ChoiceSection, PlanDocument, PlanSection, TraceView } from './document.ts';

/** The verdict, the choice, what it earns, the frontier and who is busy when, for a pull request or a wiki; the working stays in the page. */
export function toPlanMarkdown(plan: PlanDocument): string {
  const text = escapeMarkdown;
  const { verdict, numbers, whatIf } = plan;
  const blocks = [
    `# ${text(plan.programme)}`,
    [plan.form.main, plan.wave, plan.asOf].flatMap((part) => (part === null ? [] : [text(part)])).join(' · '),
    ...(plan.banner === null ? [] : [`> **${text(plan.banner)}**`]),
    `**${text(verdict.strong)}**`,
    ...(verdict.deck === '' ? [] : [text(verdict.deck)]),
    ...(numbers.length === 0
      ? []
      : [
          numbers
            .map(
              ({ label, value, unit, notes }) =>
                `- **${text(label.main)}** ${text(value)}${unit === '' ? '' : ` ${text(unit)}`}${notes.map((note) => ` · ${text(note.text)}`).join('')}`,
            )
            .join('\n'),
        ]),
    ...(plan.remarks.length === 0 ? [] : [plan.remarks.map((remark) => `- ${text(remark)}`).join('\n')]),
    ...(whatIf === null
      ? []
      : [`## ${text(whatIf.heading.main)}`, whatIf.changes.map((change) => `- ${codeSpan(change)}`).join('\n'), table(whatIf.table)]),
    ...plan.sections.flatMap(sectionBlocks),
    `*${text(plan.foot[1] ?? '')}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: PlanSection): readonly string[] {
  const text = escapeMarkdown;
  const heading = `## ${text(section.topic.main)} · ${text(section.title)}`;
  switch (section.id) {
    case 'choice':
      return [heading, choiceTable(section), ...section.notes.map(text)];
    case 'returns':
    case 'matters':
    case 'frontier':
    case 'time':
      return [heading, ...(section.table.rows.length === 0 ? [] : [table(section.table)]), ...section.notes.map(text)];
    default:
      return [];
  }
}

function choiceTable({ heads, rows }: ChoiceSection): string {
  const text = escapeMarkdown;
  return markdownTable(
    ['\\#', heads.initiative, heads.standing, heads.cost, heads.gap, heads.money, heads.reason].map((head, index) =>
      index === 0 ? head : text(head),
    ),
    rows.map((row) => {
      const strong = (words: string): string => (row.standing === 'chosen' ? `**${text(words)}**` : text(words));
      return [
        String(row.number),
        `${strong(row.name)}${row.small === '' ? '' : `<br>${text(row.small)}`}`,
        strong(row.standingText),
        ...[row.cost, row.gap, row.money, row.reason].map(text),
      ];
    }),
    [true, false, false, true, true, true, false],
  );
}

function table({ head, rows }: Table): string {
  return markdownTable(
    head.map(({ text }) => (text === '#' ? '\\#' : escapeMarkdown(text))),
    rows.map((cells) => cells.map(escapeMarkdown)),
    head.map(({ right }) => right),
  );
}

/** The working of one initiative, indented, for a terminal. */
export function traceLines({ name, summary, steps }: TraceView): readonly string[] {
  return [
    `${name} (${summary})`,
    ...steps.map(({ depth, name: figure, value, how }) => `${'  '.repeat(depth + 1)}${figure}  ${value}${how === '' ? '' : `  = ${how}`}`),
  ];
}
