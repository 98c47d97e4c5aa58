/** What a `responses` line may not name. */

/** Whether a text is an address and no path: a word of two letters or more and `:`, or two slashes at its start. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text) || /^[\\/]{2}/.test(text);
}

/** Whether a path starts at the root of a disk, and so from outside of any workspace. */
export function isFromRoot(path: string): boolean {
  return /^[\\/]|^[A-Za-z]:/.test(path);
}
