/**
 * What the grammar lets follow some words. The rules are read once into a net of points; walking along tokens keeps every point that they may
 * have led to, with the rules that are open there. Nothing is retyped: what the grammar takes, the walk takes.
 */
import type { IToken } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { CxGrammar } from '../../syntax/generated/grammar.ts';

/** A place in a rule. */
type Point = WordPoint | CallPoint | ForkPoint | EndPoint;

interface WordPoint {
  readonly kind: 'word';
  /** The name of a token's type: a keyword in English, a sign, or a terminal. */
  readonly word: string;
  readonly feature: string | null;
  next: Point;
}

interface CallPoint {
  readonly kind: 'call';
  readonly rule: Rule;
  readonly feature: string | null;
  next: Point;
}

interface ForkPoint {
  readonly kind: 'fork';
  readonly ways: Point[];
}

interface EndPoint {
  readonly kind: 'end';
}

interface Rule {
  readonly name: string;
  start: Point;
  /** Names of tokens it can begin with. */
  readonly firsts: Set<string>;
  /** It may be passed without a token. */
  empty: boolean;
}

/** A rule that is open. */
export interface Frame {
  readonly rule: string;
  /** Under which feature of the rule above it stands. */
  readonly feature: string | null;
  /** Its first token, counted in those walked along. */
  readonly start: number;
  readonly above: Frame | null;
}

interface Opened extends Frame {
  readonly above: Opened | null;
  /** How many rules are open above it. */
  readonly depth: number;
  /** Where the rule above goes on. */
  readonly back: Point;
}

/** A point that some tokens may have led to. */
export interface Reached {
  readonly point: Point;
  readonly frame: Opened;
}

/** A word that may follow. */
export interface Expected {
  /** A keyword in English, a sign, or the name of a terminal; WORD is whatever may be a name. */
  readonly word: string;
  /** The feature of the innermost rule that it would fill. */
  readonly feature: string | null;
  readonly frame: Frame;
  /** Nothing of the innermost rule can follow it. */
  readonly ends: boolean;
}

interface Net {
  readonly rules: ReadonlyMap<string, Rule>;
  /** By rule, the keyword it begins with, if it always begins with the same one. */
  readonly openers: ReadonlyMap<string, string>;
}

let net: Net | undefined;

function made(): Net {
  net ??= read(CxGrammar());
  return net;
}

const end: EndPoint = { kind: 'end' };

function read(grammar: GrammarAST.Grammar): Net {
  const rules = new Map<string, Rule>();
  const parsed = grammar.rules.filter((rule): rule is GrammarAST.ParserRule => rule.$type === 'ParserRule');
  for (const { name } of parsed) rules.set(name, { name, start: end, firsts: new Set(), empty: false });
  for (const rule of parsed) {
    const known = rules.get(rule.name);
    if (known !== undefined) known.start = built(rule.definition, end, null, rules);
  }
  // What a rule begins with is known once nothing more is learnt by going round.
  for (let learnt = true; learnt; ) {
    learnt = false;
    for (const rule of rules.values()) {
      const before = rule.firsts.size;
      const empty = gatherFirsts(rule.start, rule.firsts, new Set());
      if (rule.firsts.size > before || empty !== rule.empty) learnt = true;
      rule.empty = empty;
    }
  }
  const openers = new Map<string, string>();
  for (const rule of rules.values()) {
    const point = rule.start;
    const word = point.kind === 'word' ? point.word : point.kind === 'call' ? openers.get(point.rule.name) : undefined;
    if (word !== undefined) openers.set(rule.name, word);
  }
  return { rules, openers };
}

function built(element: GrammarAST.AbstractElement, next: Point, feature: string | null, rules: ReadonlyMap<string, Rule>): Point {
  const { cardinality } = element;
  if (cardinality === undefined) return builtOnce(element, next, feature, rules);
  if (cardinality === '?') return { kind: 'fork', ways: [builtOnce(element, next, feature, rules), next] };
  const loop: ForkPoint = { kind: 'fork', ways: [] };
  const once = builtOnce(element, loop, feature, rules);
  loop.ways.push(once, next);
  return cardinality === '*' ? loop : once;
}

function builtOnce(element: GrammarAST.AbstractElement, next: Point, feature: string | null, rules: ReadonlyMap<string, Rule>): Point {
  switch (element.$type) {
    case 'Keyword':
      return { kind: 'word', word: (element as GrammarAST.Keyword).value, feature, next };
    case 'RuleCall': {
      const name = (element as GrammarAST.RuleCall).rule.ref?.name ?? '';
      const rule = rules.get(name);
      return rule === undefined ? { kind: 'word', word: name, feature, next } : { kind: 'call', rule, feature, next };
    }
    case 'Assignment': {
      const { feature: filled, terminal } = element as GrammarAST.Assignment;
      return built(terminal, next, filled, rules);
    }
    case 'Group':
      return (element as GrammarAST.Group).elements.reduceRight((after: Point, one) => built(one, after, feature, rules), next);
    case 'Alternatives':
      return { kind: 'fork', ways: (element as GrammarAST.Alternatives).elements.map((one) => built(one, next, feature, rules)) };
    case 'Action':
      return next;
    default:
      throw new Error(`the grammar has a ${element.$type}, which completion does not know`);
  }
}

/** Adds what can come first from a point on; returns whether its end can be reached without a token. */
function gatherFirsts(point: Point, into: Set<string>, seen: Set<Point>): boolean {
  if (seen.has(point)) return false;
  seen.add(point);
  switch (point.kind) {
    case 'end':
      return true;
    case 'word':
      into.add(point.word);
      return false;
    case 'fork': {
      let empty = false;
      for (const way of point.ways) empty = gatherFirsts(way, into, seen) || empty;
      return empty;
    }
    case 'call':
      for (const first of point.rule.firsts) into.add(first);
      return point.rule.empty && gatherFirsts(point.next, into, seen);
  }
}

/** The keyword that a rule begins with, if always the same: `touchpoint` for a touchpoint. */
export function openerOf(rule: string): string | null {
  return made().openers.get(rule) ?? null;
}

/** Where a text begins. */
export function beginning(): readonly Reached[] {
  const rule = made().rules.get('Model');
  return rule === undefined
    ? []
    : [{ point: rule.start, frame: { rule: rule.name, feature: null, start: 0, above: null, depth: 0, back: end } }];
}

/** What a token counts as: its own type, and WORD where it may be a name. */
function namesOf({ tokenType: { name, CATEGORIES } }: IToken): readonly string[] {
  return CATEGORIES !== undefined && CATEGORIES.length > 0 ? [name, ...CATEGORIES.map((category) => category.name)] : [name];
}

/** No honest line leaves more ways open. */
const mostWays = 40;

/**
 * Where a token leads, which is the `at`th of those walked along; nothing where it may not stand. What can go on goes on, as the parser has it:
 * `weight 9` behind an expectation is the expectation's, though a block could begin a property with it.
 */
export function advance(from: readonly Reached[], token: IToken, at: number, names = namesOf(token)): readonly Reached[] {
  let reached: Reached[] = [];
  let deepest = -1;
  spread(from, names, at, (point, frame) => {
    let begun: Opened = frame;
    while (begun.start === at && begun.above !== null) begun = begun.above;
    if (begun.depth < deepest) return;
    if (begun.depth > deepest) reached = [];
    deepest = begun.depth;
    if (reached.length < mostWays) reached.push({ point: point.next, frame });
  });
  return reached;
}

/** Where the rules that are open innermost would lead if they were finished as they are; nothing is left of those in `staying`. */
export function leave(from: readonly Reached[], staying: ReadonlySet<string>): readonly Reached[] {
  const left = new Map<Opened, Reached>();
  for (const { frame } of from) {
    if (frame.above !== null && !staying.has(frame.rule)) left.set(frame, { point: frame.back, frame: frame.above });
  }
  return [...left.values()];
}

/** Every word that may follow. */
export function expectedAfter(from: readonly Reached[], at: number): readonly Expected[] {
  const expected: Expected[] = [];
  spread(from, null, at, ({ word, feature, next }, frame) => expected.push({ word, feature, frame, ends: next === end }));
  return expected;
}

/** Finds the words that may come next, of `names` where these are given. What several ways lead to is found once. */
function spread(
  from: readonly Reached[],
  names: readonly string[] | null,
  at: number,
  found: (point: WordPoint, frame: Opened) => void,
): void {
  const seen = new Map<Opened, Set<Point>>();
  const calls = new Map<Opened, Map<CallPoint, Opened>>();
  const go = (point: Point, frame: Opened): void => {
    let points = seen.get(frame);
    if (points === undefined) {
      points = new Set();
      seen.set(frame, points);
    }
    if (points.has(point)) return;
    points.add(point);
    switch (point.kind) {
      case 'word':
        if (names === null || names.includes(point.word)) found(point, frame);
        return;
      case 'fork':
        for (const way of point.ways) go(way, frame);
        return;
      case 'end':
        if (frame.above !== null) go(frame.back, frame.above);
        return;
      case 'call': {
        const { rule } = point;
        if (names !== null && !rule.empty && !names.some((name) => rule.firsts.has(name))) return;
        let known = calls.get(frame);
        if (known === undefined) {
          known = new Map();
          calls.set(frame, known);
        }
        // Two ways into the same rule at the same place are one.
        let inner = known.get(point);
        if (inner === undefined) {
          inner = { rule: rule.name, feature: point.feature, start: at, above: frame, depth: frame.depth + 1, back: point.next };
          known.set(point, inner);
        }
        go(rule.start, inner);
        return;
      }
    }
  };
  for (const { point, frame } of from) go(point, frame);
}
