/** Findings for a run of GitHub Actions: the list in the log, and the most severe as annotations of the changed files. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Severity } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { say } from '../messages.ts';
import { isInside, pathFrom } from '../workspace/folder.ts';
import { type PlacedFinding, severities } from './placed.ts';

/** GitHub keeps ten annotations of a kind in a step; the tenth says how many more there are. */
export const MOST_ANNOTATIONS = 9;

type Kind = 'error' | 'warning' | 'notice';
const kinds: Readonly<Record<Severity, Kind>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

export interface GithubPlaces {
  /** Where the command runs; files are named from here. */
  readonly cwd: string;
  /** The root of the checkout, from where annotations name files; undefined outside of GitHub. */
  readonly checkout: string | undefined;
}

export interface GithubOptions extends GithubPlaces {
  readonly language: MessageLanguage;
}

/**
 * `log` (what a person reads) and after it the workflow commands, most severe first, at most nine of a kind and one that counts the rest.
 * The log is fenced, so that no name or text of the program is taken for a command.
 */
export function github(findings: readonly PlacedFinding[], log: string, options: GithubOptions): string {
  const lines: string[] = [];
  const seen: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  for (const severity of severities) {
    for (const placed of findings) {
      if (placed.finding.severity !== severity) continue;
      const kind = kinds[severity];
      seen[kind]++;
      if (seen[kind] <= MOST_ANNOTATIONS) lines.push(annotation(kind, placed, options));
    }
  }
  for (const kind of ['error', 'warning', 'notice'] as const) {
    const more = seen[kind] - MOST_ANNOTATIONS;
    if (more > 0) lines.push(command(kind, { title: 'cx' }, say('moreInLog', options.language, { count: more })));
  }
  return fenced(log) + lines.map((line) => `${line}\n`).join('');
}

function annotation(kind: Kind, { finding, file, message, fixes }: PlacedFinding, options: GithubOptions): string {
  const { line, column, endLine } = finding.origin;
  const properties = { file: namedFromCheckout(file, options), line, col: column, endLine, title: finding.rule };
  const [fix] = fixes;
  const words = fix === undefined ? [message] : [message, say(fix.safe ? 'wayOutFix' : 'wayOut', options.language, { fix: fix.message })];
  return command(kind, properties, words.map(visible).join('\n'));
}

/** A file named from where the command runs, as it is called from the root of the checkout. */
export function namedFromCheckout(file: string, { cwd, checkout }: GithubPlaces): string {
  const path = resolve(cwd, file);
  return checkout !== undefined && isInside(path, checkout) ? pathFrom(checkout, path) : file;
}

/** A workflow command that annotates. */
export function command(kind: Kind, properties: Readonly<Record<string, string | number>>, text: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${kind} ${written.join(',')}::${data(text)}`;
}

/** While commands are stopped, the runner only waits for the word that starts them again; the text itself cannot hold its own hash. */
export function fenced(log: string): string {
  if (log === '') return '';
  const word = createHash('sha256').update(log).digest('hex');
  return `::stop-commands::${word}\n${log}${log.endsWith('\n') ? '' : '\n'}::${word}::\n`;
}

/** As the runner reads the text after the second `::`. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As the runner reads a property: `:` and `,` too end it. */
function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
