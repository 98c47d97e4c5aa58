/**
 * Characters that a reader cannot see but that change what is read: controls, line separators, zero-width characters, and the
 * bidirectional controls that make text look reversed. Joiners (U+200C, U+200D) are left alone: emoji and many scripts need them.
 */
const unseen =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\uD800-\uDFFF]/gu;

/**
 * The text with every unseen character made visible: `⟨U+202E⟩`, and the pictures of the old control characters (`␀`, `␛`).
 * A line break becomes `⏎`, a tab a space, half of a surrogate pair U+FFFD. Unlike the writers, which
 * drop what cannot be seen, a message shows it: a name with a hidden character in it is just what the author must find.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09) return ' ';
    if (code === 0x0a) return '⏎';
    if (code === 0x0d) return '';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
