import { visible } from '@touchstone/language/messages/visible.ts';
import type { PlacedFinding } from './placed.ts';

/** One line a finding, `file:line:column: severity rule message`: the form for grep and problem matchers. The words of severity and rule are the same in every language. */
export function compact(findings: readonly PlacedFinding[]): string {
  return findings
    .map(({ finding, file, message }) => {
      const { line, column } = finding.origin;
      return `${visible(file)}:${line}:${column}: ${finding.severity} ${finding.rule} ${visible(message)}\n`;
    })
    .join('');
}
