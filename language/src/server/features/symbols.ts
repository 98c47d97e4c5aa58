import { type DocumentSymbol, type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Origin } from '../../findings/origin.ts';
import { visible } from '../../messages/visible.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared } from '../../program/program.ts';
import { halfWidth } from '../../syntax/names.ts';
import { type Declaration, declarationsOf } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';
import type { Workspace } from '../workspace.ts';

/** How an editor pictures a declaration; it has no pictures of personas and journeys. */
const pictures: Readonly<Record<Kind | 'program', SymbolKind>> = {
  program: SymbolKind.Package,
  team: SymbolKind.Object,
  factor: SymbolKind.Key,
  channel: SymbolKind.Interface,
  breakdown: SymbolKind.Enum,
  member: SymbolKind.EnumMember,
  persona: SymbolKind.Class,
  journey: SymbolKind.Namespace,
  stage: SymbolKind.Field,
  touchpoint: SymbolKind.Module,
  expectation: SymbolKind.Property,
  source: SymbolKind.File,
  kpi: SymbolKind.Number,
  survey: SymbolKind.Struct,
  question: SymbolKind.Method,
  option: SymbolKind.EnumMember,
  wave: SymbolKind.Event,
  initiative: SymbolKind.Operator,
};

/** What a file declares, in the order of the text; what stands in a declaration below it. */
export function documentSymbols({ source }: Pick<Opened, 'source'>): DocumentSymbol[] {
  const fragment = source.fragment();
  const top: DocumentSymbol[] = fragment.heads.map((head) => symbolOf('program', head));
  const made = new Map<Declaration, DocumentSymbol>();
  for (const declaration of declarationsOf(fragment)) {
    const symbol = symbolOf(declaration.kind, declaration.declared);
    made.set(declaration, symbol);
    const above = declaration.parent === null ? undefined : made.get(declaration.parent);
    if (above === undefined) top.push(symbol);
    else {
      above.children ??= [];
      above.children.push(symbol);
    }
  }
  return inOrder(top);
}

function symbolOf(kind: Kind | 'program', { name, label, origin, nameOrigin }: Declared): DocumentSymbol {
  return {
    name: visible(name),
    ...(label === null ? {} : { detail: visible(label.text) }),
    kind: pictures[kind],
    range: rangeOf(around(origin, nameOrigin)),
    selectionRange: rangeOf(nameOrigin),
  };
}

/** Of a declaration in a broken text the whole may be less than its name. */
function around(whole: Origin, name: Origin): Origin {
  const first = whole.offset <= name.offset ? whole : name;
  const last = whole.end >= name.end ? whole : name;
  return { ...first, end: last.end, endLine: last.endLine, endColumn: last.endColumn };
}

function inOrder(symbols: DocumentSymbol[]): DocumentSymbol[] {
  for (const { children } of symbols) if (children !== undefined) inOrder(children);
  return symbols.sort((a, b) => compare(a.range, b.range));
}

function compare({ start: a }: Range, { start: b }: Range): number {
  return a.line - b.line || a.character - b.character;
}

// ---- over the whole workspace

/** More than this nobody reads. */
const MOST = 200;

interface Findable {
  readonly kind: Kind | 'program';
  readonly declared: Declared;
  readonly name: string;
  readonly inside: string | null;
  /** The last part of the name, ready to be compared. */
  readonly own: string;
  /** The name, and the labels in every language. */
  readonly words: readonly { readonly written: string; readonly compared: string }[];
}

const findables = new WeakMap<object, readonly Findable[]>();

/**
 * Declarations of all programs whose name or label (in any language) holds the query, or its characters in their order; the best ones first, 200 at
 * most. An empty query asks for everything.
 */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const wanted = comparable(query);
  const found: { readonly answer: Answer; readonly one: Findable; readonly uri: string; readonly file: string }[] = [];
  for (const realm of workspace.realms()) {
    for (const { uri, file, fragment } of realm.sources.values()) {
      for (const one of findableIn(fragment())) {
        const answer = answerOf(one, wanted);
        if (answer !== null) found.push({ answer, one, uri, file });
      }
    }
  }
  found.sort(
    (a, b) =>
      a.answer.rank - b.answer.rank ||
      a.one.name.length - b.one.name.length ||
      byCode(a.one.name, b.one.name) ||
      byCode(a.file, b.file) ||
      a.one.declared.nameOrigin.offset - b.one.declared.nameOrigin.offset,
  );
  return found.slice(0, MOST).map(({ answer: { label }, one: { kind, declared, name, inside }, uri, file }) => ({
    name: visible(label === null ? name : `${name} · ${label}`),
    kind: pictures[kind],
    location: { uri, range: rangeOf(declared.nameOrigin) },
    containerName: visible(kind === 'member' && inside !== null ? inside : file),
  }));
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparable(text: string): string {
  return halfWidth(text).normalize('NFC').toLowerCase().replace(/\s+/g, '');
}

function findableIn(fragment: Parameters<typeof declarationsOf>[0]): readonly Findable[] {
  let list = findables.get(fragment);
  if (list === undefined) {
    const one = (kind: Findable['kind'], name: string, declared: Declared, inside: string | null): Findable => {
      const { label } = declared;
      const labels = label === null ? [] : [label.text, ...Object.values(label.translations)];
      const words = [name, ...labels].map((written) => ({ written, compared: comparable(written) }));
      return { kind, declared, name, inside, own: comparable(declared.name), words };
    };
    list = [
      ...fragment.heads.map((head) => one('program', head.name, head, null)),
      ...declarationsOf(fragment).map(({ kind, name, declared, inside }) => one(kind, name, declared, inside)),
    ];
    findables.set(fragment, list);
  }
  return list;
}

interface Answer {
  /** How well it answers the query, the lower the better. */
  readonly rank: number;
  /** The label that answers best; where the name does, the first one. */
  readonly label: string | null;
}

function answerOf({ own, words, declared }: Findable, wanted: string): Answer | null {
  let best: Answer | null = null;
  for (const [index, { written, compared }] of words.entries()) {
    const rank = index === 0 ? Math.min(rankOf(compared, wanted), rankOf(own, wanted)) : rankOf(compared, wanted);
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { rank, label: index === 0 ? (declared.label?.text ?? null) : written };
  }
  return best;
}

function rankOf(word: string, wanted: string): number {
  const at = word.indexOf(wanted);
  if (at >= 0) return word === wanted ? 0 : at === 0 ? 1 : 2;
  return holdsInOrder(word, wanted) ? 3 : Number.POSITIVE_INFINITY;
}

function holdsInOrder(word: string, wanted: string): boolean {
  let at = 0;
  for (const sign of wanted) {
    const next = word.indexOf(sign, at);
    if (next < 0) return false;
    at = next + sign.length;
  }
  return true;
}
