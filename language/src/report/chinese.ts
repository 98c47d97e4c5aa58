/** A name to stand between Chinese characters: with the gap that typesetting leaves beside Latin letters and figures. */
export function spaced(name: string): string {
  const before = /^[A-Za-z0-9\u00c0-\u024f]/.test(name) ? ' ' : '';
  const after = /[A-Za-z0-9\u00c0-\u024f.%]$/.test(name) ? ' ' : '';
  return `${before}${name}${after}`;
}
