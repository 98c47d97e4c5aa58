import type { RulePage } from '../../findings/rule.ts';

/** The pages of the strategy rules by id. */
export const strategyPages: Readonly<Record<string, RulePage>> = {};
