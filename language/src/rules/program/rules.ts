import type { Rule } from '../rule.ts';

/** What a program must be to mean something. */
export const programRules: readonly Rule[] = [];
