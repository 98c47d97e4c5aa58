/** What holds of every feature that follows names and structure, on every example and on texts that somebody is in the midst of typing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, Range, SelectionRange } from 'vscode-languageserver';
import { compile } from '../../compile.ts';
import { namedIn } from '../names.ts';
import type { Opened } from '../opened.ts';
import { offsetAt, rangeOf } from '../places.ts';
import { base } from '../server.sample.ts';
import type { Workspace } from '../workspace.ts';
import { definitionAt } from './definition.ts';
import { everyFile, exampleFolders, textsOf, workspaceOf } from './examples.sample.ts';
import { foldingRanges } from './folding.ts';
import { highlightsAt } from './highlights.ts';
import { linkedEditingAt } from './linked-editing.ts';
import { documentLinks } from './links.ts';
import { referencesTo } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selection.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { carriedOut } from './shown.sample.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

const read = async (folder: string): Promise<{ readonly workspace: Workspace; readonly files: Opened[] }> => {
  const workspace = await workspaceOf(textsOf(folder));
  return { workspace, files: everyFile(workspace) };
};

function key(uri: string, { start, end }: Range): string {
  return `${uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

describe.each(exampleFolders)('names in %s', (folder) => {
  it('are declared where they lead, and that place knows of them', async () => {
    const { files } = await read(folder);
    const byPlace = new Map<string, string>();
    let mentions = 0;
    for (const opened of files) {
      for (const { origin, declared, isDeclaration } of namedIn(opened.program).get(opened.source.file) ?? []) {
        const [definition] = definitionAt(opened, origin.offset);
        const references = referencesTo(opened, origin.offset, true).map(({ uri, range }) => key(uri, range));
        const here = key(opened.source.uri, rangeOf(origin));
        expect(references).toContain(here);
        const highlights = highlightsAt(opened, origin.offset).map(({ range }) => key(opened.source.uri, range));
        expect(highlights).toEqual(references.filter((place) => place.startsWith(`${opened.source.uri} `)));
        if (declared === null) continue;
        if (definition === undefined) throw new Error(`${here} leads nowhere`);
        const place = key(definition.targetUri, definition.targetSelectionRange);
        expect(references).toContain(place);
        if (isDeclaration) expect(place).toBe(here);
        else mentions++;
        // Whoever is asked, the answer is the same.
        const all = references.join('\n');
        expect(byPlace.get(place) ?? all).toBe(all);
        byPlace.set(place, all);
      }
    }
    expect(mentions).toBeGreaterThan(10);
  });
});

// ---- structure

interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function piecesOf({ data }: { readonly data: readonly number[] }): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    line += down;
    start = down === 0 ? start + right : right;
    pieces.push({ line, start, end: start + length });
  }
  return pieces;
}

/** What is wrong with the structure of a text as features tell it; empty where nothing is. */
function wrongs(opened: Opened, offsets: readonly number[]): string[] {
  const { source } = opened;
  const { text } = source.content;
  const lines = source.lines();
  const found: string[] = [];
  const lengthOf = (line: number): number =>
    offsetAt(text, lines, { line, character: Number.MAX_SAFE_INTEGER }) - offsetAt(text, lines, { line, character: 0 });

  const pieces = piecesOf(semanticTokens(opened));
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    if (piece.end <= piece.start || piece.start < 0) found.push(`colour without width at ${piece.line}`);
    if (piece.end > lengthOf(piece.line)) found.push(`colour leaves line ${piece.line}`);
    if (before !== undefined && (piece.line < before.line || (piece.line === before.line && piece.start < before.end)))
      found.push(`colours out of order at ${piece.line}`);
  });

  const folds = foldingRanges(opened);
  for (const fold of folds) if (fold.endLine <= fold.startLine || fold.endLine >= lines.starts.length) found.push(`fold ${fold.startLine}`);
  for (const a of folds)
    for (const b of folds) if (a !== b && cuts(a, b)) found.push(`folds ${a.startLine} and ${b.startLine} cut one another`);

  for (const [at, selection] of selectionRanges(opened, offsets).entries()) {
    const offset = offsets[at] ?? 0;
    let inner: { readonly from: number; readonly to: number } = { from: offset, to: offset };
    let one: SelectionRange | undefined = selection;
    for (; one !== undefined; one = one.parent) {
      const outer = { from: offsetAt(text, lines, one.range.start), to: offsetAt(text, lines, one.range.end) };
      if (outer.from > inner.from || outer.to < inner.to) found.push(`selection at ${offset} shrinks`);
      inner = outer;
    }
    if (inner.from !== 0 || inner.to !== text.length) found.push(`selection at ${offset} ends before the file does`);
  }

  const visit = (symbols: readonly DocumentSymbol[]): void => {
    for (const { name, range, selectionRange, children = [] } of symbols) {
      const [from, to] = [offsetAt(text, lines, range.start), offsetAt(text, lines, range.end)];
      const [start, end] = [offsetAt(text, lines, selectionRange.start), offsetAt(text, lines, selectionRange.end)];
      if (name === '' || start < from || end > to) found.push(`symbol ${name} leaves its place`);
      visit(children);
    }
  };
  visit(documentSymbols(opened));
  return found;
}

function cuts(a: FoldingRange, b: FoldingRange): boolean {
  return a.startLine === b.startLine || (a.startLine < b.startLine && b.startLine <= a.endLine && a.endLine < b.endLine);
}

describe.each(exampleFolders)('structure of %s', (folder) => {
  it('nests, stays in its place and in its order', async () => {
    const { files } = await read(folder);
    for (const opened of files) {
      const { length } = opened.source.content.text;
      const offsets = Array.from({ length: 40 }, (_, index) => Math.floor((index * length) / 39));
      expect(wrongs(opened, offsets)).toEqual([]);
      const colours = piecesOf(semanticTokens(opened)).length;
      expect(colours).toBeGreaterThan(20);
    }
  });

  it('has the same colours in a stretch as in the whole', async () => {
    const { files } = await read(folder);
    for (const opened of files) {
      const { length } = opened.source.lines().starts;
      const [from, to] = [Math.floor(length / 3), Math.floor((2 * length) / 3)];
      const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
      const within = piecesOf(semanticTokens(opened)).filter(({ line }) => line >= from && line < to);
      expect(piecesOf(semanticTokens(opened, range))).toEqual(within);
    }
  });
});

// ---- renaming

/** Rules that read what a name looks like. */
const lookAtNames: ReadonlySet<string> = new Set(['program/look-alike-names']);

/** What is found in these texts: rule, sentence, file and line. */
function findingsIn(texts: ReadonlyMap<string, string>, workspace: Workspace): string[] {
  return workspace.realms().flatMap((realm) => {
    const sources = [...realm.sources.values()].map(({ uri, file }) => ({ file, text: texts.get(uri) ?? '' }));
    const fragments = workspace.programs(realm).map(({ own, shared }) => ({ own, shared }));
    const of = (list: readonly { readonly file: string }[]) => sources.filter(({ file }) => list.some((one) => one.file === file));
    return fragments.flatMap(({ own, shared }) =>
      compile({ own: of(own), shared: of(shared), date: '2026-05-01' })
        .findings.filter(({ rule }) => !lookAtNames.has(rule))
        .map(({ rule, messageId, origin }) => `${rule} ${messageId} ${origin.file}:${origin.line}`),
    );
  });
}

/** The texts after a renaming; the sentence of a refusal is an error. */
function renamedTexts(texts: ReadonlyMap<string, string>, opened: Opened, offset: number, to: string): Map<string, string> {
  const made = rename(opened, offset, to);
  if ('problem' in made) throw new Error(made.problem);
  const changed = carriedOut(opened.workspace, made);
  return new Map([...texts].map(([uri, text]) => [uri, changed[uri.replace(`${base}/`, '')] ?? text]));
}

function withoutWas(text: string, name: string): string {
  return text.replaceAll(` was ${name}`, '').replaceAll(` 曾用名 ${name}`, '');
}

describe.each(exampleFolders)('renaming in %s', (folder) => {
  it('changes what things are called, and nothing else; and can be taken back', async () => {
    const texts = textsOf(folder);
    const { workspace, files } = await read(folder);
    const before = findingsIn(texts, workspace);
    const kinds = new Map<string, number>();
    let renamed = 0;
    for (const opened of files) {
      for (const { kind, origin, declared, isDeclaration } of namedIn(opened.program).get(opened.source.file) ?? []) {
        if (!isDeclaration || declared === null || kind === 'wave') continue;
        // Of each kind, a few of every example: each costs several checks of all its texts.
        const count = kinds.get(kind) ?? 0;
        kinds.set(kind, count + 1);
        // What some rules know things by is a word in their names.
        const fresh = `${declared.name}${count % 2 === 0 ? 'Xy' : '改'}`;
        if (count % 4 === 2) expect(rename(opened, origin.offset, fresh)).toHaveProperty('documentChanges');
        if (count !== 0 && count !== 5) continue;
        const after = renamedTexts(texts, opened, origin.offset, fresh);
        expect([...after]).not.toEqual([...texts]);
        expect(findingsIn(after, workspace)).toEqual(before);
        const again = await workspaceOf(after);
        const there = everyFile(again).find(({ source }) => source.uri === opened.source.uri);
        if (there === undefined) throw new Error('the file is gone');
        const called = namedIn(there.program)
          .get(there.source.file)
          ?.find((one) => one.isDeclaration && one.written === fresh);
        const back = renamedTexts(after, there, called?.origin.offset ?? -1, declared.name);
        for (const [uri, text] of back) expect(withoutWas(text, fresh)).toBe(texts.get(uri));
        renamed++;
      }
    }
    expect(renamed).toBeGreaterThan(5);
  });
});

// ---- texts in the midst of typing

const pieces = [
  '{',
  '}',
  '"',
  '“',
  '.',
  '。',
  '//',
  '/*',
  '\r\n',
  '\r',
  'was ',
  'for P {',
  '触点 ',
  'expect ',
  '@',
  '5%',
  'é',
  '\u{1F600}',
  'use "',
  'responses "../*.csv" ',
];

describe('any text', () => {
  const texts = textsOf('examples/retail');
  const uris = [...texts.keys()];
  const broken = fc.record({
    uri: fc.constantFrom(...uris),
    edits: fc.array(
      fc.record({
        at: fc.nat(4000),
        remove: fc.nat(30),
        put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: 'binary' })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    cut: fc.option(fc.nat(4000), { nil: undefined }),
    offset: fc.nat(4000),
    name: fc.oneof(fc.constantFrom('X', '店', 'weight', 'n', 'Shop', 'factor', '4S', ''), fc.string({ maxLength: 5, unit: 'binary' })),
  });

  it('is answered for, at any offset', async () => {
    const workspace = await workspaceOf(texts);
    let version = 1;
    await fc.assert(
      fc.asyncProperty(broken, async ({ uri, edits, cut, offset, name }) => {
        let text = (texts.get(uri) ?? '').slice(0, cut);
        for (const { at, remove, put } of edits) {
          const from = text.length === 0 ? 0 : at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + remove);
        }
        await workspace.open(uri, version++, text);
        const opened = everyFile(workspace).find(({ source }) => source.uri === uri);
        if (opened === undefined) throw new Error('the file is gone');
        const offsets: number[] = [];
        for (let at = offset % 5; at <= text.length; at += 5) offsets.push(at);
        expect(
          wrongs(
            opened,
            offsets.filter((_, index) => index % 7 === 0),
          ),
        ).toEqual([]);
        for (const at of offsets) {
          definitionAt(opened, at);
          referencesTo(opened, at, true);
          highlightsAt(opened, at);
          prepareRename(opened, at);
          linkedEditingAt(opened, at);
        }
        documentLinks(opened);
        workspaceSymbols(workspace, name);
        rename(opened, Math.min(offset, text.length), name);
      }),
      { numRuns: 150 },
    );
  });

  it('changes in a renaming only where names stand', async () => {
    const workspace = await workspaceOf(texts);
    let version = 1;
    await fc.assert(
      fc.asyncProperty(broken, fc.nat(), async ({ uri, edits }, which) => {
        let text = texts.get(uri) ?? '';
        for (const { at, remove, put } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + remove);
        }
        await workspace.open(uri, version++, text);
        const opened = everyFile(workspace).find(({ source }) => source.uri === uri);
        if (opened === undefined) throw new Error('the file is gone');
        const declared = (namedIn(opened.program).get(opened.source.file) ?? []).filter(
          ({ isDeclaration, kind }) => isDeclaration && kind !== 'wave',
        );
        const one = declared[which % Math.max(1, declared.length)];
        if (one === undefined) return;
        const made = rename(opened, one.origin.offset, 'Renamed');
        if ('problem' in made) return;
        const after = carriedOut(workspace, made)[opened.source.file] ?? text;
        const plain = (given: string): string => withoutWas(given.normalize('NFC'), one.written).replaceAll('Renamed', one.written);
        expect(plain(after)).toBe(plain(text));
      }),
      { numRuns: 100 },
    );
  });
});
