/**
 * The parser's decisions, prepared when they are first taken. Nearly all of them are settled by the next token alone; those are prepared
 * here, from sets of first and following tokens (Aho & Ullman 1972). The few others are left to Langium's own strategy, which is
 * started only when one is met: preparing every decision with it took two thirds of the time of a short check.
 */
import {
  Alternation,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

type Production = Rule['definition'][number];
type Decision = (this: Reader, alternatives?: unknown) => unknown;

interface Reader {
  LA_FAST(distance: number): IToken;
}

interface DecisionOptions {
  readonly rule: Rule;
  readonly prodOccurrence: number;
  readonly hasPredicates?: boolean;
  readonly prodType?: string;
  readonly dynamicTokensEnabled: boolean;
}

/** What decisions need of Langium's strategy. */
export interface Strategy {
  initialize?: (options: { rules: Rule[] }) => void;
  buildLookaheadForAlternation: (options: DecisionOptions) => Decision;
  buildLookaheadForOptional: (options: DecisionOptions) => Decision;
}

/** Token types by their number, one bit each. */
type Tokens = Uint32Array;

/** Tokens that may come first; `empty` where there may be none. */
interface First {
  readonly tokens: Tokens;
  readonly empty: boolean;
}

/** A decision of a rule, and what may come after it as far as the rule itself says. */
interface Place {
  readonly production: Production;
  readonly after: First;
}

/** Changes the strategy so that it prepares each decision late. The parser decides as before. `types` are all the parser's token types. */
export function decideLate(strategy: Strategy, types: readonly TokenType[]): void {
  const initialize = strategy.initialize?.bind(strategy);
  const buildAlternation = strategy.buildLookaheadForAlternation.bind(strategy);
  const buildOptional = strategy.buildLookaheadForOptional.bind(strategy);
  let rules: Rule[] = [];
  let grammar: Grammar | undefined;
  let started = false;
  strategy.initialize = (options) => {
    rules = options.rules;
    started = false;
    grammar = undefined;
  };
  const late = (
    options: DecisionOptions,
    easy: (grammar: Grammar, options: DecisionOptions) => Decision | null,
    build: (options: DecisionOptions) => Decision,
  ): Decision => {
    let ready: Decision | null = null;
    return function decide(alternatives) {
      if (ready === null) {
        grammar ??= new Grammar(rules, types);
        ready = options.dynamicTokensEnabled || options.hasPredicates === true ? null : easy(grammar, options);
      }
      if (ready === null) {
        if (!started) initialize?.({ rules });
        started = true;
        ready = build(options);
      }
      return ready.call(this, alternatives);
    };
  };
  strategy.buildLookaheadForAlternation = (options) => late(options, easyAlternation, buildAlternation);
  strategy.buildLookaheadForOptional = (options) => late(options, easyOptional, buildOptional);
}

/** Takes the alternative that the next token alone settles; null where two may begin with one token, or one may be empty. */
function easyAlternation(grammar: Grammar, { rule, prodOccurrence }: DecisionOptions): Decision | null {
  const production = grammar.place(rule, 'Alternation', prodOccurrence)?.production;
  if (!(production instanceof Alternation)) return null;
  const all = grammar.none();
  const firsts: Tokens[] = [];
  for (const alternative of production.definition) {
    const { tokens, empty } = grammar.first(bodyOf(alternative));
    if (empty || meet(tokens, all)) return null;
    add(tokens, all);
    firsts.push(tokens);
  }
  const chosen: (number | undefined)[] = [];
  return function decide() {
    const type = this.LA_FAST(1).tokenTypeIdx;
    if (!has(all, type)) return undefined;
    chosen[type] ??= firsts.findIndex((tokens) => has(tokens, type));
    return chosen[type];
  };
}

/** Enters where the next token may come first inside; null where it may come after as well. */
function easyOptional(grammar: Grammar, { rule, prodType = '', prodOccurrence }: DecisionOptions): Decision | null {
  const place = grammar.place(rule, prodType, prodOccurrence);
  if (place === undefined) return null;
  const { tokens, empty } = grammar.firstInside(place.production);
  if (empty || meet(tokens, place.after.tokens)) return null;
  if (place.after.empty && meet(tokens, grammar.following(rule))) return null;
  return function decide() {
    return has(tokens, this.LA_FAST(1).tokenTypeIdx);
  };
}

function has(tokens: Tokens, type: number): boolean {
  return (((tokens[type >>> 5] ?? 0) >>> (type & 31)) & 1) === 1;
}

function meet(some: Tokens, others: Tokens): boolean {
  for (let word = 0; word < some.length; word++) if (((some[word] ?? 0) & (others[word] ?? 0)) !== 0) return true;
  return false;
}

/** Adds some tokens to others; whether there was a new one. */
function add(some: Tokens, others: Tokens): boolean {
  let changed = false;
  for (let word = 0; word < some.length; word++) {
    const before = others[word] ?? 0;
    const after = (before | (some[word] ?? 0)) >>> 0;
    if (after === before) continue;
    others[word] = after;
    changed = true;
  }
  return changed;
}

class Grammar {
  readonly #rules: readonly Rule[];
  readonly #words: number;
  readonly #firstOfType = new Map<TokenType, First>();
  readonly #firstOfRule = new Map<Rule, First>();
  readonly #places = new Map<Rule, Map<string, Place>>();
  readonly #nothing: First;
  #following: ReadonlyMap<Rule, Tokens> | undefined;

  constructor(rules: readonly Rule[], types: readonly TokenType[]) {
    this.#rules = rules;
    this.#words = (types.reduce((most, type) => Math.max(most, type.tokenTypeIdx ?? 0), 0) >>> 5) + 1;
    this.#nothing = { tokens: this.none(), empty: true };
  }

  none(): Tokens {
    return new Uint32Array(this.#words);
  }

  /** What may come first in a sequence. */
  first(sequence: readonly Production[]): First {
    const [only] = sequence;
    if (sequence.length === 1 && only !== undefined) return this.#firstOf(only);
    const tokens = this.none();
    for (const production of sequence) {
      const part = this.#firstOf(production);
      add(part.tokens, tokens);
      if (!part.empty) return { tokens, empty: false };
    }
    return { tokens, empty: true };
  }

  /** What may come first in what an option or repetition holds. */
  firstInside(production: Production): First {
    return 'definition' in production ? this.first(bodyOf(production)) : this.#nothing;
  }

  #firstOf(production: Production): First {
    if (production instanceof Terminal) return this.#firstOfTerminal(production.terminalType);
    if (production instanceof NonTerminal) {
      const rule = production.referencedRule;
      let first = this.#firstOfRule.get(rule);
      if (first === undefined) {
        first = this.first(rule.definition);
        this.#firstOfRule.set(rule, first);
      }
      return first;
    }
    if (production instanceof Alternation) {
      const tokens = this.none();
      let empty = false;
      for (const alternative of production.definition) {
        const part = this.first(bodyOf(alternative));
        add(part.tokens, tokens);
        empty ||= part.empty;
      }
      return { tokens, empty };
    }
    const inside = this.first(bodyOf(production));
    return isOptional(production) ? { tokens: inside.tokens, empty: true } : inside;
  }

  /** The token itself, and the tokens of its category. */
  #firstOfTerminal(type: TokenType): First {
    let first = this.#firstOfType.get(type);
    if (first === undefined) {
      const tokens = this.none();
      for (const number of [type.tokenTypeIdx ?? 0, ...(type.categoryMatches ?? [])]) {
        tokens[number >>> 5] = ((tokens[number >>> 5] ?? 0) | (1 << (number & 31))) >>> 0;
      }
      first = { tokens, empty: false };
      this.#firstOfType.set(type, first);
    }
    return first;
  }

  /** The decision of that kind and number in a rule; undefined for those that are left to the strategy. */
  place(rule: Rule, kind: string, occurrence: number): Place | undefined {
    let places = this.#places.get(rule);
    if (places === undefined) {
      const found = new Map<string, Place>();
      this.#walk(rule.definition, this.#nothing, (production, after) => {
        const named = kindOf(production);
        if (named !== null && 'idx' in production) found.set(`${named} ${production.idx}`, { production, after });
      });
      this.#places.set(rule, found);
      places = found;
    }
    return places.get(`${kind} ${occurrence}`);
  }

  /** What may come after a rule, wherever it is called. */
  following(rule: Rule): Tokens {
    this.#following ??= this.#allFollowing();
    return this.#following.get(rule) ?? this.#nothing.tokens;
  }

  /** Visits every production of a sequence and below, with what may come after it, as far as the sequence and `after` say. */
  #walk(sequence: readonly Production[], after: First, visit: (production: Production, after: First) => void): void {
    let then = after;
    for (let index = sequence.length - 1; index >= 0; index--) {
      const production = sequence[index];
      if (production === undefined) continue;
      visit(production, then);
      if (production instanceof Alternation) {
        for (const alternative of production.definition) this.#walk(bodyOf(alternative), then, visit);
      } else if (!(production instanceof Terminal || production instanceof NonTerminal)) {
        const body = bodyOf(production);
        this.#walk(body, production instanceof Option ? then : this.#before({ ...this.first(body), empty: true }, then), visit);
      }
      if (index > 0) then = this.#before(this.#firstOf(production), then);
    }
  }

  /** What may come where `first` stands before `then`. */
  #before(first: First, then: First): First {
    if (!first.empty) return first;
    const tokens = first.tokens.slice();
    add(then.tokens, tokens);
    return { tokens, empty: then.empty };
  }

  #allFollowing(): Map<Rule, Tokens> {
    const following = new Map(this.#rules.map((rule) => [rule, this.none()]));
    /** What follows the caller also follows these, which it may end with. */
    const ends = new Map<Rule, Set<Rule>>();
    for (const caller of this.#rules) {
      const last = new Set<Rule>();
      ends.set(caller, last);
      this.#walk(caller.definition, this.#nothing, (production, after) => {
        if (!(production instanceof NonTerminal)) return;
        const tokens = following.get(production.referencedRule);
        if (tokens !== undefined) add(after.tokens, tokens);
        if (after.empty) last.add(production.referencedRule);
      });
    }
    const changed = [...this.#rules];
    for (let caller = changed.pop(); caller !== undefined; caller = changed.pop()) {
      const tokens = following.get(caller);
      if (tokens === undefined) continue;
      for (const called of ends.get(caller) ?? []) {
        const target = following.get(called);
        if (target !== undefined && called !== caller && add(tokens, target)) changed.push(called);
      }
    }
    return following;
  }
}

/** What a production holds. Not for an alternation, whose parts stand beside each other. */
function bodyOf(production: Production): readonly Production[] {
  return 'definition' in production ? (production.definition as readonly Production[]) : [];
}

function isOptional(production: Production): boolean {
  return production instanceof Option || production instanceof Repetition || production instanceof RepetitionWithSeparator;
}

/** The kind as the parser names it when it asks for a decision; null for those with separators, which this grammar has not. */
function kindOf(production: Production): string | null {
  if (production instanceof Alternation) return 'Alternation';
  if (production instanceof Option) return 'Option';
  if (production instanceof Repetition) return 'Repetition';
  return production instanceof RepetitionMandatory ? 'RepetitionMandatory' : null;
}
