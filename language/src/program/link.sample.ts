import { readFragment } from '../syntax/read.ts';
import type { Fragment } from './fragment.ts';

/** Fragments of a few files, written `--- name` over each. */
export function fragmentsOf(source: string): Fragment[] {
  return source
    .split(/^--- /m)
    .slice(1)
    .map((part) => readFragment(part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)));
}
