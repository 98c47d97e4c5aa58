/** Findings for a person at a terminal. Only ASCII draws the layout: other signs are two columns wide in some Chinese set-ups. */
import type { Severity } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { type Message, say } from '../messages.ts';
import type { Colour, Paint } from './colour.ts';
import { frame, lineOf } from './frame.ts';
import { count, type PlacedFinding, severities } from './placed.ts';

const colours: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };
const words: Readonly<Record<Severity, Message>> = {
  error: 'severityError',
  warning: 'severityWarning',
  information: 'severityInformation',
  hint: 'severityHint',
};

/** Of one sentence of one rule in one file, this many are shown in full; the others are counted, with their lines. */
const SHOWN_ALIKE = 5;
const LINES_LISTED = 12;
/** Of the places that belong to a finding, this many are shown. */
const SHOWN_RELATED = 3;

export interface PrettyOptions {
  readonly language: MessageLanguage;
  readonly paint: Paint;
  /** The width of the terminal. */
  readonly columns: number;
  readonly files: number;
}

/** All findings with their source, file by file and errors first, and the summary last. */
export function pretty(findings: readonly PlacedFinding[], options: PrettyOptions): string {
  const { language, paint, columns } = options;
  const out: string[] = [];
  const alike = new Map<string, PlacedFinding[]>();
  for (const placed of findings) {
    const key = JSON.stringify([placed.file, placed.finding.rule, placed.finding.messageId]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [placed]);
    else group.push(placed);
  }
  const shown = new Map<string, number>();
  for (const placed of errorsFirst(findings)) {
    const { finding, file, message, text } = placed;
    const key = JSON.stringify([file, finding.rule, finding.messageId]);
    const wide = finding.rule === 'program/full-width' ? (alike.get(key) ?? []) : [];
    if (wide.length > 1) {
      // Ordinary typing in Chinese: one line for them all, so that what matters is not drowned.
      if (wide[0] !== placed) continue;
      out.push(
        `${paint('bold', visible(file))}  ${paint(colours[finding.severity], say(words[finding.severity], language))}  ${paint('dim', finding.rule)}`,
      );
      out.push(`  ${say('wideForms', language, { n: wide.length, lines: linesListed(wide) })}`, '');
      continue;
    }
    const already = shown.get(key) ?? 0;
    if (already >= SHOWN_ALIKE) continue;
    shown.set(key, already + 1);

    const { line, column } = finding.origin;
    const severity = paint(colours[finding.severity], say(words[finding.severity], language));
    out.push(`${paint('bold', `${visible(file)}:${line}:${column}`)}  ${severity}  ${paint('dim', finding.rule)}`);
    out.push(`  ${visible(message)}`);
    if (text !== '') out.push(...frame(lineOf(text, line), finding.origin, columns - 2, paint).map((row) => `  ${row}`));
    for (const other of placed.related.slice(0, SHOWN_RELATED))
      out.push(`  ${visible(other.file)}:${other.line}:${other.column}: ${visible(other.message)}`);
    const more = placed.related.length - SHOWN_RELATED;
    if (more > 0) out.push(`  ${say('moreRelated', language, { count: more })}`);
    const [fix] = placed.fixes;
    if (fix !== undefined) out.push(`  ${say(fix.safe ? 'wayOutFix' : 'wayOut', language, { fix: fix.message })}`);
    out.push(`  ${paint('dim', say('page', language, { rule: finding.rule }))}`, '');

    const group = alike.get(key) ?? [];
    if (already + 1 === SHOWN_ALIKE && group.length > SHOWN_ALIKE) {
      const rest = group.slice(SHOWN_ALIKE);
      out.push(`  ${say('moreAlike', language, { count: rest.length, rule: finding.rule, lines: linesListed(rest) })}`, '');
    }
  }
  out.push(summary(findings, options), '');
  return out.join('\n');
}

/** File by file as they come, in each file the errors before the others. */
function errorsFirst(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const files = new Map<string, { errors: PlacedFinding[]; others: PlacedFinding[] }>();
  for (const placed of findings) {
    const own = files.get(placed.file) ?? { errors: [], others: [] };
    files.set(placed.file, own);
    (placed.finding.severity === 'error' ? own.errors : own.others).push(placed);
  }
  return [...files.values()].flatMap(({ errors, others }) => [...errors, ...others]);
}

function linesListed(findings: readonly PlacedFinding[]): string[] {
  const lines = [...new Set(findings.map((one) => one.finding.origin.line))].sort((a, b) => a - b);
  const listed = lines.slice(0, LINES_LISTED).map(String);
  return lines.length > LINES_LISTED ? [...listed, '...'] : listed;
}

/** One line: how many findings of each severity in how many files, and how many of them `--fix` mends. */
export function summary(findings: readonly PlacedFinding[], { language, paint, files }: PrettyOptions): string {
  const parts = partsOf(count(findings), language);
  if (parts.length === 0) return paint('green', say('summaryNone', language, { files }));
  const line = say('summary', language, { parts, files });
  const some = (severity: Severity) => findings.some(({ finding }) => finding.severity === severity);
  const mendable = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const colour = some('error') ? 'red' : some('warning') ? 'yellow' : 'green';
  const rest = mendable > 0 ? (language === 'zh' ? '' : ' ') + say('canBeFixed', language, { n: mendable }) : '';
  return paint(colour, line) + rest;
}

/** How many findings of each severity, such as `2 errors, 1 hint`. */
export function outcome(findings: readonly { readonly finding: { readonly severity: Severity } }[], language: MessageLanguage): string {
  const parts = partsOf(count(findings), language);
  return parts.length === 0 ? say('watchNone', language) : parts.join(language === 'zh' ? '、' : ', ');
}

function partsOf(counts: Readonly<Record<Severity, number>>, language: MessageLanguage): string[] {
  const names: Readonly<Record<Severity, Message>> = {
    error: 'countErrors',
    warning: 'countWarnings',
    information: 'countInformation',
    hint: 'countHints',
  };
  return severities.filter((severity) => counts[severity] > 0).map((severity) => say(names[severity], language, { n: counts[severity] }));
}
