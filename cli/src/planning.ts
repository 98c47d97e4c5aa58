/** The plan of initiatives and its forms: a bundle of its own, which only commands that plan load. */
export { toPlanJson } from '@touchstone/language/report/plan/figures.ts';
export { toPlanHtml } from '@touchstone/language/report/plan/html.ts';
export { toPlanMarkdown } from '@touchstone/language/report/plan/markdown.ts';
export { buildPlan } from '@touchstone/language/report/plan/plan.ts';
export { planPretty } from './output/plan-pretty.ts';
