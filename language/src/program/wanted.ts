/** Which kinds of names each place of a program takes: linking looks names up by it, and completion offers by it. */
import type { Kind } from './names.ts';

const TEAM: readonly Kind[] = ['team'];
const FACTOR: readonly Kind[] = ['factor'];
const BREAKDOWN: readonly Kind[] = ['breakdown'];
const PERSONA: readonly Kind[] = ['persona'];
/** Whose worth is lost or won. */
const WORTH: readonly Kind[] = ['persona', 'member'];
const POPULATION: readonly Kind[] = ['persona', 'member', 'channel'];
const CHANNEL: readonly Kind[] = ['channel'];
const STAGE: readonly Kind[] = ['stage'];
const PLACE: readonly Kind[] = ['touchpoint', 'stage'];
const KPI: readonly Kind[] = ['kpi'];
const ORIGIN: readonly Kind[] = ['source', 'survey'];
const SOURCE: readonly Kind[] = ['source'];
const ASKED: readonly Kind[] = ['kpi', 'touchpoint', 'expectation'];
const ANSWERED: readonly Kind[] = ['kpi', 'expectation', 'question'];
const MEASURED: readonly Kind[] = ['kpi', 'expectation', 'option'];
const IMPROVED: readonly Kind[] = ['expectation', 'kpi'];
const COLUMN: readonly Kind[] = ['kpi', 'expectation', 'question', 'option', 'touchpoint', 'breakdown'];
const INITIATIVE: readonly Kind[] = ['initiative'];

/**
 * By block and by the word before the name. `everywhere` is for any block. Places without a word of their own are called for what stands there:
 * `formula` of a KPI, `value` of a wave.
 */
export const wanted = {
  everywhere: { owner: TEAM },
  program: { promise: FACTOR },
  factor: { in: FACTOR },
  breakdown: { in: BREAKDOWN },
  journey: { for: PERSONA },
  touchpoint: { at: STAGE, via: CHANNEL, for: PERSONA },
  expect: { in: FACTOR, evidence: KPI },
  source: { covers: PLACE },
  kpi: { formula: KPI, at: PLACE, for: POPULATION, from: ORIGIN, each: BREAKDOWN, drives: KPI },
  survey: { for: POPULATION, after: PLACE, via: CHANNEL, quota: POPULATION, ask: ASKED, screen: PERSONA, respond: TEAM, when: ANSWERED },
  option: { in: FACTOR },
  wave: { from: SOURCE, as: COLUMN, for: POPULATION, value: MEASURED },
  initiative: {
    improves: IMPROVED,
    keeps: WORTH,
    wins: WORTH,
    needs: INITIATIVE,
    excludes: INITIATIVE,
    for: POPULATION,
    against: POPULATION,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>>;
