import type { Location } from 'vscode-languageserver';
import { everywhere, namedAt } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';

/** Every place that names what is named at an offset, in all programs that see it; in the order of files and texts. */
export function referencesTo(opened: Opened, offset: number, includeDeclaration: boolean): Location[] {
  const { workspace, realm, program } = opened;
  const named = namedAt(opened, offset);
  if (named === undefined) return [];
  return everywhere(workspace, realm, program, named)
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .map(({ origin }) => ({ uri: workspace.uriOf(realm, origin.file), range: rangeOf(origin) }));
}
