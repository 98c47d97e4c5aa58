import type { Rule } from '../rule.ts';

/** What makes customer-experience management false, or less than it could be. */
export const strategyRules: readonly Rule[] = [];
