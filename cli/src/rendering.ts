/** The report and its forms: a bundle of its own, which only commands that need it load. */
export { toCsv } from '@touchstone/language/report/csv.ts';
export { toHtml } from '@touchstone/language/report/html.ts';
export { toJson } from '@touchstone/language/report/json.ts';
export { toMarkdown } from '@touchstone/language/report/markdown.ts';
export { buildReport } from '@touchstone/language/report/report.ts';
