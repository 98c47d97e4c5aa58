import type { Severity } from '../../findings/finding.ts';
import type { Category, Level } from '../../findings/levels.ts';
import type { Both, ChangePolicy, RuleDefinition } from '../../findings/rule.ts';

/** A rule of `cx diff`: what it says of a change. `changes/policy` decides which rule a change falls under. */
export type ChangeRule = RuleDefinition & { readonly change: ChangePolicy };

/** Where a change is told as a finding, its level weighs as this severity. */
export const severityOf: Readonly<Record<Level, Severity>> = { breaking: 'error', review: 'warning', information: 'information' };

export interface ChangeRuleInput {
  readonly id: string;
  readonly level: Level;
  readonly category: Category;
  /** See `ChangePolicy`. */
  readonly mirrors: readonly string[];
  readonly fixable?: true;
  readonly sentences: Readonly<Record<string, Both>>;
}

export function changeRule({ id, level, category, mirrors, fixable, sentences }: ChangeRuleInput): ChangeRule {
  return { id, severity: severityOf[level], change: { level, category, mirrors }, ...(fixable ? { fixable } : {}), sentences };
}
