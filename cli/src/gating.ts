/** The judgement of KPIs and its forms: a bundle of its own, which only `cx gate` loads. */
export { gateOf } from '@touchstone/language/analysis/gate.ts';
export { gateView } from '@touchstone/language/report/gate-view.ts';
export { gateGithub } from './output/gate-github.ts';
export { gateJunit } from './output/gate-junit.ts';
export { gatePretty } from './output/gate-pretty.ts';
export { gateResult } from './output/gate-result.ts';
