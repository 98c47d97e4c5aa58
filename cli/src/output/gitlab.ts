/** Findings as a report that GitLab's Code Quality reads: a list that its merge request shows beside the lines. */
import type { Severity } from '@touchstone/language/findings/finding.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { fingerprints } from './fingerprint.ts';
import type { PlacedFinding } from './placed.ts';

/** One entry; GitLab reads no more of it. `fingerprint` is unique: of two alike it would show one. */
interface CodeQuality {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const severities: Readonly<Record<Severity, CodeQuality['severity']>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** The report as JSON, with a line break at the end. `named` says how a file is called from the root of the repository. */
export function gitlab(findings: readonly PlacedFinding[], named: (file: string) => string): string {
  const files = findings.map(({ file }) => named(file));
  const prints = fingerprints(findings, files);
  const report = findings.map(({ finding, message }, index): CodeQuality => {
    const { line, endLine } = finding.origin;
    return {
      description: visible(message),
      check_name: finding.rule,
      fingerprint: prints[index] ?? '',
      severity: severities[finding.severity],
      location: { path: files[index] ?? '', lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
