/** Everything that is looked at below, and the halves of characters beyond the first 65 536. */
const SUSPICIOUS =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/;

/**
 * Text of strangers with everything taken out that a reader cannot see but a terminal, editor or browser obeys.
 * Line breaks, tabs and runs of white space become one space. Other control characters, the bidirectional embeddings, overrides
 * and isolates, lone surrogates and non-characters become U+FFFD, so that a reader sees that something stood there.
 * Invisible marks without a picture (zero-width space, byte-order mark, directional marks, soft hyphen, tags) are dropped; the
 * joiners of emoji and of Indic and Arabic script stay.
 */
export function harmless(text: string): string {
  // Most texts hold nothing of the kind, and one look tells.
  if (!SUSPICIOUS.test(text)) return text;
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\uFEFF]|\uDB40[\uDC00-\uDC7F]/g, '')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFE\uFFFF\uFDD0-\uFDEF]/g, '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
