import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { isSameThing, namedAt, namedIn } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';

/** Where this file names what is named at an offset; its declaration is the place that is written. */
export function highlightsAt(opened: Opened, offset: number): DocumentHighlight[] {
  const named = namedAt(opened, offset);
  if (named === undefined) return [];
  return (namedIn(opened.program).get(opened.source.file) ?? [])
    .filter((other) => isSameThing(other, named))
    .map(({ origin, isDeclaration }) => ({
      range: rangeOf(origin),
      kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
