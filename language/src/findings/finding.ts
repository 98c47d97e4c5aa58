import type { Origin } from './origin.ts';

/** The order is the order of weight: an error stands in the way, a hint only tidies. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A value that fills a blank of a sentence. Numbers are printed in the reader's form; text is user text and is never interpreted. */
export type Argument = string | number | readonly string[];

/** Something to say about a place in the program. Its words are made from `rule`, `messageId` and `arguments` in the reader's language. */
export interface Finding {
  /** `group/name`, such as `program/unknown-name`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Which of the rule's sentences; unique within the rule. */
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly origin: Origin;
  /** Other places that belong to it, each with a sentence of the same rule. */
  readonly related?: readonly {
    readonly origin: Origin;
    readonly messageId: string;
    readonly arguments: Readonly<Record<string, Argument>>;
  }[];
  readonly fixes?: readonly Fix[];
}

/** A way out that a machine can take. */
export interface Fix {
  /** A sentence of the rule that names the fix ("Write `expected`"). */
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** A safe fix changes no meaning or the only possible one; `--fix` takes safe fixes only. */
  readonly safe: boolean;
  readonly edits: readonly ModelEdit[];
}

/**
 * A change of the program in its own words. `syntax/edit` writes it into the text, in the file's own keywords.
 * Places are those of the Program the finding was made from.
 */
export type ModelEdit =
  /** Put this text, which is the same in both keyword languages, in the place of that one (names, numbers, punctuation, strings). */
  | { readonly kind: 'replace'; readonly origin: Origin; readonly text: string }
  /** Take away a declaration or property, with the white space it leaves. */
  | { readonly kind: 'remove'; readonly origin: Origin }
  /** Put a keyword (given in English) in the place of what stands there. */
  | { readonly kind: 'keyword'; readonly origin: Origin; readonly keyword: string }
  /** Give a property to the declaration at `origin`, adding a block where there is none. `value` is source text without keywords. */
  | { readonly kind: 'set'; readonly origin: Origin; readonly property: string; readonly value: string }
  /** Say after the name at `origin` that the declaration was called `name`. */
  | { readonly kind: 'was'; readonly origin: Origin; readonly name: string }
  /** Add a declaration after the last one of the file at `origin`; words between back-quotes are keywords in English, the rest is written as it stands. */
  | { readonly kind: 'declare'; readonly origin: Origin; readonly source: string };

/** A text edit of one file: put `text` in the place of [`offset`, `end`). */
export interface TextEdit {
  readonly file: string;
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}
