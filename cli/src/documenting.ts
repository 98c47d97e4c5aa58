/** Word documents: a bundle of its own, which only commands that write one load. */
export { toDocument } from './documents/questionnaire.ts';
