/** The pages of the rules: a bundle of its own, which only `cx explain` loads. */
export { explain } from '@touchstone/language/rules/explain.ts';
export { pageOf } from '@touchstone/language/rules/pages.ts';
