import type { Finding, Severity, TextEdit } from '@touchstone/language/findings/finding.ts';

/** A finding in the reader's language, with its file named as seen from where the command runs. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly message: string;
  /** With `/`, as seen from the current folder. */
  readonly file: string;
  /** The text of the file; empty where it could not be read. */
  readonly text: string;
  readonly fixes: readonly {
    readonly message: string;
    readonly safe: boolean;
    /** As text edits; making them reads the file once more, so they are made when asked for. */
    edits(): readonly TextEdit[];
  }[];
  readonly related: readonly {
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many findings there are of each severity. */
export function count(findings: readonly { readonly finding: { readonly severity: Severity } }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}
