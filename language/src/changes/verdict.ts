/** What the policy says of a change: the rule, its sentence, and what fills the blanks. */
import type { Argument, Fix } from '../findings/finding.ts';
import { keyPeriod, type Meaning, written } from './amounts.ts';
import type { Change } from './compare.ts';
import type { Judging } from './judging.ts';

/** One change, or a part of one, judged. */
export interface Verdict {
  /** The rule's name within `changes/`. */
  readonly rule: string;
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly fixes?: readonly Fix[];
  /** The part that is judged, where a change is judged in parts. */
  readonly part?: Pick<Change, 'field' | 'what' | 'before' | 'after'>;
}

export type Judge = (change: Change, judging: Judging) => Verdict | readonly Verdict[];

export type Arguments = Readonly<Record<string, Argument>>;

/** The blanks that most sentences have. */
function basics(change: Change, meaning: Meaning = 'plain'): Arguments {
  return {
    name: change.path,
    kind: change.kind,
    ...(change.key === null ? {} : { of: keyPeriod(change.key) }),
    before: written(change.before, meaning),
    after: written(change.after, meaning),
  };
}

export function say(change: Change, rule: string, messageId: string, more: Arguments = {}, meaning: Meaning = 'plain'): Verdict {
  return { rule, messageId, arguments: { ...basics(change, meaning), ...more } };
}
