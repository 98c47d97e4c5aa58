/**
 * A stretch of source text. Offsets count UTF-16 code units from the start of the file (zero-based, end exclusive);
 * lines and columns are one-based and count UTF-16 code units as well.
 */
export interface Origin {
  /** Path relative to the program's root, with `/`; or whatever name the caller gave the text. */
  readonly file: string;
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
