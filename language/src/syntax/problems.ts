import type { Argument } from '../findings/finding.ts';

/** Something that lexing or parsing has to say about a stretch of the text; lowering makes a Finding of it. */
export interface Problem {
  /** `syntax/…`, or one of the rules of `program/…` that only the text can tell (`program/full-width`). */
  readonly rule: string;
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** UTF-16 code units from the start of the text; the end is exclusive. */
  readonly offset: number;
  readonly end: number;
  readonly fixes?: readonly ProblemFix[];
}

/** A way out: edits of this very text. Each becomes a model edit of the kind `replace`. */
export interface ProblemFix {
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly safe: boolean;
  readonly edits: readonly { readonly offset: number; readonly end: number; readonly text: string }[];
}
