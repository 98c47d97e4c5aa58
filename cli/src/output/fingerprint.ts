/** What a finding is known by from one run to the next. */
import { createHash } from 'node:crypto';
import type { PlacedFinding } from './placed.ts';

/** Arguments that only say where something stands. */
const places: ReadonlySet<string> = new Set(['line']);

/**
 * For each finding, in their order, 32 hexadecimal digits that no other of them has: the same for the same rule, sentence, arguments and
 * file, whatever the lines and the language. Of several that are alike in all this, each has its place among them. `files` names the files.
 */
export function fingerprints(findings: readonly PlacedFinding[], files: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ finding }, index) => {
    const told = Object.entries(finding.arguments)
      .filter(([name]) => !places.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([finding.rule, finding.messageId, told, files[index]]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32);
  });
}
