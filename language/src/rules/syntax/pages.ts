import type { RulePage } from '../../findings/rule.ts';

/** The pages of the syntax rules by id. */
export const syntaxPages: Readonly<Record<string, RulePage>> = {};
