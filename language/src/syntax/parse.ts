import type { IToken } from 'chevrotain';
import { attempt, warmUp } from './engine.ts';
import type { Model } from './generated/ast.ts';
import { tooDeep } from './limits.ts';
import type { Problem } from './problems.ts';
import { merged, recover } from './recover.ts';
import { scan } from './scan.ts';

export type { Problem, ProblemFix } from './problems.ts';

export interface Parsed {
  readonly text: string;
  /** Every property of a node may be missing. Nodes have a `$cstNode` with offsets into `text`; comments are not in it. */
  readonly model: Model;
  /** In the order of the text; positions as in the text. */
  readonly tokens: readonly IToken[];
  /** Comments, in the order of the text. */
  readonly hidden: readonly IToken[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

const sound = new WeakSet<Parsed>();

/** Whether the parser read the text from end to end: nothing had to be repaired. */
export function isSound(parsed: Parsed): boolean {
  return sound.has(parsed);
}

export function markSound(parsed: Parsed): void {
  sound.add(parsed);
}

/**
 * The tree of a text, whatever the text: a healthy one is parsed in one go; in one with errors each costs its line, and the rest stands.
 * Never throws.
 */
export function parse(text: string): Parsed {
  warmUp();
  const { tokens, hidden, problems, dangling } = scan(text);
  const whole = tooDeep(tokens) ? null : attempt('Model', text, tokens);
  if (whole !== null && whole.error === undefined && !dangling) {
    const parsed = { text, model: whole.node as Model, tokens, hidden, problems: merged(problems, [], 0, text.length) };
    markSound(parsed);
    return parsed;
  }
  const recovered = recover(text, tokens, whole, problems);
  return { text, model: recovered.model, tokens, hidden, problems: recovered.problems };
}
