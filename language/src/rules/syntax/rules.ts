import type { Rule } from '../rule.ts';

/** What reading a file can stumble over. */
export const syntaxRules: readonly Rule[] = [];
