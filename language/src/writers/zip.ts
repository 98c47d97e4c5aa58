import { strToU8, type Zippable, zipSync } from 'fflate';
import { byCode } from '../program/order.ts';

/** A day before which the form knows none. Without a zone it is the same in every one. */
const LONG_AGO = '1980-01-01T00:00:00';

/**
 * A ZIP file of the parts, by their names: in code-point order, all of one date, so that the same parts give the same bytes everywhere. Texts are
 * written as UTF-8. Of an office document the order puts `[Content_Types].xml` first, where readers look for it.
 */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  const names = Object.keys(parts).sort(byCode);
  for (const name of names) {
    const part = parts[name] ?? '';
    // What is Unix' or Windows' of a file's rights is left at nothing.
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: LONG_AGO, level: 6, os: 0, attrs: 0 }];
  }
  return zipSync(files);
}
