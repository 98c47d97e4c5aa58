/**
 * Which property may stand in which block, and how often. Lowering reports what stands elsewhere or twice by this table, and
 * completion offers by it. Words are the English keywords; `for-block` is a `for … { }` with a block of its own.
 */
export type BlockKind =
  | 'program'
  | 'team'
  | 'factor'
  | 'channel'
  | 'breakdown'
  | 'member'
  | 'persona'
  | 'journey'
  | 'stage'
  | 'touchpoint'
  | 'for-block'
  | 'expect'
  | 'source'
  | 'kpi'
  | 'survey'
  | 'wave'
  | 'initiative'
  | 'worth';

export type Times = 'once' | 'many';

export type Properties = Readonly<Record<string, Times>>;

/** What any block takes. */
export const everywhere: Properties = { owner: 'once', note: 'many', allow: 'many' };

const moods: Properties = { goal: 'many', pain: 'many', feel: 'many' };
const levels: Properties = {
  expected: 'once',
  weight: 'once',
  ideal: 'once',
  actual: 'once',
  'must-be': 'once',
  performance: 'once',
  delighter: 'once',
};

/** What each block takes beside `everywhere`, in the order in which it is best written. */
export const properties: Readonly<Record<BlockKind, Properties>> = {
  program: {
    scale: 'once',
    ends: 'once',
    weight: 'once',
    currency: 'once',
    languages: 'once',
    promise: 'many',
    strategy: 'many',
    budget: 'once',
    cycle: 'once',
    discount: 'once',
  },
  team: { capacity: 'once' },
  factor: { in: 'once', topics: 'many' },
  channel: {},
  breakdown: { in: 'once', member: 'many' },
  member: { worth: 'once' },
  persona: { share: 'once', ...moods, worth: 'once' },
  journey: { for: 'many', ...moods, stage: 'many' },
  stage: moods,
  touchpoint: {
    at: 'many',
    via: 'many',
    for: 'many',
    'moment-of-truth': 'once',
    ...moods,
    topics: 'many',
    expect: 'many',
    'for-block': 'many',
  },
  'for-block': { expect: 'many' },
  expect: { in: 'once', ...levels, evidence: 'many', ask: 'once', ends: 'once', benchmark: 'many', topics: 'many' },
  source: { covers: 'many', refresh: 'once', table: 'once' },
  kpi: {
    at: 'many',
    for: 'many',
    from: 'many',
    each: 'many',
    scale: 'once',
    promise: 'once',
    target: 'many',
    alarm: 'once',
    baseline: 'once',
    benchmark: 'many',
    'lower-is-better': 'once',
    drives: 'many',
    ask: 'once',
    ends: 'once',
  },
  survey: {
    for: 'many',
    after: 'once',
    cycle: 'once',
    via: 'many',
    rest: 'once',
    limit: 'once',
    quota: 'many',
    consent: 'once',
    screen: 'once',
    page: 'many',
    ask: 'many',
    respond: 'many',
  },
  wave: { period: 'once', responses: 'many', map: 'many', 'for-block': 'many' },
  initiative: {
    period: 'once',
    for: 'many',
    against: 'many',
    improves: 'many',
    cost: 'many',
    keeps: 'many',
    wins: 'many',
    adds: 'many',
    needs: 'many',
    excludes: 'many',
    effort: 'once',
  },
  worth: { revenue: 'once', lifetime: 'once', margin: 'once', customers: 'once', reach: 'once', retention: 'once' },
};

/** What an expectation that was declared before may say anew inside `for … { }`. */
export const overridable: Properties = levels;

/**
 * What an amount counts. `money` takes a plain number too, in the program's currency; `days` is a number of days; `change` a signed amount of
 * anything; `any` is whatever the thing is measured in.
 */
export type Wanted = 'number' | 'share' | 'duration' | 'days' | 'money' | 'any' | 'change';

/** What the amounts of a block count, by the word before them; `value` is that of a typed result, which stands behind its name. */
export const amounts = {
  program: { scale: 'number', weight: 'number', budget: 'money', cycle: 'duration', discount: 'share' },
  team: { capacity: 'days' },
  worth: { revenue: 'money', lifetime: 'duration', margin: 'share', customers: 'number', reach: 'number', retention: 'share' },
  persona: { share: 'share' },
  expect: { expected: 'number', weight: 'number', ideal: 'number', actual: 'number', benchmark: 'number' },
  source: { refresh: 'duration' },
  kpi: { formula: 'number', scale: 'number', promise: 'any', target: 'any', alarm: 'any', baseline: 'any', benchmark: 'any' },
  survey: { cycle: 'duration', rest: 'duration', limit: 'duration', within: 'duration', quota: 'number', when: 'any' },
  wave: { value: 'any', n: 'number', sd: 'any' },
  initiative: {
    improves: 'change',
    to: 'any',
    confidence: 'share',
    cost: 'money',
    keeps: 'number',
    wins: 'number',
    adds: 'money',
    over: 'duration',
    effort: 'days',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Wanted>>>>;

const blocks = Object.keys(properties) as BlockKind[];

/** The blocks in which a property may stand, in the order of the table. */
export function blocksFor(property: string): readonly BlockKind[] {
  return blocks.filter((block) => Object.hasOwn(properties[block], property));
}

/** How often a property may stand in a block; null: not there. */
export function timesIn(block: BlockKind, property: string): Times | null {
  if (Object.hasOwn(properties[block], property)) return properties[block][property] ?? null;
  return Object.hasOwn(everywhere, property) ? (everywhere[property] ?? null) : null;
}

const fields: Readonly<Record<string, string>> = {
  'must-be': 'kind',
  performance: 'kind',
  delighter: 'kind',
  'moment-of-truth': 'momentOfTruth',
  'lower-is-better': 'lowerIsBetter',
};

/** The field of the Program that a property fills in this block. */
export function fieldOf(block: BlockKind, property: string): string {
  if (property === 'in') return block === 'expect' ? 'factor' : 'parent';
  return fields[property] ?? property;
}
