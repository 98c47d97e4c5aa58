import type { Finding } from '../findings/finding.ts';
import type { MessageLanguage, RuleDefinition } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import { changeRules } from './changes/rules.ts';
import { dataRules } from './data/rules.ts';
import { programRules } from './program/rules.ts';
import type { Rule } from './rule.ts';
import { strategyRules } from './strategy/rules.ts';
import { surveyRules } from './survey/rules.ts';
import { syntaxRules } from './syntax/rules.ts';
import { spell } from './words.ts';

/** Every rule and diagnostic of a program. */
export const rules: readonly Rule[] = [...syntaxRules, ...programRules, ...strategyRules, ...dataRules, ...surveyRules];

/** Every rule and diagnostic there is, as far as words go: those of a program, and those of a change between two. */
export const definitions: readonly RuleDefinition[] = [...rules, ...changeRules];

export { changeRules };

const byId: ReadonlyMap<string, RuleDefinition> = new Map(definitions.map((definition) => [definition.id, definition]));

/** Groups of the language whose rules are not written yet; their names are taken as they are. */
export const groupsToCome: ReadonlySet<string> = new Set(
  ['strategy', 'data', 'survey', 'changes'].filter((group) => !definitions.some((definition) => definition.id.startsWith(`${group}/`))),
);

/** Whether a rule may have this name: one of the registry, or one of a group that the registry does not hold yet. */
export function isRuleName(id: string): boolean {
  const group = id.slice(0, id.indexOf('/'));
  return byId.has(id) || (groupsToCome.has(group) && /^[a-z]+\/[a-z][a-z0-9-]*$/.test(id));
}

/** Everything that is said about a rule, or undefined when no rule has this id. */
export function definitionOf(id: string): RuleDefinition | undefined {
  return byId.get(id);
}

/** A sentence of a rule with its blanks filled: of a finding, of a related place, or the name of a fix. A sentence that is not declared prints as its ids. */
export function sentenceOf(rule: string, messageId: string, args: Finding['arguments'], language: MessageLanguage): string {
  const sentences = byId.get(rule)?.sentences ?? {};
  const template = Object.hasOwn(sentences, messageId) ? sentences[messageId] : undefined;
  return template === undefined ? `${rule}: ${messageId}` : sentence(template, args, language, spell);
}

/** What a finding says, in the reader's language. */
export function messageOf(finding: Pick<Finding, 'rule' | 'messageId' | 'arguments'>, language: MessageLanguage): string {
  return sentenceOf(finding.rule, finding.messageId, finding.arguments, language);
}
