import type { Severity } from './finding.ts';
import type { Category, Level } from './levels.ts';

/** The languages of messages and pages. */
export type MessageLanguage = 'en' | 'zh';

/** The same words in both languages. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

/**
 * A program that shows a rule. `source` is one file, or several after lines `--- path/name.cx`.
 * `<|…|>` marks each place where the finding must stand (in `avoid`); the marks are taken out before compiling.
 * Of a rule of changes it is two files, `before.cx` and `after.cx`.
 */
export interface Example {
  readonly title?: Both;
  readonly source: string;
  /** The same in Chinese, where the mistake is in the spelling itself and cannot be carried over. */
  readonly zh?: string;
  /** `YYYY-MM-DD`, for rules that need a date. */
  readonly date?: string;
}

/** How a rule of `cx diff` judges what it tells. */
export interface ChangePolicy {
  readonly level: Level;
  readonly category: Category;
  /** The rules that tell of the same change the other way round; itself where the change has no better and no worse direction. */
  readonly mirrors: readonly string[];
}

/** What a rule checks and says; editor, terminal and reports read it from here. */
export interface RuleDefinition {
  /** `group/name`. Never changed once published. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * As long as it stands, the report is wrong or lacks something the author wrote. `allow` and `cx.json` cannot silence or weaken it.
   */
  readonly firm?: true;
  /** What it says changes with the day alone, so an `allow` of it may wait: one that excuses nothing today is not called unused. */
  readonly dated?: true;
  /** Some of its findings carry a fix. */
  readonly fixable?: true;
  /** It tells of a change between two versions of a program; `severity` is then that of its level. */
  readonly change?: ChangePolicy;
  /**
   * Sentences and names of fixes by `messageId`. `{name}` stands for an argument; a sentence names the thing and says what to do.
   * `{n#share|shares}` prints nothing but the word that fits the number `n`.
   */
  readonly sentences: Readonly<Record<string, Both>>;
}

/** The page of a rule: what `cx explain` and the docs print, with examples that the tests run. */
export interface RulePage {
  /** What the rule is about, as a heading of a few words. */
  readonly title: Both;
  /** When it speaks. */
  readonly what: Both;
  /** The idea behind it. */
  readonly why: Both;
  /** Of a rule of changes: how such a change is made without harm. */
  readonly safe?: Both;
  readonly exceptions?: Both;
  readonly settings?: Both;
  /** Each raises the rule, exactly at its marks. */
  readonly avoid: readonly Example[];
  /** Each is free of the rule's findings. */
  readonly prefer: readonly Example[];
  /** The examples are about how something is typed: they are printed as they are, never in the reader's keywords. */
  readonly asWritten?: true;
  /** What it speaks of cannot be shown by a text (a file that is not one, say). */
  readonly withoutExample?: true;
}
