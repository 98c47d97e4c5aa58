import type { RulePage } from '../../findings/rule.ts';

/** The pages of the program rules by id. */
export const programPages: Readonly<Record<string, RulePage>> = {};
