import type { IToken } from 'chevrotain';
import { AstUtils, type CompositeCstNode, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { keywordByEnglish } from './keywords.ts';
import type { Parsed } from './parse.ts';

/** What the tree says about the tokens of the healthy declarations, token by token. */
export interface Marks {
  /** The grammar rule that read the token; empty for the tokens of unhealthy declarations. */
  readonly rule: string[];
  /** 1 where the token serves as a keyword (and not as a name). */
  readonly keyword: Uint8Array;
  /** For the first token of a declaration, property or other line: what kind of line it is. */
  readonly line: (string | undefined)[];
  /** For the first token of a column within a line: what stands in the column. */
  readonly column: (string | undefined)[];
  /** For a word of a closed list: the kind of declaration whose list it is. */
  readonly vocabulary: (string | undefined)[];
  /** First and one past the last token of each healthy declaration, in the order of the text. */
  readonly healthy: (readonly [first: number, end: number])[];
}

interface Source {
  readonly rule: string;
  readonly keyword: boolean;
  readonly medium: boolean;
}

const sources = new WeakMap<object, Source>();
const nowhere: Source = { rule: '', keyword: false, medium: false };

/** Rules in which a keyword token is read as a part of a name. */
const nameRules: ReadonlySet<string> = new Set(['Name', 'LangTag', 'CurrencyCode']);

/** For a composite node the rule that was called, for a leaf the rule the token is written in. */
function sourceOf(node: CstNode): Source {
  const feature = node.grammarSource;
  if (!feature) return nowhere;
  let source = sources.get(feature);
  if (!source) {
    if (isCompositeCstNode(node)) {
      const medium = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature === 'medium';
      source = { rule: GrammarAST.isRuleCall(feature) ? feature.rule.$refText : '', keyword: false, medium };
    } else {
      const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name ?? '';
      const keyword = GrammarAST.isKeyword(feature) && keywordByEnglish.has(feature.value) && !nameRules.has(rule);
      source = { rule, keyword, medium: false };
    }
    sources.set(feature, source);
  }
  return source;
}

/** The visible children of a node. */
function childrenOf(node: CompositeCstNode): readonly CstNode[] {
  return node.content.some((child) => child.hidden) ? node.content.filter((child) => !child.hidden) : node.content;
}

/** `Item` and the like only pass a node on. */
function unwrapped(node: CstNode): CstNode {
  let inner = node;
  while (isCompositeCstNode(inner)) {
    const children = childrenOf(inner);
    const [only] = children;
    if (children.length !== 1 || !only || !isCompositeCstNode(only)) break;
    const rule = sourceOf(inner).rule;
    if (rule === 'Option' || rule === 'MapPair' || rule === 'Profile') break;
    inner = only;
  }
  return inner;
}

class Mismatch extends Error {}

/** Walks the trees of the declarations alongside the tokens. */
export function marksOf(parsed: Parsed): Marks {
  const { tokens } = parsed;
  const marks: Marks = {
    rule: new Array(tokens.length).fill(''),
    keyword: new Uint8Array(tokens.length),
    line: new Array(tokens.length),
    column: new Array(tokens.length),
    vocabulary: new Array(tokens.length),
    healthy: [],
  };
  let next = 0;

  const leaf = (node: CstNode): void => {
    if (tokens[next]?.startOffset !== node.offset) throw new Mismatch();
    const source = sourceOf(node);
    marks.rule[next] = source.rule;
    if (source.keyword) marks.keyword[next] = 1;
    next++;
  };
  const plain = (node: CstNode): void => {
    if (!isCompositeCstNode(node)) {
      if (!node.hidden) leaf(node);
      return;
    }
    for (const child of node.content) plain(child);
  };
  const typeAt = (at: number): string => tokens[at]?.tokenType.name ?? '';

  const line = (wrapped: CstNode): void => {
    const node = unwrapped(wrapped);
    const first = next;
    if (isCompositeCstNode(node)) columns(node, sourceOf(node).rule);
    else plain(node);
    const { rule } = sourceOf(node);
    // `out` is a line like those of the personas above it.
    marks.line[first] = marks.keyword[first] === 1 && rule !== 'Profile' ? typeAt(first) : rule;
  };

  const columns = (node: CompositeCstNode, rule: string): void => {
    const first = next;
    /** Whether the last child asks for what follows: a keyword, a comma, a sign. */
    let open = false;
    let inside = false;
    for (const child of childrenOf(node)) {
      const at = next;
      if (!isCompositeCstNode(child)) {
        const type = typeAt(at);
        leaf(child);
        if (type === '{' || type === '}') {
          inside = type === '{';
          open = false;
        } else if (marks.keyword[at] === 1) {
          if (at > first) marks.column[at] = rule === 'ImprovesItem' && type === 'to' ? 'Value' : type;
          open = rule !== 'Profile';
        } else open = true;
      } else if (inside) line(child);
      else if (typeAt(at) === '{') {
        block(child);
        open = false;
      } else {
        const source = sourceOf(child);
        plain(child);
        if (at > first && (!open || source.rule.endsWith('Clause') || source.rule.endsWith('Item')))
          marks.column[at] =
            source.rule === 'KindItem' || marks.keyword[at] !== 1 ? (source.rule === 'SourceKind' ? 'Name' : source.rule) : typeAt(at);
        if (source.medium) marks.vocabulary[at] = rule;
        open = false;
      }
    }
  };

  const block = (node: CompositeCstNode): void => {
    for (const child of childrenOf(node)) {
      if (isCompositeCstNode(child)) line(child);
      else leaf(child);
    }
  };

  const trouble = parsed.problems.filter((problem) => problem.rule.startsWith('syntax/')).sort((a, b) => a.offset - b.offset);
  let soonest = 0;
  for (const declaration of parsed.model.declarations ?? []) {
    const node = declaration.$cstNode;
    if (!node) continue;
    const { offset, end } = node;
    while (next < tokens.length && (tokens[next]?.startOffset ?? 0) < offset) next++;
    const first = next;
    while ((trouble[soonest]?.end ?? offset) < offset) soonest++;
    let healthy = true;
    for (let at = soonest; healthy && at < trouble.length; at++) {
      const problem = trouble[at];
      if (!problem || problem.offset >= end) break;
      healthy = problem.end <= offset && problem.offset < offset;
    }
    if (healthy) healthy = balanced(tokens, first, end);
    if (healthy) {
      try {
        line(node);
        healthy = endOf(tokens[next - 1]) === end && (tokens[next]?.startOffset ?? end) >= end;
        // after an error a block may be read apart from its head
        if (typeAt(next) === '{' || typeAt(next) === '}') healthy = false;
      } catch (error) {
        if (!(error instanceof Mismatch)) throw error;
        healthy = false;
      }
    }
    if (healthy) marks.healthy.push([first, next]);
  }
  return marks;
}

function endOf(token: IToken | undefined): number {
  return token === undefined ? 0 : token.startOffset + token.image.length;
}

/** Whether every brace from token `first` up to the offset `end` has its other half. */
function balanced(tokens: readonly IToken[], first: number, end: number): boolean {
  let depth = 0;
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.startOffset >= end) break;
    if (token.tokenType.name === '{') depth++;
    else if (token.tokenType.name === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
