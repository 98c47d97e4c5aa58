import type { LocationLink } from 'vscode-languageserver';
import { definitionOf } from '../../rules/registry.ts';
import { declarationsOf, type Named, namedAt } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeBetween, rangeOf } from '../places.ts';
import { rulePageUri } from '../protocol.ts';
import { tokenAt } from '../tokens.ts';
import { fileOfFolder, insideQuotes, pathsIn } from './paths.ts';

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where what stands at an offset is declared: a name by any of the names it has had, the folder of a `use`, the page of a rule after `allow`.
 * On a declaration's own name, that declaration. None for what is built in, and for what means nothing.
 */
export function definitionAt(opened: Opened, offset: number): LocationLink[] {
  const named = namedAt(opened, offset);
  if (named !== undefined) return toDeclaration(opened, named);
  return formerName(opened, offset) ?? usedFolderAt(opened, offset) ?? rulePage(opened, offset) ?? [];
}

function toDeclaration({ workspace, realm }: Opened, { declared, origin }: Named): LocationLink[] {
  if (declared === null) return [];
  return [
    {
      originSelectionRange: rangeOf(origin),
      targetUri: workspace.uriOf(realm, declared.nameOrigin.file),
      targetRange: rangeOf(declared.origin),
      targetSelectionRange: rangeOf(declared.nameOrigin),
    },
  ];
}

/** A name behind `was` is one that the declaration around it has had. */
function formerName({ source }: Opened, offset: number): LocationLink[] | null {
  for (const { declared } of declarationsOf(source.fragment())) {
    const former = declared.was.find(({ origin }) => origin.offset <= offset && offset <= origin.end);
    if (former === undefined) continue;
    const targetRange = rangeOf(declared.origin);
    return [
      {
        originSelectionRange: rangeOf(former.origin),
        targetUri: source.uri,
        targetRange,
        targetSelectionRange: rangeOf(declared.nameOrigin),
      },
    ];
  }
  return null;
}

function usedFolderAt({ realm, source }: Opened, offset: number): LocationLink[] | null {
  const written = pathsIn(source).find((one) => one.kind === 'use' && one.offset <= offset && offset <= one.end);
  const target = written === undefined ? null : fileOfFolder(realm, source, written.path);
  if (written === undefined || target === null) return null;
  const { offset: from, end } = insideQuotes(source.content.text, written);
  const targetRange = target.place === null ? top : rangeOf(target.place);
  return [
    {
      originSelectionRange: rangeBetween(source.lines(), from, end),
      targetUri: target.source.uri,
      targetRange,
      targetSelectionRange: targetRange,
    },
  ];
}

function rulePage({ source, language }: Opened, offset: number): LocationLink[] | null {
  const token = tokenAt(source.parsed().tokens, offset);
  if (token?.tokenType.name !== 'RULE' || definitionOf(token.image) === undefined) return null;
  return [
    {
      originSelectionRange: rangeBetween(source.lines(), token.startOffset, token.startOffset + token.image.length),
      targetUri: rulePageUri(token.image, language),
      targetRange: top,
      targetSelectionRange: top,
    },
  ];
}
