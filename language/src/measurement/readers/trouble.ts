/** Why a file of answers cannot be read: the name of a sentence of `data/unreadable-file`, and what fills its blanks. */
import type { Argument, Finding } from '../../findings/finding.ts';
import type { Origin } from '../../findings/origin.ts';
import type { Table } from '../table.ts';

export interface Trouble {
  readonly trouble: TroubleKind;
  readonly arguments?: Readonly<Record<string, Argument>>;
}

export type TroubleKind =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'ragged'
  | 'ragged-line'
  | 'open-quote'
  | 'stray-quote'
  | 'long-line'
  | 'json-broken'
  | 'json-no-rows'
  | 'too-many-columns';

export type Read = { readonly table: Table } | Trouble;

/** No answer is near this; a longer line is a mistake (another kind of file, a damaged one). In characters. */
export const LONGEST_LINE = 2_000_000;

/** No survey is near this. */
export const MOST_COLUMNS = 10_000;

/** The rule that tells of what could not be read. */
export const UNREADABLE = 'data/unreadable-file';

/** A file or database that could not be read; `messageId` is that of a sentence of `data/unreadable-file`. */
export interface Unreadable {
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
}

/** That, on the `responses` line that names it. */
export function unreadableFinding(why: Unreadable, file: string, origin: Origin): Finding {
  return {
    rule: UNREADABLE,
    severity: 'error',
    messageId: why.messageId,
    arguments: { file, ...why.arguments },
    origin,
  };
}
