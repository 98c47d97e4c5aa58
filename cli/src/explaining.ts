/** The pages of the rules: a bundle of its own, which only commands that tell them load. */
export { pageText } from '@touchstone/language/rules/documents.ts';
export { explain } from '@touchstone/language/rules/explain.ts';
export { pageOf } from '@touchstone/language/rules/pages.ts';
