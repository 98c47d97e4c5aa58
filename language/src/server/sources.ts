/** One file as the server holds it: what is on disk or, while somebody edits it, what is in the editor. */
import type { Fragment } from '../program/fragment.ts';
import { type Content, contentOf, tooLarge, unreadable } from '../syntax/decode.ts';
import { warmUp } from '../syntax/engine.ts';
import { type Lines, linesOf } from '../syntax/lines.ts';
import { lower } from '../syntax/lower.ts';
import { isSound, type Parsed, parse } from '../syntax/parse.ts';
import { reparse } from '../syntax/reparse.ts';
import { scan } from '../syntax/scan.ts';
import type { Bytes } from './host.ts';

export interface Source {
  readonly uri: string;
  /** The name its findings carry: as seen from the base of its realm. */
  readonly file: string;
  readonly content: Content;
  /** The editor's number for this text; null where the file is not open. */
  readonly version: number | null;
  readonly lines: () => Lines;
  /** Its words alone, which are ready long before the tree is. */
  readonly words: () => Pick<Parsed, 'text' | 'tokens' | 'hidden'>;
  /** The tree; kept while the file is open. */
  readonly parsed: () => Parsed;
  /** What the file says. A text has one fragment, whoever asks. */
  readonly fragment: () => Fragment;
  /** Whether its fragment is made already. */
  readonly isRead: () => boolean;
  /** Gives its tree away, for the text that comes after it. Who asks it for a tree then has one made anew. */
  readonly handOver: () => Parsed | undefined;
}

const texts = new WeakMap<Fragment, string>();

/** The text that a source made a fragment of; undefined for one that was made elsewhere. */
export function textOf(fragment: Fragment): string | undefined {
  return texts.get(fragment);
}

/** `before` is what the file said until now: what stays as it was is not read again. */
export function source(uri: string, file: string, content: Content, version: number | null, before?: Source): Source {
  const { text } = content;
  let earlier = before;
  let lines: Lines | undefined;
  let words: Pick<Parsed, 'text' | 'tokens' | 'hidden'> | undefined;
  let parsed: Parsed | undefined;
  /** The last tree of a sound text, while this one is not: somebody is in the midst of typing, and it soon will be again. */
  let spare: Parsed | undefined;
  let fragment: Fragment | undefined;
  const tree = (): Parsed => {
    if (parsed !== undefined) return parsed;
    const old = earlier?.handOver();
    earlier = undefined;
    const made = (old === undefined ? null : reparse(old, text)) ?? parse(text);
    // Trees are the larger part of what a program weighs, and nobody looks at that of a closed file twice.
    if (version !== null) {
      parsed = made;
      if (!isSound(made)) spare = old;
    }
    return made;
  };
  return {
    uri,
    file,
    content,
    version,
    lines: () => {
      lines ??= linesOf(text);
      return lines;
    },
    words: () => {
      if (parsed !== undefined) return parsed;
      if (words === undefined) {
        warmUp();
        const { tokens, hidden } = scan(text);
        words = { text, tokens, hidden };
      }
      return words;
    },
    parsed: tree,
    fragment: () => {
      if (fragment === undefined) {
        fragment = lower(file, tree());
        texts.set(fragment, text);
      }
      return fragment;
    },
    isRead: () => fragment !== undefined,
    handOver: () => {
      const given = spare ?? parsed ?? earlier?.handOver();
      parsed = undefined;
      spare = undefined;
      earlier = undefined;
      return given;
    },
  };
}

/** What the bytes of a file say. */
export function contentFrom(file: string, bytes: Bytes): Content {
  if ('bytes' in bytes) return contentOf(file, bytes.bytes);
  return 'size' in bytes ? tooLarge(file, bytes.size) : unreadable(file, bytes.code);
}

/** A text that an editor holds. */
export function typed(text: string): Content {
  return { text, whole: true, trouble: null };
}
