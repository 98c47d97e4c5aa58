/** The report as a deck of slides: a bundle of its own, which only commands that write one need. */
export { toPptx } from '@touchstone/language/report/slides/deck.ts';
