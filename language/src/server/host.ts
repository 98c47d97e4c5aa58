import type { Unreadable } from '../measurement/readers/trouble.ts';

/** What a language server needs of the world around it: the language itself touches no file and no clock. */
export interface Host {
  /**
   * The sources of a folder: its `.cx` files and those that stand beside a program (`besideNames`), at or below it (`deep`) or directly in it, as URIs. Folders that hold no
   * sources (`isSourceFolder`) are left out. A folder that is not there has none. Resolves always.
   */
  list(folder: string, deep: boolean): Promise<readonly string[]>;
  /** What a file holds; null where there is none. Resolves always. */
  read(uri: string): Promise<Bytes | null>;
  /** The folder that `use` may not leave: the nearest from this one upward that is a repository's root, else the folder itself. */
  root(folder: string): Promise<string>;
  /**
   * The files that a `responses` line of a file in this folder names by a path or pattern, as URIs in code-point order; `why` where one may not be read:
   * it lies outside the workspace, is an address or a folder. Resolves always.
   */
  named(folder: string, pattern: string): Promise<readonly NamedFile[]>;
  /** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
  digest(content: string | Uint8Array): Promise<string>;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds, for telling how long something lasts. */
  clock(): number;
  /** Comes back once everything that waits to be heard has been heard. */
  pause(): Promise<void>;
  /** All is told and nothing is to be done: memory that nobody needs any more can go. */
  rest?(): void;
}

/** `why`: the name of a sentence of `data/unreadable-file`, and what fills its blanks. */
export type NamedFile = { readonly uri: string } | { readonly uri: string; readonly why: Unreadable };

/** The bytes of a file, or why there are none: too many (`size`), or a system error's code. */
export type Bytes = { readonly bytes: Uint8Array } | { readonly size: number } | { readonly code: string };
