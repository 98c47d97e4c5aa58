/** What `cx check --format json` prints. */
import type { Argument, Severity } from '@touchstone/language/findings/finding.ts';
import { count, type PlacedFinding } from './placed.ts';

export const CHECK_FORMAT_VERSION = '1.0';

/** Lines and columns are one-based and count UTF-16 code units; ends are exclusive. Files are relative to the folder the command ran in, with `/`. */
export interface CheckResult {
  readonly formatVersion: typeof CHECK_FORMAT_VERSION;
  readonly findings: readonly CheckFinding[];
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
  };
  /** With `--fix`: the files that were changed (with `--dry-run`: that would be), and with `--dry-run` their new text. */
  readonly fixed?: readonly { readonly file: string; readonly text?: string }[];
}

export interface CheckFinding {
  /** `group/name`; `cx explain` shows its page. */
  readonly rule: string;
  readonly severity: Severity;
  /** In the language of messages. */
  readonly message: string;
  /** Which of the rule's sentences; the same in every language. */
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Other places that belong to it. */
  readonly related: readonly CheckPlace[];
  readonly fixes: readonly CheckFix[];
}

export interface CheckPlace {
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckFix {
  readonly message: string;
  /** A safe fix is taken by `--fix`. */
  readonly safe: boolean;
  readonly edits: readonly CheckEdit[];
}

/** Put `text` in the place of the UTF-16 code units from `offset` to `end` (zero-based, end exclusive). */
export interface CheckEdit {
  readonly file: string;
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** The findings as plain data, in the order given. */
export function checkResult(
  findings: readonly PlacedFinding[],
  files: number,
  fixed: readonly { readonly file: string; readonly text?: string }[] | undefined,
): CheckResult {
  const counts = count(findings);
  return {
    formatVersion: CHECK_FORMAT_VERSION,
    findings: findings.map(({ finding, file, message, fixes, related }) => ({
      rule: finding.rule,
      severity: finding.severity,
      message,
      messageId: finding.messageId,
      arguments: finding.arguments,
      file,
      line: finding.origin.line,
      column: finding.origin.column,
      endLine: finding.origin.endLine,
      endColumn: finding.origin.endColumn,
      related: [...related],
      fixes: fixes.map((fix) => ({ message: fix.message, safe: fix.safe, edits: [...fix.edits()] })),
    })),
    summary: { files, errors: counts.error, warnings: counts.warning, information: counts.information, hints: counts.hint },
    ...(fixed === undefined ? {} : { fixed }),
  };
}
