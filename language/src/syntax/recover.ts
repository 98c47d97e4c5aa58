import type { IToken } from 'chevrotain';
import { type AstNode, type CompositeCstNode, type CstNode, isAstNode, type Mutable, RootCstNodeImpl } from 'langium';
import { type Diagnosis, diagnose, endOfPath, type Owner } from './diagnose.ts';
import { type Attempt, attempt } from './engine.ts';
import type { Declaration, Model } from './generated/ast.ts';
import { keywordByEnglish, keywordBySpelling } from './keywords.ts';
import { deepest, mostOperators, mostProblems, tooDeep } from './limits.ts';
import type { Problem } from './problems.ts';
import { nameTaking, opensProperty, terminals, topLevel, vocabulary } from './tokens.ts';

/** What stands one after the other: declarations in a file, or whatever a block holds. */
export type Sequence = 'declarations' | 'items' | 'wave' | 'options' | 'pairs';

/** How the parser is asked for a sequence, and where its nodes are. */
const rules = {
  declarations: { rule: 'Model', property: 'declarations', before: [], after: [] },
  items: { rule: 'Block', property: 'items', before: ['{'], after: ['}'] },
  wave: { rule: 'WaveBlock', property: 'items', before: ['{'], after: ['}'] },
  options: { rule: 'Options', property: 'options', before: ['{'], after: ['}'] },
  pairs: { rule: 'MapItem', property: 'pairs', before: ['map', '{'], after: ['}'] },
} as const;

/** Lines that may be read together, and mistakes that are cut out of one line, before the rest of it is given up. */
const mostJoined = 6;
const mostJoinedTokens = 400;
const mostCuts = 12;

const inner: ReadonlySet<string> = new Set(['member', 'stage', 'expect']);

function typeName(token: IToken | undefined): string {
  return token?.tokenType.name ?? '';
}

/** A word that may be a name: no sign, number or text, and no word that opens a declaration. */
export function isNameLike(token: IToken | undefined): boolean {
  if (token === undefined) return false;
  const name = token.tokenType.name;
  if (name === 'ID' || name === 'LANG' || name === 'CURRENCY' || name === 'MEASURE') return true;
  const keyword = keywordByEnglish.get(name);
  return keyword !== undefined && keyword.role !== 'declaration';
}

function sameTokens(some: readonly IToken[], others: readonly IToken[]): boolean {
  return some.length === others.length && some.every((token, i) => token === others[i]);
}

function canStart(kind: Sequence, token: IToken | undefined): boolean {
  const name = typeName(token);
  switch (kind) {
    case 'declarations':
      return topLevel.has(name) || name === 'allow';
    case 'items': {
      if (inner.has(name) || name === 'allow') return true;
      const keyword = keywordByEnglish.get(name);
      return keyword !== undefined && opensProperty(keyword);
    }
    case 'wave':
      return name === 'allow' || isNameLike(token);
    case 'options':
      return isNameLike(token);
    case 'pairs':
      return name === 'STRING';
  }
}

/** Whether the token at `i` is the first on its line. */
export function startsLine(tokens: readonly IToken[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return token !== undefined && (before === undefined || (before.endLine ?? 0) < (token.startLine ?? 0));
}

/** Whether the token at `i` stands where only a name can stand, because of the word before it on its line. */
export function inNamePlace(tokens: readonly IToken[], i: number): boolean {
  if (startsLine(tokens, i)) return false;
  const before = typeName(tokens[i - 1]);
  return nameTaking.has(before) || (keywordByEnglish.get(before)?.role === 'declaration' && before !== 'use' && before !== 'allow');
}

/** Where a line begins with a keyword though the line before ends with a word that wants a name, or -1. */
function danglingAt(tokens: readonly IToken[]): number {
  for (let i = 1; i < tokens.length; i++) {
    const before = typeName(tokens[i - 1]);
    const wanting = nameTaking.has(before) || (before !== 'use' && keywordByEnglish.get(before)?.role === 'declaration');
    const keyword = wanting && startsLine(tokens, i) ? keywordByEnglish.get(typeName(tokens[i])) : undefined;
    if (keyword !== undefined && opensProperty(keyword) && typeName(tokens[i + 1]) !== '.') return i;
  }
  return -1;
}

function inserted(name: string): IToken {
  const tokenType = vocabulary[name] ?? terminals.ID;
  return {
    image: '',
    startOffset: Number.NaN,
    endOffset: Number.NaN,
    startLine: Number.NaN,
    startColumn: Number.NaN,
    endLine: Number.NaN,
    endColumn: Number.NaN,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    tokenType,
    isInsertedInRecovery: true,
  };
}

function retyped(token: IToken, name: string): IToken {
  const tokenType = vocabulary[name] ?? token.tokenType;
  return { ...token, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
}

const openingInserted = new Map<string, IToken>();
function insertedOnce(name: string): IToken {
  let token = openingInserted.get(name);
  if (token === undefined || token.tokenTypeIdx !== token.tokenType.tokenTypeIdx) {
    token = inserted(name);
    openingInserted.set(name, token);
  }
  return token;
}

interface Read {
  readonly nodes: AstNode[];
  readonly error: Attempt['error'];
  /** Where in the tokens the parser gave up; their number when it wanted more. */
  readonly at: number;
}

/** The tree of a text that has errors, each with a problem. */
export function recover(
  text: string,
  all: readonly IToken[],
  whole: Attempt | null,
  lexical: readonly Problem[],
): { model: Model; problems: Problem[] } {
  const told: Problem[] = [];
  let untold = 0;
  let untoldFrom = text.length;

  function report(problem: Problem): void {
    if (told.length < mostProblems) told.push(problem);
    else {
      untold++;
      untoldFrom = Math.min(untoldFrom, problem.offset);
    }
  }

  /** Declarations that were written inside of another one. */
  const hoisted: AstNode[] = [];

  function reportDiagnosis(diagnosis: Diagnosis): void {
    if (told.length < mostProblems) report(diagnose(text, diagnosis));
    else {
      untold++;
      untoldFrom = Math.min(untoldFrom, diagnosis.tokens[Math.min(diagnosis.at, diagnosis.tokens.length - 1)]?.startOffset ?? text.length);
    }
  }

  /** The last attempt that failed: a line is often asked for again on its way from the file to its repair. */
  let failed: { kind: Sequence; tokens: readonly IToken[]; result: Read } | undefined;

  function read(kind: Sequence, tokens: readonly IToken[]): Read {
    if (failed !== undefined && failed.kind === kind && sameTokens(failed.tokens, tokens)) return failed.result;
    const result = readAnew(kind, tokens);
    if (result.error !== undefined) failed = { kind, tokens: [...tokens], result };
    return result;
  }

  function readAnew(kind: Sequence, tokens: readonly IToken[]): Read {
    const { rule, property, before, after } = rules[kind];
    const input = [...before.map(insertedOnce), ...tokens, ...after.map(insertedOnce)];
    const result = attempt(rule, text, input);
    if (result === null) return { nodes: [], error: undefined, at: -1 };
    const found = (result.node as unknown as Record<string, unknown>)[property];
    const nodes = Array.isArray(found) ? found.filter(isAstNode) : [];
    const dangling = result.error === undefined ? danglingAt(tokens) : -1;
    if (dangling >= 0) {
      const token = tokens[dangling] ?? inserted('ID');
      const context = { ruleStack: ['Name'], ruleOccurrenceStack: [] };
      return { nodes: [], error: { name: 'MismatchedTokenException', message: '', token, resyncedTokens: [], context }, at: dangling };
    }
    if (result.error === undefined) return { nodes, error: undefined, at: tokens.length };
    const token = result.error.token;
    const index = token.isInsertedInRecovery || !(token.startOffset >= 0) ? input.indexOf(token) : indexOfOffset(input, token.startOffset);
    const at = index < 0 ? tokens.length : Math.min(index - before.length, tokens.length);
    return { nodes, error: result.error, at: Math.max(0, at) };
  }

  /** Lines of a sequence; a line that opens a block goes on to the end of the line that closes it. */
  function lines(kind: Sequence, tokens: readonly IToken[]): IToken[][] {
    const found: IToken[][] = [];
    let depth = 0;
    let start = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const name = typeName(token);
      if (i > start && depth === 0 && (startsLine(tokens, i) || opensInLine(kind, tokens, i))) {
        found.push(tokens.slice(start, i));
        start = i;
      }
      if (name === '{') depth++;
      else if (name === '}') depth--;
    }
    if (start < tokens.length) found.push(tokens.slice(start));
    return found;
  }

  function opensInLine(kind: Sequence, tokens: readonly IToken[], i: number): boolean {
    const name = typeName(tokens[i]);
    if (kind === 'declarations') return (topLevel.has(name) && isBreak(tokens, i)) || (name === 'allow' && !inNamePlace(tokens, i));
    return kind === 'items' && (inner.has(name) || name === 'allow') && !inNamePlace(tokens, i);
  }

  function sequence(kind: Sequence, tokens: readonly IToken[], owner: Owner | null): AstNode[] {
    const done: { nodes: AstNode[]; tokens: IToken[]; healthy: boolean }[] = [];
    let failing: IToken[][] = [];
    const giveUp = (): void => {
      for (const line of failing) done.push({ nodes: repair(kind, line, owner), tokens: line, healthy: false });
      failing = [];
    };
    for (const line of lines(kind, tokens)) {
      if (canStart(kind, line[0])) {
        const alone = read(kind, line);
        if (alone.error === undefined && alone.at >= 0) {
          giveUp();
          done.push({ nodes: alone.nodes, tokens: line, healthy: true });
          continue;
        }
      }
      if (failing.length > 0 && failing.length < mostJoined) {
        const joined = [...failing.flat(), ...line];
        const together = joined.length <= mostJoinedTokens && canStart(kind, joined[0]) ? read(kind, joined) : undefined;
        if (together !== undefined && together.error === undefined && together.at >= 0) {
          failing = [];
          done.push({ nodes: together.nodes, tokens: joined, healthy: true });
          continue;
        }
      }
      const before = failing.length === 0 ? done.at(-1) : undefined;
      if (before?.healthy && before.tokens.length <= mostJoinedTokens) {
        const opens = typeName(line[0]) === '{';
        const shell = opens ? emptied(line, 0) : line;
        const joined = [...before.tokens, ...shell];
        const together = joined.length <= 2 * mostJoinedTokens ? read(kind, joined) : undefined;
        if (together !== undefined && together.error === undefined && together.at >= 0) {
          done.pop();
          if (opens) {
            const full = [...before.tokens, ...line];
            done.push({ nodes: repair(kind, full, owner), tokens: full, healthy: false });
          } else done.push({ nodes: together.nodes, tokens: joined, healthy: true });
          continue;
        }
      }
      if (typeName(line[0]) === '{') {
        // A brace that opens nothing: what is in it belongs to what is around it.
        giveUp();
        const open = line[0];
        if (open !== undefined) report(braceProblem('alone', open));
        const close = closing(line, 0);
        const nodes = sequence(kind, [...line.slice(1, close), ...line.slice(close + 1)], owner);
        done.push({ nodes, tokens: line, healthy: false });
        continue;
      }
      failing.push(line);
    }
    giveUp();
    return done.flatMap((part) => part.nodes);
  }

  /** What can be had of a line with mistakes: each is cut out and told, a block with mistakes is read line by line. */
  function repair(kind: Sequence, line: readonly IToken[], owner: Owner | null): AstNode[] {
    let tokens: IToken[] = [...line];
    const blocks: { open: IToken; kind: Sequence; nodes: AstNode[] }[] = [];
    let cuts = 0;
    while (tokens.length > 0) {
      const result = read(kind, tokens);
      if (result.at < 0) {
        reportDiagnosis({ tokens, at: 0, error: undefined, owner, kind });
        break;
      }
      if (result.error === undefined) {
        for (const block of blocks) fill(result.nodes, block);
        return result.nodes;
      }
      if (++cuts > mostCuts) {
        report({
          rule: 'syntax/unexpected',
          messageId: 'given-up',
          arguments: {},
          ...placeOf(tokens, Math.min(result.at, tokens.length - 1)),
        });
        break;
      }
      const open = enclosing(tokens, result.at);
      if (open >= 0) {
        const brace = tokens[open];
        const close = closing(tokens, open);
        const of = blockKind(kind, tokens, open);
        if (brace !== undefined)
          blocks.push({ open: brace, kind: of, nodes: sequence(of, tokens.slice(open + 1, close), ownerOf(kind, tokens, open)) });
        tokens = emptied(tokens, open);
        cuts--;
        continue;
      }
      const problem = diagnose(text, { tokens, at: result.at, error: result.error, owner, kind });
      report(problem);
      const meant = result.at === 0 ? keywordBySpelling.get(String(problem.arguments.nearest ?? '')) : undefined;
      const first = tokens[0];
      if (
        first !== undefined &&
        meant?.role === 'declaration' &&
        canStart(kind, { ...first, tokenType: vocabulary[meant.en] ?? first.tokenType })
      ) {
        // `touchpiont Shop`: told, and read as what was meant, so that the name stands for those who refer to it.
        tokens = [retyped(first, meant.en), ...tokens.slice(1)];
        continue;
      }
      if (result.at === 0 && kind !== 'declarations' && topLevel.has(typeName(first))) {
        hoisted.push(...sequence('declarations', tokens, null));
        return [];
      }
      const meantAs = problem.rule === 'syntax/unexpected' ? asMeant(problem.messageId, tokens, result.at) : null;
      if (meantAs !== null) {
        tokens = meantAs;
        continue;
      }
      tokens = cut(kind, tokens, result.at, isAtEnd(result.error));
    }
    return [];
  }

  function fill(nodes: readonly AstNode[], block: { open: IToken; kind: Sequence; nodes: AstNode[] }): void {
    const target = findBlock(nodes, block.open.startOffset, block.kind);
    if (target === undefined) return;
    const { property } = rules[block.kind];
    adopt(target, property, block.nodes, true);
  }

  /** The same tokens cut where a word opens a declaration, each part with braces that match. */
  function chunks(tokens: readonly IToken[]): IToken[][] {
    const named = tokens.map((token, i) => {
      if (keywordByEnglish.get(token.tokenType.name)?.role !== 'declaration' || !isReservedName(tokens, i)) return token;
      const word = token.image;
      report({
        rule: 'syntax/reserved-name',
        messageId: 'reserved',
        arguments: { word },
        offset: token.startOffset,
        end: token.startOffset + word.length,
        fixes: [
          {
            messageId: 'write',
            arguments: { text: `${word}_` },
            safe: true,
            edits: [{ offset: token.startOffset, end: token.startOffset + word.length, text: `${word}_` }],
          },
        ],
      });
      return retyped(token, 'ID');
    });
    const found: IToken[][] = [];
    let start = 0;
    for (let i = 1; i <= named.length; i++) {
      if (i < named.length && !opensAtTop(named, start, i)) continue;
      found.push(named.slice(start, i));
      start = i;
    }
    return found;
  }

  function braceProblem(messageId: 'alone' | 'extra', token: IToken): Problem {
    return {
      rule: 'syntax/stray-brace',
      messageId,
      arguments: {},
      offset: token.startOffset,
      end: token.startOffset + token.image.length,
      fixes: [
        {
          messageId: 'remove',
          arguments: {},
          safe: false,
          edits: [{ offset: token.startOffset, end: token.startOffset + token.image.length, text: '' }],
        },
      ],
    };
  }

  /** The tokens of one declaration with braces that match: missing ones are put in, extra ones are left out, each with a problem. */
  function balanced(tokens: readonly IToken[]): IToken[] {
    let missing = 0;
    let sound = true;
    for (const token of tokens) {
      const name = token.tokenType.name;
      if (name === '{') missing++;
      else if (name === '}' && --missing < 0) sound = false;
    }
    if (sound && missing === 0) return tokens as IToken[];
    let surplus = Math.max(0, -missing);
    const result: IToken[] = [];
    const open: { token: IToken; indent: number; at: number }[] = [];
    let indent = 1;
    const close = (): void => {
      const entry = open.pop();
      if (entry === undefined) return;
      result.push(inserted('}'));
      missing--;
      const owner = ownerOf(open.length === 0 ? 'declarations' : 'items', tokens, entry.at);
      // A brace at the start of a line that nothing can own is told as such where its line is read.
      const args = owner === null ? {} : { block: owner.words, line: owner.line };
      report({
        rule: 'syntax/block-not-closed',
        messageId: owner === null ? 'alone' : 'open',
        arguments: args,
        offset: entry.token.startOffset,
        end: entry.token.startOffset + entry.token.image.length,
      });
    };
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      const name = token.tokenType.name;
      const first = startsLine(tokens, i);
      if (first) indent = token.startColumn ?? 1;
      if (name === '{') open.push({ token, indent, at: i });
      else if (name === '}') {
        if (first && missing > 0) {
          const match = open.findLastIndex((entry) => entry.indent === indent);
          while (match >= 0 && open.length - 1 > match && missing > 0) close();
        }
        if (open.length === 0 || (open.length === 1 && surplus > 0 && hasMore(tokens, i))) {
          report(braceProblem('extra', token));
          surplus--;
          continue;
        }
        open.pop();
      } else if (inner.has(name) && missing > 0 && !inNamePlace(tokens, i)) {
        // An expectation holds no expectation: the one before was not closed.
        for (let top = open.at(-1); missing > 0 && top !== undefined; top = open.at(-1)) {
          const owner = ownerOf('items', tokens, top.at);
          if (owner === null || !inner.has(owner.keyword)) break;
          close();
        }
      }
      result.push(token);
    }
    while (open.length > 0) close();
    return result;
  }

  /** Without what lies too deep for any program. */
  function pruned(tokens: readonly IToken[]): readonly IToken[] {
    if (!tooDeep(tokens)) return tokens;
    let depth = 0;
    let operators = Number.NEGATIVE_INFINITY;
    let from: IToken | undefined;
    const kept: IToken[] = [];
    for (const token of tokens) {
      const name = token.tokenType.name;
      if (name === '=') operators = 0;
      else if (name === 'STRING' || name === '{' || name === '}') operators = Number.NEGATIVE_INFINITY;
      else if (name === '+' || name === '-' || name === '*' || name === '/') operators++;
      // The rest of an endless formula: lowering says of what is left that it is too long.
      if (operators > mostOperators) continue;
      const opens = name === '{' || name === '(';
      const closes = name === '}' || name === ')';
      if (opens) depth++;
      if (depth > deepest) {
        from ??= token;
      } else {
        if (from !== undefined) {
          report({
            rule: 'syntax/too-deep',
            messageId: 'deep',
            arguments: { limit: deepest },
            offset: from.startOffset,
            end: from.startOffset + from.image.length,
          });
          from = undefined;
        }
        kept.push(token);
      }
      if (closes && depth > 0) depth--;
    }
    if (from !== undefined) {
      report({
        rule: 'syntax/too-deep',
        messageId: 'deep',
        arguments: { limit: deepest },
        offset: from.startOffset,
        end: from.startOffset + from.image.length,
      });
    }
    return kept;
  }

  const parts = chunks(all);
  const nodes: AstNode[] = [];
  // What the first attempt read before it failed is sound, up to the declaration that it failed in.
  const failedAfter = whole?.error === undefined ? 0 : ((whole.error as { previousToken?: IToken }).previousToken?.startOffset ?? 0);
  let next = 0;
  if (whole?.error !== undefined) {
    while (next + 1 < parts.length && (parts[next + 1]?.[0]?.startOffset ?? Number.POSITIVE_INFINITY) <= failedAfter) next++;
    const from = parts[next]?.[0]?.startOffset ?? 0;
    if (next > 0)
      for (const node of (whole.node as Model).declarations ?? []) if ((node.$cstNode?.end ?? text.length + 1) <= from) nodes.push(node);
  }
  for (; next < parts.length; next++) {
    const part = parts[next];
    if (part === undefined || part.length === 0) continue;
    const sound = pruned(balanced(part));
    const result = read('declarations', sound);
    if (result.error === undefined && result.at >= 0) nodes.push(...result.nodes);
    else nodes.push(...sequence('declarations', sound, null));
    nodes.push(...hoisted.splice(0));
  }

  const root = new RootCstNodeImpl(text);
  const model = { $type: 'Model', declarations: [] } as unknown as Mutable<Model>;
  model.$cstNode = root as CstNode;
  root.astNode = model;
  adopt(model, 'declarations', nodes as Declaration[], false);

  const taken = lexical.filter((problem) => problem.rule.startsWith('syntax/'));
  if (told.length === 0 && taken.length === 0 && whole?.error !== undefined) {
    // Nothing may pass in silence: the parser stopped, yet every line reads well by itself.
    const token = whole.error.token;
    const offset = token.startOffset >= 0 ? token.startOffset : text.length;
    const end = token.startOffset >= 0 ? offset + token.image.length : offset;
    told.push(
      end > offset
        ? { rule: 'syntax/unexpected', messageId: 'unexpected-first', arguments: { found: text.slice(offset, end) }, offset, end }
        : { rule: 'syntax/unexpected', messageId: 'end', arguments: {}, offset, end },
    );
  }
  return { model, problems: merged(lexical, told, untold, untoldFrom) };
}

/** All problems in the order of the text: one for each place, and not more than a person can read. */
export function merged(lexical: readonly Problem[], told: readonly Problem[], untold: number, untoldFrom: number): Problem[] {
  const covered = new Set(lexical.filter((problem) => problem.rule.startsWith('syntax/')).map((problem) => problem.offset));
  const seen = new Set<number>();
  const all: Problem[] = [...lexical];
  for (const problem of told) {
    if (covered.has(problem.offset) || seen.has(problem.offset)) continue;
    seen.add(problem.offset);
    all.push(problem);
  }
  all.sort((a, b) => a.offset - b.offset || a.end - b.end);
  let count = 0;
  let more = untold;
  let from = untoldFrom;
  const kept = all.filter((problem) => {
    if (!problem.rule.startsWith('syntax/') || ++count <= mostProblems) return true;
    more++;
    from = Math.min(from, problem.offset);
    return false;
  });
  if (more > 0) kept.push({ rule: 'syntax/many-problems', messageId: 'more', arguments: { count: more }, offset: from, end: from });
  return kept.sort((a, b) => a.offset - b.offset || a.end - b.end);
}

function isAtEnd(error: NonNullable<Attempt['error']>): boolean {
  const stack = error.context.ruleStack;
  const rule = (stack.at(-1) ?? '').replace('\u200b', '');
  return rule === 'Model' || rule === 'Block' || rule === 'WaveBlock' || rule === 'Options' || rule === 'MapItem';
}

/** Whether the word at `i`, one that opens a declaration, opens one there. */
function isBreak(tokens: readonly IToken[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (typeName(before) === 'as' && !startsLine(tokens, i)) return false;
  if (isKnownOf(tokens, i)) return false;
  if (typeName(token) !== 'survey' || startsLine(tokens, i)) return true;
  // `source Calls "…" survey { … }`: a kind of source.
  if (isNameLike(tokens[i + 1]) && !startsLine(tokens, i + 1)) return true;
  for (let k = i - 1; k >= 0; k--) {
    const name = typeName(tokens[k]);
    if (name === 'source') return false;
    if (name === '{' || name === '}' || topLevel.has(name)) return true;
  }
  return true;
}

const comparisons: ReadonlySet<string> = new Set(['=', '<=', '>=', '<', '>']);

/** `when persona = Visitor`: what is known of a respondent. */
function isKnownOf(tokens: readonly IToken[], i: number): boolean {
  const name = typeName(tokens[i]);
  return typeName(tokens[i - 1]) === 'when' && (name === 'persona' || name === 'channel') && comparisons.has(typeName(tokens[i + 1]));
}

/** `ask source choose "…"`: no declaration opens behind `ask`, though `choose` may be a name. */
function isQuestionName(tokens: readonly IToken[], i: number): boolean {
  const next = typeName(tokens[i + 1]);
  return typeName(tokens[i - 1]) === 'ask' && !startsLine(tokens, i) && (next === 'open' || next === 'choose');
}

/** `{ team "With a group" … }` behind `choose`: no declaration has a text for a name. */
function isOptionName(tokens: readonly IToken[], i: number): boolean {
  if (typeName(tokens[i + 1]) !== 'STRING' || startsLine(tokens, i + 1)) return false;
  let depth = 0;
  for (let k = i - 1; k >= Math.max(0, i - farthest); k--) {
    const name = typeName(tokens[k]);
    if (name === '}') {
      if (depth < 0) return false;
      depth++;
    } else if (name === '{') {
      if (depth === 0) depth = -1;
      else if (depth < 0) return false;
      else depth--;
    } else if (depth < 0 && name === 'choose') return true;
    else if (depth < 0 && name === 'ask') return false;
  }
  return false;
}

/** Whether a word that opens a declaration is used as a name: it stands where one is wanted, and no name follows it. */
function isReservedName(tokens: readonly IToken[], i: number): boolean {
  if (isQuestionName(tokens, i) || isOptionName(tokens, i)) return true;
  if (!inNamePlace(tokens, i)) return false;
  const before = typeName(tokens[i - 1]);
  if (before === 'as' || isKnownOf(tokens, i)) return false;
  const next = tokens[i + 1];
  if (next === undefined || startsLine(tokens, i + 1)) return true;
  const name = typeName(next);
  if (name === 'NUMBER' || name === 'DATE') return typeName(tokens[i]) !== 'wave';
  return !isNameLike(next) && keywordByEnglish.get(name)?.role !== 'declaration';
}

/** Whether a declaration opens at `i`, in the tokens from `start` on. `allow` opens one where it stands as far left as the declaration before. */
export function opensAtTop(tokens: readonly IToken[], start: number, i: number): boolean {
  const name = typeName(tokens[i]);
  if (topLevel.has(name)) return isBreak(tokens, i) && !isMisplaced(tokens, start, i);
  if (name !== 'allow' || !startsLine(tokens, i) || isEnclosed(tokens, start, i)) return false;
  const margin = tokens[start]?.startColumn ?? 1;
  // Lines of a head do not tell how a block is indented: a formatter lays them out anew.
  const block = tokens.findIndex((token, k) => k > start && typeName(token) === '{');
  const from = block > 0 && block < i ? block : start;
  const second = tokens.findIndex((_, k) => k > from && startsLine(tokens, k));
  return (tokens[i]?.startColumn ?? 1) <= margin && second > 0 && second < i && (tokens[second]?.startColumn ?? 1) > margin;
}

/** How far is looked for the end of a block around a declaration. */
const farthest = 2000;

/** Whether the declaration that opens at `i` was written into the block of the one that opens at `start`: indented, and the block closes behind it. */
function isMisplaced(tokens: readonly IToken[], start: number, i: number): boolean {
  const margin = tokens[start]?.startColumn ?? 1;
  return startsLine(tokens, i) && (tokens[i]?.startColumn ?? 1) > margin && isEnclosed(tokens, start, i);
}

/** Whether the token at `i` lies in a block that closes at the margin, before the next declaration that stands there. */
function isEnclosed(tokens: readonly IToken[], start: number, i: number): boolean {
  const margin = tokens[start]?.startColumn ?? 1;
  let depth = 0;
  for (let k = Math.max(start, i - farthest); k < i; k++) {
    const name = typeName(tokens[k]);
    if (name === '{') depth++;
    else if (name === '}') depth--;
  }
  if (depth <= 0) return false;
  for (let k = i; k < tokens.length && k < i + farthest; k++) {
    const name = typeName(tokens[k]);
    const atMargin = startsLine(tokens, k) && (tokens[k]?.startColumn ?? 1) <= margin;
    if (topLevel.has(name) && atMargin) return false;
    if (name === '{') depth++;
    else if (name === '}' && --depth === 0) return atMargin;
  }
  return false;
}

function hasMore(tokens: readonly IToken[], i: number): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const name = typeName(tokens[k]);
    if (name === '}') continue;
    return true;
  }
  return false;
}

function indexOfOffset(tokens: readonly IToken[], offset: number): number {
  return tokens.findIndex((token) => token.startOffset === offset);
}

function closing(tokens: readonly IToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const name = typeName(tokens[i]);
    if (name === '{') depth++;
    else if (name === '}' && --depth === 0) return i;
  }
  return tokens.length;
}

/** The tokens without what lies between the brace at `open` and its end. */
function emptied(tokens: readonly IToken[], open: number): IToken[] {
  const close = closing(tokens, open);
  return [...tokens.slice(0, open + 1), ...(close < tokens.length ? tokens.slice(close) : [insertedOnce('}')])];
}

/** The outermost brace that opens a block with something in it around `at`, or -1. */
function enclosing(tokens: readonly IToken[], at: number): number {
  for (let i = 0; i < at && i < tokens.length; i++) {
    if (typeName(tokens[i]) !== '{') continue;
    const close = closing(tokens, i);
    if (at <= close) return close > i + 1 ? i : -1;
    i = close;
  }
  return -1;
}

/** The word that owns the block which opens at `open`, and how it is called. */
function ownerOf(kind: Sequence, tokens: readonly IToken[], open: number): Owner | null {
  let depth = 0;
  for (let i = open - 1; i >= 0; i--) {
    const token = tokens[i];
    const name = typeName(token);
    if (name === '}') depth++;
    else if (name === '{' && --depth < 0) return null;
    if (depth > 0 || token === undefined) continue;
    const declares = keywordByEnglish.get(name)?.role === 'declaration' && name !== 'allow' && !inNamePlace(tokens, i);
    const holds = name === 'for' || name === 'ask' || name === 'worth' || name === 'map';
    if (!declares && (kind === 'declarations' || !holds)) continue;
    const label = tokens[i + 1];
    const words = label !== undefined && isNameLike(label) && i + 1 < open ? `${token.image} ${label.image}` : token.image;
    return { keyword: name, words, line: token.startLine ?? 1 };
  }
  return null;
}

function blockKind(kind: Sequence, tokens: readonly IToken[], open: number): Sequence {
  if (typeName(tokens[open - 1]) === 'map') return 'pairs';
  const owner = ownerOf(kind, tokens, open);
  if (owner?.keyword === 'ask') return 'options';
  if (owner?.keyword === 'wave' || (kind === 'wave' && owner?.keyword === 'for')) return 'wave';
  return 'items';
}

/** Where properties and clauses begin in a line, besides its start. */
function isSegmentStart(kind: Sequence, tokens: readonly IToken[], i: number): boolean {
  if (i === 0) return true;
  const token = tokens[i];
  const name = typeName(token);
  if (name === '{' || name === '=') return kind === 'declarations' || (name === '{' && kind === 'items');
  if (inNamePlace(tokens, i)) return false;
  if (kind === 'declarations' || kind === 'items') return canStart('items', token) || canStart('declarations', token);
  if (kind === 'pairs') return name === 'STRING';
  const before = tokens[i - 1];
  if (isNameLike(before)) return false;
  if (kind === 'options') return isNameLike(token) && name !== 'in' && name !== 'open' && name !== 'was';
  const keyword = keywordByEnglish.get(name);
  return isNameLike(token) && (keyword === undefined || opensProperty(keyword));
}

/** The line without the property or clause in which the parser gave up at `at`. The head word of a declaration and its name stay. */
function cut(kind: Sequence, tokens: readonly IToken[], at: number, complete: boolean): IToken[] {
  const first = typeName(tokens[0]);
  const head =
    (keywordByEnglish.get(first)?.role === 'declaration' && first !== 'use' && first !== 'allow') ||
    (first === 'for' && kind !== 'declarations' && tokens.some((token) => typeName(token) === '{'));
  const starts: number[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const name = typeName(tokens[i]);
    if (depth === 0 && isSegmentStart(kind, tokens, i)) starts.push(i);
    if (name === '{') depth++;
    else if (name === '}') depth--;
  }
  let from = starts.findLast((start) => start <= at) ?? 0;
  const token = tokens[at];
  const brace = typeName(token) === '{';
  // At the start of a property: either it may not stand here, or the one before it is not finished.
  if (from === at && at > 0 && !complete) from = starts.findLast((start) => start < at) ?? 0;
  // A word too many behind a name costs itself; behind a number it may be its unit, and the number alone would be misread.
  if (head && complete && at > 1 && isNameLike(tokens[at - 1])) from = at;
  let to = starts.find((start) => start > from && start >= at) ?? tokens.length;
  // A line that begins with no known word takes its block along.
  if (at === 0 && complete && typeName(tokens[to]) === '{') to = closing(tokens, to) + 1;
  if (from === at && at > 0 && complete) to = brace ? closing(tokens, at) + 1 : (starts.find((start) => start > at) ?? tokens.length);
  if (to <= from) to = from + 1;
  if (head && from === 0) {
    if (at <= 1) {
      // No name: the rest of the declaration is read without one.
      const wrong = tokens[1];
      const skip =
        wrong !== undefined && at === 1 && typeName(wrong) !== '{' && typeName(wrong) !== 'STRING' && !starts.includes(1) ? 2 : 1;
      if (first === 'for') return [];
      return tokens[1]?.isInsertedInRecovery ? [] : [...tokens.slice(0, 1), inserted('ID'), ...tokens.slice(skip)];
    }
    from = at;
    if (to <= from) to = from + 1;
  }
  return [...tokens.slice(0, from), ...tokens.slice(to)];
}

/** The tokens of a line with a common slip at `at`, read as it was meant, so that it costs nothing but itself; null where it is none. */
function asMeant(messageId: string, tokens: readonly IToken[], at: number): IToken[] | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (messageId === 'equals' || messageId === 'single') return tokens.filter((each) => each !== token);
  if (messageId === 'comma-for') return tokens.map((each) => (each === token ? retyped(each, ',') : each));
  if (messageId === 'comma') return [...tokens.slice(0, at), inserted(','), ...tokens.slice(at)];
  if (messageId !== 'was-late') return null;
  const name = tokens.slice(0, at).findLastIndex((each) => keywordByEnglish.get(typeName(each))?.role === 'declaration') + 1;
  const stop = endOfPath(tokens, at);
  return [...tokens.slice(0, name + 1), ...tokens.slice(at, stop), ...tokens.slice(name + 1, at), ...tokens.slice(stop)];
}

function placeOf(tokens: readonly IToken[], at: number): { offset: number; end: number } {
  for (let i = at; i >= 0; i--) {
    const token = tokens[i];
    if (token !== undefined && token.startOffset >= 0) return { offset: token.startOffset, end: token.startOffset + token.image.length };
  }
  return { offset: 0, end: 0 };
}

const holders: ReadonlySet<string> = new Set(['Block', 'WaveBlock', 'Options', 'MapItem']);

/** The node whose block opens with the brace at `offset`. */
function findBlock(nodes: readonly AstNode[], offset: number, kind: Sequence): AstNode | undefined {
  for (const node of nodes) {
    const place = node.$cstNode;
    if (place === undefined || place.offset > offset || place.end <= offset) continue;
    if (holders.has(node.$type) && braceOf(place) === offset && rules[kind].rule === node.$type) return node;
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('$')) continue;
      const found = findBlock(Array.isArray(value) ? value.filter(isAstNode) : isAstNode(value) ? [value] : [], offset, kind);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function childrenOf(node: CstNode): readonly CstNode[] {
  return 'content' in node ? (node as CompositeCstNode).content : [];
}

function braceOf(node: CstNode): number {
  for (const child of childrenOf(node))
    if ('tokenType' in child && (child as { tokenType: { name: string } }).tokenType.name === '{') return child.offset;
  return -1;
}

/** Makes `nodes` the children of `parent` under `property`, in the tree of nodes and in that of places. */
function adopt(parent: AstNode, property: string, nodes: readonly AstNode[], inBraces: boolean): void {
  (parent as unknown as Record<string, unknown>)[property] = nodes;
  nodes.forEach((node, i) => {
    const child = node as Mutable<AstNode>;
    child.$container = parent;
    child.$containerProperty = property;
    child.$containerIndex = i;
  });
  const place = parent.$cstNode;
  if (place === undefined || !('content' in place)) return;
  const own = nodes.flatMap((node) => (node.$cstNode === undefined ? [] : [node.$cstNode]));
  for (const node of own) (node as Mutable<CstNode>).container = place as CompositeCstNode;
  const content = (place as unknown as { content: CstNode[] }).content;
  const last = content.at(-1);
  const closed = inBraces && last !== undefined && 'tokenType' in last && (last as { tokenType: { name: string } }).tokenType.name === '}';
  (place as unknown as { content: CstNode[] }).content = closed ? [...content.slice(0, -1), ...own, last] : [...content, ...own];
}
