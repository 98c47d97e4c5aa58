/** Full-width forms of ASCII (U+FF01 to U+FF5E), as Chinese input methods type them. */
const fullWidth = /[！-～]/;
const everyFullWidth = /[！-～]/g;

/** `text` with the full-width forms of letters, digits and ASCII signs made half-width. */
export function halfWidth(text: string): string {
  return fullWidth.test(text) ? text.replace(everyFullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
}

/**
 * A name or dotted path as it is compared everywhere: full-width letters and digits half-width, path signs `.`, and NFC
 * (UAX #31), so that a name means the same whatever keyboard or system typed it.
 */
export function nameOf(image: string): string {
  let plain = true;
  for (let i = 0; i < image.length; i++) {
    if (image.charCodeAt(i) > 0x7f) {
      plain = false;
      break;
    }
  }
  return plain ? image : halfWidth(image).replaceAll('。', '.').normalize('NFC');
}
