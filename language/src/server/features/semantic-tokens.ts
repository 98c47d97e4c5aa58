/** Colours by meaning. Every word gets its type from what it is: a keyword, a name of some kind, a number. */
import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Range, SemanticTokens, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver';
import type { Kind } from '../../program/names.ts';
import type { Declared } from '../../program/program.ts';
import { type Keyword, keywordByEnglish } from '../../syntax/keywords.ts';
import { nameOf } from '../../syntax/names.ts';
import { signTypes, type TerminalName } from '../../syntax/tokens.ts';
import { kpiKinds, media, sourceKinds, wordOf } from '../../syntax/vocabulary.ts';
import { declarationsOf, type Named, namedIn } from '../names.ts';
import type { Opened } from '../opened.ts';
import { offsetAt } from '../places.ts';
import type { Source } from '../sources.ts';
import { firstEndingBehind } from '../tokens.ts';

/** Types that editors know by themselves, so that any of them has colours for these. */
const types = [
  'keyword',
  'string',
  'number',
  'comment',
  'operator',
  'decorator',
  'enum',
  'enumMember',
  'namespace',
  'class',
  'interface',
  'struct',
  'type',
  'property',
  'variable',
  'function',
  'method',
  'parameter',
  'event',
  'macro',
] as const;

type Type = (typeof types)[number];

const modifiers = ['declaration', 'readonly', 'defaultLibrary'] as const;

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** How names are coloured, by what they name. */
export const typeOfKind: Readonly<Record<Kind | 'program', Type>> = {
  program: 'namespace',
  team: 'interface',
  factor: 'type',
  channel: 'interface',
  breakdown: 'enum',
  member: 'enumMember',
  persona: 'class',
  journey: 'namespace',
  stage: 'property',
  touchpoint: 'struct',
  expectation: 'property',
  source: 'macro',
  kpi: 'variable',
  survey: 'function',
  question: 'method',
  option: 'parameter',
  wave: 'event',
  initiative: 'function',
};

/** Words of closed lists: media, kinds of KPIs and of sources, languages. */
const closed: Type = 'enumMember';

function bits(...names: readonly (typeof modifiers)[number][]): number {
  return names.reduce((sum, name) => sum | (1 << modifiers.indexOf(name)), 0);
}

interface Colour {
  readonly offset: number;
  readonly end: number;
  readonly type: Type;
  readonly modifiers: number;
}

/** The colours of a file, five numbers a word as the protocol packs them; `range` for what lies in it or reaches into it. */
export function semanticTokens(opened: Opened, range?: Range): SemanticTokens {
  const { source } = opened;
  const { text } = source.content;
  const lines = source.lines();
  const from = range === undefined ? 0 : offsetAt(text, lines, range.start);
  const to = range === undefined ? text.length : offsetAt(text, lines, range.end);
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  let line = 0;
  const add = (offset: number, end: number, { type, modifiers }: Colour): void => {
    while ((lines.starts[line + 1] ?? text.length + 1) <= offset) line++;
    const start = offset - (lines.starts[line] ?? 0);
    data.push(line - lastLine, line === lastLine ? start - lastStart : start, end - offset, types.indexOf(type), modifiers);
    lastLine = line;
    lastStart = start;
  };
  for (const colour of coloursOf(opened, from, to)) {
    // A comment over several lines is one piece a line.
    for (let at = colour.offset; at < colour.end; ) {
      let next = at;
      while (next < colour.end && text.charCodeAt(next) !== 10 && text.charCodeAt(next) !== 13) next++;
      if (next > at) add(at, next, colour);
      at = next + 1;
    }
  }
  return { data };
}

/** In the order of the text, without overlap. */
function* coloursOf({ program, source }: Opened, from: number, to: number): Iterable<Colour> {
  const { tokens, hidden, model } = source.parsed();
  const named = namedIn(program).get(source.file) ?? [];
  const written = referencesIn(model);
  const former = formerNames(source);
  const closedWords = closedWordsIn(tokens);
  const heads = new Set(source.fragment().heads.map(({ nameOrigin }) => nameOrigin.offset));
  const at = { comment: firstEndingBehind(hidden, from), name: 0, reference: 0, former: 0 };
  for (let index = firstEndingBehind(tokens, from); index <= tokens.length; index++) {
    const token = tokens[index];
    const offset = token === undefined || token.startOffset >= to ? to : token.startOffset;
    for (let one = hidden[at.comment]; one !== undefined && one.startOffset < offset; one = hidden[++at.comment])
      yield { offset: one.startOffset, end: one.startOffset + one.image.length, type: 'comment', modifiers: 0 };
    if (token === undefined || offset === to) return;
    at.name = firstFrom(named, at.name, offset, ({ origin }) => origin.end);
    at.reference = firstFrom(written, at.reference, offset, ({ end }) => end);
    at.former = firstFrom(former, at.former, offset, ({ end }) => end);
    const name = named[at.name];
    const reference = written[at.reference];
    const old = former[at.former];
    const colour = signTypes.has(token.tokenType.name)
      ? colourOfSign(token.tokenType.name)
      : name !== undefined && name.origin.offset <= offset
        ? colourOfName(name)
        : old !== undefined && old.offset <= offset
          ? { type: typeOfKind[old.kind], modifiers: 0 }
          : heads.has(offset)
            ? { type: typeOfKind.program, modifiers: bits('declaration') }
            : closedWords.has(offset)
              ? { type: closed, modifiers: bits('defaultLibrary') }
              : // A word of the language may be a name, and one that means nothing has no colour.
                reference !== undefined && reference.offset <= offset
                ? null
                : colourOfToken(token);
    if (colour !== null) yield { offset, end: offset + token.image.length, ...colour };
  }
}

/** The first of a list, from an index on, that ends behind an offset. */
function firstFrom<T>(list: readonly T[], from: number, offset: number, end: (one: T) => number): number {
  let at = from;
  for (let one = list[at]; one !== undefined && end(one) <= offset; one = list[++at]);
  return at;
}

type Look = Pick<Colour, 'type' | 'modifiers'>;

function colourOfName({ kind, declared, isDeclaration }: Named): Look {
  const builtIn = declared === null ? bits('readonly', 'defaultLibrary') : 0;
  return { type: typeOfKind[kind], modifiers: builtIn | (isDeclaration ? bits('declaration') : 0) };
}

function colourOfSign(name: string): Look | null {
  if (name === '%') return { type: 'number', modifiers: 0 };
  return '{}(),.'.includes(name) ? null : { type: 'operator', modifiers: 0 };
}

const looks: Readonly<Record<TerminalName, Look | null>> = {
  STRING: { type: 'string', modifiers: 0 },
  NUMBER: { type: 'number', modifiers: 0 },
  DATE: { type: 'number', modifiers: 0 },
  MONEY: { type: 'number', modifiers: 0 },
  CURRENCY: { type: 'number', modifiers: 0 },
  MEASURE: { type: 'number', modifiers: 0 },
  LANG: { type: closed, modifiers: bits('defaultLibrary') },
  RULE: { type: 'decorator', modifiers: 0 },
  ID: null,
};

/** What opens a declaration stands out, what only joins steps back, and a unit belongs to its number. */
function colourOfKeyword({ en, role }: Keyword): Look {
  if (role === 'unit' || en === 'points') return { type: 'number', modifiers: 0 };
  if (role === 'connective') return { type: 'operator', modifiers: 0 };
  return { type: 'keyword', modifiers: role === 'declaration' ? bits('declaration') : 0 };
}

function colourOfToken({ tokenType }: IToken): Look | null {
  const keyword = keywordByEnglish.get(tokenType.name);
  if (keyword !== undefined) return colourOfKeyword(keyword);
  return Object.hasOwn(looks, tokenType.name) ? looks[tokenType.name as TerminalName] : null;
}

interface Stretch {
  readonly offset: number;
  readonly end: number;
}

/** Where the tree wants the name of something, in the order of the text. */
function referencesIn(model: AstNode): readonly Stretch[] {
  const found: Stretch[] = [];
  const visit = (node: AstNode): void => {
    for (const property in node) {
      // The tree's own links begin with a sign, and lead back up.
      if (property.charCodeAt(0) === 36) continue;
      const value = (node as unknown as Record<string, unknown>)[property];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) take(value as AstNode);
      else for (const one of value) if (typeof one === 'object' && one !== null) take(one as AstNode);
    }
  };
  const take = (node: AstNode): void => {
    if (node.$type !== 'Ref') visit(node);
    else if (node.$cstNode !== undefined) found.push({ offset: node.$cstNode.offset, end: node.$cstNode.end });
  };
  visit(model);
  return found.sort((a, b) => a.offset - b.offset);
}

/** Names behind `was`, with the kind of what has them no more. */
function formerNames(source: Source): readonly (Stretch & { readonly kind: Kind | 'program' })[] {
  const fragment = source.fragment();
  const of = (kind: Kind | 'program', { was }: Declared) => was.map(({ origin: { offset, end } }) => ({ kind, offset, end }));
  return [
    ...fragment.heads.flatMap((head) => of('program', head)),
    ...declarationsOf(fragment).flatMap(({ kind, declared }) => of(kind, declared)),
  ].sort((a, b) => a.offset - b.offset);
}

const closedLists: ReadonlyMap<string, (word: string) => boolean> = new Map([
  ['kpi', (word) => wordOf(kpiKinds, word) !== undefined],
  ['channel', (word) => wordOf(media, word) !== undefined],
  ['source', (word) => wordOf(sourceKinds, word) !== undefined],
]);

/** Where the head of a declaration ends with a word of a closed list: a medium, a kind of KPI or source. */
function closedWordsIn(tokens: readonly IToken[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { tokenType }] of tokens.entries()) {
    const list = closedLists.get(tokenType.name);
    if (list === undefined) continue;
    const typeAt = (at: number): string => tokens[at]?.tokenType.name ?? '';
    let at = index + 2;
    while (typeAt(at) === 'was') for (at += 2; typeAt(at) === '.'; at += 2);
    if (typeAt(at) === 'STRING') for (at++; typeAt(at) === 'LANG' && typeAt(at + 1) === 'STRING'; at += 2);
    const word = tokens[at];
    if (word !== undefined && list(nameOf(word.image).toLowerCase())) found.add(word.startOffset);
  }
  return found;
}

// ---- what changed

/** The edits that make the numbers of before into those of now; whole words only. */
export function semanticTokensDelta(before: readonly number[], data: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, data.length);
  let start = 0;
  while (start < most && before[start] === data[start]) start++;
  start -= start % 5;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === data[data.length - 1 - tail]) tail++;
  tail -= tail % 5;
  if (start === before.length && start === data.length) return [];
  return [{ start, deleteCount: before.length - start - tail, data: data.slice(start, data.length - tail) }];
}
