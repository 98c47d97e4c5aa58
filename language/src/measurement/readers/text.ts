/** From the bytes of a file of answers to its text: spreadsheets save in more encodings than programs do. */
import type { Trouble } from './trouble.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding that the start of a file is in, by its byte order mark, else by where its zero bytes stand, else UTF-8 where the bytes can be that, else
 * GBK (as GB 18030, which holds it). `whole` says that these are all the bytes, so that the last character is whole too.
 */
export function encodingOf(bytes: Uint8Array, whole: boolean): Encoding | Trouble {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.includes(0)) {
    const wide = wideEncodingOf(bytes);
    return wide ?? { trouble: 'binary' };
  }
  if (decodes(bytes, 'utf-8', whole)) return 'utf-8';
  return decodes(bytes, 'gb18030', whole) ? 'gb18030' : { trouble: 'encoding' };
}

/** The whole text of a file, without a byte order mark. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | Trouble {
  const encoding = encodingOf(bytes, true);
  if (typeof encoding !== 'string') return encoding;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { trouble: 'binary' } : { text, encoding };
  } catch {
    return { trouble: 'encoding' };
  }
}

function decodes(bytes: Uint8Array, encoding: Encoding, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a byte order mark: commas, digits and line ends leave every other byte zero, and only those. */
function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < start.length; index++) {
    if (start[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = start.length * 0.05;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}
