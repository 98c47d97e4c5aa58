/** The review of a change and its forms: a bundle of its own, which only `cx diff` loads. */
export { ACCEPTED_FILE, readAccepted, writtenAccepted } from '@touchstone/language/changes/accepted.ts';
export { bothSides } from '@touchstone/language/changes/both-sides.ts';
export { pageHtml } from '@touchstone/language/changes/html.ts';
export { reviewJson } from '@touchstone/language/changes/json.ts';
export { failedMarkdown, reviewMarkdown } from '@touchstone/language/changes/markdown.ts';
export { changePage } from '@touchstone/language/changes/page.ts';
export { reviewOf, trips } from '@touchstone/language/changes/reviewing.ts';
export { markerOf, reviewView } from '@touchstone/language/changes/view.ts';
export { reviewGithub } from './output/review-github.ts';
export { reviewOutcome, reviewPretty } from './output/review-pretty.ts';
export { reviewSingleline } from './output/review-singleline.ts';
