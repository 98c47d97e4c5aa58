/** From the bytes of a file to its text. */
import type { Finding } from '../findings/finding.ts';
import { linesOf, originAt } from './lines.ts';

/** No program is near this; what is larger is a mistake (an export, a film) and is not read. */
export const LARGEST_FILE_IN_MEGABYTES = 20;
export const LARGEST_FILE = LARGEST_FILE_IN_MEGABYTES * 1024 * 1024;

export type Decoded =
  | { readonly text: string }
  | { readonly trouble: 'binary' | 'utf-16' }
  /** `before`: what stands before the first byte that is not UTF-8. */
  | { readonly trouble: 'not-utf8'; readonly before: string };

/**
 * The text of a UTF-8 file, byte order mark included, so that writing it back gives the same bytes; or what is wrong with it.
 * A file with a NUL byte is binary (or UTF-16, where every other byte of its start is NUL or it has that byte order mark).
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { trouble: 'utf-16' };
  if (bytes.includes(0)) return { trouble: looksLikeUtf16(bytes) ? 'utf-16' : 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const good = goodPrefix(bytes);
    return { trouble: 'not-utf8', before: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good)) };
  }
}

/** What was read of a file: its text, and what is wrong with it. */
export interface Content {
  readonly text: string;
  /** False where the text is not all that the file holds; such a file is never written back. */
  readonly whole: boolean;
  readonly trouble: Finding | null;
}

/** The text of a file's bytes, or of as much of them as can be read. `file` is the name its findings carry. */
export function contentOf(file: string, bytes: Uint8Array): Content {
  const decoded = decode(bytes);
  if (!('trouble' in decoded)) return { text: decoded.text, whole: true, trouble: null };
  if (decoded.trouble !== 'not-utf8') return unread(file, decoded.trouble);
  // The rest of the file is checked all the same, so that one wrong byte does not hide what else is there.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const offset = decoded.before.length;
  const origin = originAt(file, linesOf(text), offset, offset + 1);
  return { text, whole: false, trouble: { ...trouble(file, 'not-utf8', { line: origin.line }), origin } };
}

/** A file of that many bytes, which nobody reads. */
export function tooLarge(file: string, size: number): Content {
  return unread(file, 'too-large', { megabytes: Math.ceil(size / 1024 / 1024), limit: LARGEST_FILE_IN_MEGABYTES });
}

/** A file that could not be read; `code` is that of the system's error. */
export function unreadable(file: string, code: string): Content {
  return code === 'ELOOP' ? unread(file, 'link-loop') : unread(file, 'unreadable', { reason: code });
}

function unread(file: string, messageId: string, args: Finding['arguments'] = {}): Content {
  return { text: '', whole: false, trouble: trouble(file, messageId, args) };
}

function trouble(file: string, messageId: string, args: Finding['arguments']): Finding {
  return {
    rule: 'program/unreadable-file',
    severity: 'error',
    messageId,
    arguments: { file: file.slice(file.lastIndexOf('/') + 1), ...args },
    origin: originAt(file, linesOf(''), 0, 0),
  };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < start.length; index++) {
    if (start[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const half = Math.floor(start.length / 2);
  return half > 0 && (even === 0) !== (odd === 0) && Math.max(even, odd) >= half * 0.3;
}

/** The number of bytes from the start that are UTF-8 (Unicode 16, table 3-7). */
export function goodPrefix(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index++;
      continue;
    }
    let more: number;
    let low = 0x80;
    let high = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) more = 1;
    else if (lead >= 0xe0 && lead <= 0xef) {
      more = 2;
      if (lead === 0xe0) low = 0xa0;
      if (lead === 0xed) high = 0x9f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      more = 3;
      if (lead === 0xf0) low = 0x90;
      if (lead === 0xf4) high = 0x8f;
    } else return index;
    for (let at = 1; at <= more; at++) {
      const byte = bytes[index + at];
      if (byte === undefined || byte < low || byte > high) return index;
      low = 0x80;
      high = 0xbf;
    }
    index += more + 1;
  }
  return index;
}
