import type { Fragment } from '../program/fragment.ts';
import { lower } from './lower.ts';
import { parse } from './parse.ts';

/** What a text says, with all that lexing, parsing and lowering have to say about it. `file` is the name its places carry. */
export function readFragment(file: string, text: string): Fragment {
  return lower(file, parse(text));
}
