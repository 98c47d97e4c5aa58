/** Findings as SARIF 2.1.0 (OASIS, 2020), which code scanning and many editors read. */
import type { Severity, TextEdit } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { linesOf, originAt } from '@touchstone/language/syntax/lines.ts';
import { say } from '../messages.ts';
import { fingerprints } from './fingerprint.ts';
import { type PlacedFinding, severities } from './placed.ts';

/** What a reader is told of a rule. */
export interface RuleWords {
  readonly title: string;
  /** A paragraph: when it speaks. */
  readonly what: string;
  readonly severity: Severity;
  /** The whole page. */
  readonly text: string;
  readonly markdown: string;
}

export interface SarifOptions {
  readonly language: MessageLanguage;
  /** Of this cx. */
  readonly version: string;
  /** The name that places are counted from, and what it stands for. */
  readonly base: { readonly id: string; readonly text: string };
  /** How a file is called from there, with `/`. */
  named(file: string): string;
  /** The text of a file that a fix changes. */
  text(file: string): string;
  rule(id: string): RuleWords;
  /** Whether every file could be read. */
  readonly complete: boolean;
}

/** Code scanning refuses a file with more results than this, and shows the first thousand related places of none. */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One run, the most severe findings first. The same findings give the same bytes: there is no time and no machine in it. */
export function sarif(findings: readonly PlacedFinding[], options: SarifOptions): string {
  const { language, base } = options;
  const files = findings.map(({ file }) => options.named(file));
  const prints = fingerprints(findings, files);
  const ordered = severities.flatMap((severity) =>
    findings.flatMap((placed, at) => (placed.finding.severity === severity ? [{ placed, at }] : [])),
  );
  const kept = ordered.slice(0, MOST_RESULTS);
  const ids = [...new Set(kept.map(({ placed }) => placed.finding.rule))].sort((a, b) => (a < b ? -1 : 1));
  const left = ordered.length - kept.length;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'cx', version: options.version, semanticVersion: options.version, rules: ids.map((id) => ruleOf(id, options)) },
        },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base.id]: { description: { text: base.text } } },
        invocations: [
          {
            executionSuccessful: options.complete,
            ...(left === 0
              ? {}
              : { toolExecutionNotifications: [{ level: 'warning', message: { text: say('sarifLeftOut', language, { count: left }) } }] }),
          },
        ],
        results: kept.map(({ placed, at }) => ({
          ruleId: placed.finding.rule,
          ruleIndex: ids.indexOf(placed.finding.rule),
          level: levels[placed.finding.severity],
          message: { text: plain(placed.message) },
          locations: [{ physicalLocation: placeOf(files[at] ?? '', placed.finding.origin, base.id) }],
          ...(placed.related.length === 0
            ? {}
            : {
                relatedLocations: placed.related.slice(0, MOST_RELATED).map((other, index) => ({
                  id: index + 1,
                  physicalLocation: placeOf(options.named(other.file), other, base.id),
                  message: { text: plain(other.message) },
                })),
              }),
          partialFingerprints: { 'cx/v1': prints[at] ?? '' },
          ...(placed.fixes.length === 0
            ? {}
            : {
                fixes: placed.fixes.map((fix) => ({
                  description: { text: plain(fix.message) },
                  artifactChanges: changesOf(fix.edits(), options),
                })),
              }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, options: SarifOptions): object {
  const { title, what, severity, text, markdown } = options.rule(id);
  const [group = ''] = id.split('/');
  return {
    id,
    name: id.replace(/(^|[/-])([a-z])/g, (_, _before, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text, markdown },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function placeOf(file: string, at: Region, uriBaseId: string): object {
  return { artifactLocation: { uri: uriOf(file), uriBaseId }, region: regionOf(at) };
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A fix as what is to be put in the place of what, file by file. */
function changesOf(edits: readonly TextEdit[], { base, named, text }: SarifOptions): object[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const group = byFile.get(edit.file);
    if (group === undefined) byFile.set(edit.file, [edit]);
    else group.push(edit);
  }
  return [...byFile].map(([file, own]) => {
    const lines = linesOf(text(file));
    return {
      artifactLocation: { uri: uriOf(named(file)), uriBaseId: base.id },
      replacements: own.map((edit) => ({
        deletedRegion: regionOf(originAt(file, lines, edit.offset, edit.end)),
        insertedContent: { text: edit.text },
      })),
    };
  });
}

/** A path with `/` as a relative reference: no name in it ends the path or begins a scheme. */
export function uriOf(path: string): string {
  // Half of a surrogate pair has no bytes of its own.
  const whole = path.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  return whole.split('/').map(encodeURIComponent).join('/');
}

/** A plain-text message, in which square brackets would begin a link. */
function plain(message: string): string {
  return visible(message).replace(/[\\[\]]/g, '\\$&');
}
