import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { RuleDefinition } from '../findings/rule.ts';
import type { Settings } from '../findings/settings.ts';
import type { Measurements } from '../measurement/measurements.ts';
import type { Program } from '../program/program.ts';
import type { SurveyLock } from '../survey/lock.ts';
import type { ProgramIndex } from './lookups.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly program: Program;
  /** `YYYY-MM-DD`; null: nothing that needs a date is judged. */
  readonly date: string | null;
  readonly settings: Settings;
  /** Lookups that several rules share, each built when first asked for. */
  readonly index: ProgramIndex;
  /** What the method computes of the program, made when a rule first asks for it: first look whether there is anything to judge. */
  readonly analysis: Analysis;
  /** What the answers of the waves say, with what is wrong with them; null where nobody read them. */
  readonly measurements: Measurements | null;
  /** How surveys stood when a wave last asked them; empty where nobody read `surveys.lock.json`. */
  readonly locked: SurveyLock;
}

/**
 * `rule.ts` of a folder under `rules/`: what the rule says, and how it looks at a Program unless parsing, lowering or linking raise it.
 * Its page stands in `page.ts` beside it, so that a check need not load it.
 */
export interface Rule extends RuleDefinition {
  /** It judges by what the program as a whole lacks or last measured, so it keeps quiet while a part of the program cannot be read or points at nothing. */
  readonly whole?: true;
  /** The findings of this rule, in any order; their severity is replaced by that of the definition or of `cx.json`. */
  readonly check?: (context: RuleContext) => Iterable<Finding>;
  /** Puts what is left after `allow`, in the order in which `check` gave it, into fewer findings, where one for each place would only make noise. */
  readonly gather?: (left: readonly Finding[], context: RuleContext) => readonly Finding[];
}
