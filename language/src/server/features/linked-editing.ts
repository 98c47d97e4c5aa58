import type { LinkedEditingRanges } from 'vscode-languageserver';
import { isSameThing, type Named, namedAt, namedIn } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';
import { isMeasurable, isMeasured } from './measured.ts';

/**
 * The places of this file that change along while somebody types in the name of a declaration: those that spell it alike. Null where there is
 * nothing to change along, and where results or answers may be kept under the name: such a name is changed by renaming, which remembers it.
 */
export function linkedEditingAt(opened: Opened, offset: number): LinkedEditingRanges | null {
  const { program, source } = opened;
  const named = namedAt(opened, offset);
  if (named === undefined || !named.isDeclaration || named.kind === 'wave' || keepsData(opened, named)) return null;
  const spelled = ({ origin }: Named): string => source.content.text.slice(origin.offset, origin.end);
  const alike = (namedIn(program).get(source.file) ?? []).filter((other) => isSameThing(other, named) && spelled(other) === spelled(named));
  return alike.length > 1 ? { ranges: alike.map(({ origin }) => rangeOf(origin)) } : null;
}

/** Of what other programs use it is not asked what they measure: that would take all of them for every letter. */
function keepsData({ workspace, realm, program, source }: Opened, { kind, name }: Named): boolean {
  if (!isMeasurable(kind)) return false;
  return isMeasured(program, kind, name) || workspace.programs(realm).some(({ shared }) => shared.some(({ file }) => file === source.file));
}
