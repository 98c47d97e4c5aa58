/**
 * The policy: which rule of `rules/changes` a change falls under, and which of its sentences says it. A table by kind and field; it looks at programs and
 * at what is computed of them, never at text. A test holds it against the shapes: there is no change that it does not judge.
 */
import type { Fix } from '../findings/finding.ts';
import { type Meaning, signed, written } from './amounts.ts';
import { type Bearing, bearing } from './bars.ts';
import type { Change } from './compare.ts';
import { itemsOf, type Judging, type Weight } from './judging.ts';
import { keyOf, normal } from './normal.ts';
import type { ElementKind } from './shapes.ts';
import { type Judge, say, type Verdict } from './verdict.ts';
import { judgeLabel, judgeWording } from './wordings.ts';

/** What the policy says: one verdict for almost every change, one for each level where those of a persona come or go as a whole. */
export function verdictsOn(change: Change, judging: Judging): readonly Verdict[] {
  const judge = change.field === null || change.what === 'reordered' ? judgeWhole : fieldPolicy[change.kind][change.field];
  const said = judge?.(change, judging) ?? unforeseen(change);
  return 'rule' in said ? [said] : said;
}

/** Never reached by what `compare` yields (a test says so); a change is told rather than lost. */
function unforeseen(change: Change): Verdict {
  return say(change, 'note-changed', change.what);
}

// ---- what verdicts are made of

/** One rule; the sentence is called as what happened, after `prefix`. */
function always(rule: string, prefix = '', meaning: Meaning = 'plain'): Judge {
  return (change) => say(change, rule, `${prefix}${change.what}`, {}, meaning);
}

/** One rule with one sentence. */
function simply(rule: string, messageId = 'changed'): Judge {
  return (change) => say(change, rule, messageId);
}

/** One rule for what comes and another for what goes, and perhaps a third for what is exchanged; each with the one sentence `changed`. */
function comesAndGoes(added: string, removed: string, changed = removed, messageId = 'changed'): Judge {
  return (change) => say(change, change.what === 'added' ? added : change.what === 'removed' ? removed : changed, messageId);
}

/** Names of one field among several that share a rule: the sentence is `at-added`, `at-removed`. */
function among(rule: string, prefix: string): Judge {
  return always(rule, `${prefix}-`);
}

function text(value: unknown, field: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null)?.[field] ?? null;
}

/** The side of a change that says something. */
function said(change: Change): unknown {
  return change.after ?? change.before;
}

/** Later means easier, and no end means latest; of two periods the ends count, then the beginnings. */
function isLater(before: unknown, after: unknown): boolean {
  if (after === null || before === null) return after === null;
  const [old, now] = [endOf(before), endOf(after)];
  return now[0] === old[0] ? now[1] > old[1] : now[0] > old[0];
}

function endOf(value: unknown): readonly [string, string] {
  if (typeof value === 'string') return [value, value];
  return [String(text(value, 'to')), String(text(value, 'from'))];
}

// ---- bars of KPIs

function direction({ path }: Change, judging: Judging): { readonly before: boolean; readonly after: boolean } {
  return judging.lowerIsBetter(path);
}

const bearingOf = (change: Change, judging: Judging): Bearing => bearing(change.before, change.after, direction(change, judging));

/** An alarm or a promise: further from the good side is easier to keep. */
function bar(looser: string, tighter: string, name: string): Judge {
  return (change, judging) => {
    if (change.what === 'added') return say(change, tighter, 'added');
    if (change.what === 'removed') return say(change, looser, 'removed');
    const which = bearingOf(change, judging);
    if (which === 'unclear' || which === 'same') return say(change, 'bar-redefined', name);
    return say(change, which === 'easier' ? looser : tighter, 'changed');
  };
}

const targetValue: Judge = (change, judging) => {
  const undated = change.key === null ? '-undated' : '';
  const which = bearingOf(change, judging);
  if (which === 'unclear' || which === 'same') return say(change, 'bar-redefined', `target${undated}`);
  const isLower = direction(change, judging).after;
  if (which === 'harder') return say(change, 'target-raised', `${isLower ? 'tightened' : 'raised'}${undated}`);
  const messageId = `${isLower ? 'loosened' : 'lowered'}${undated}`;
  const value = metOnlyBy(change, judging);
  return value === null ? say(change, 'target-lowered', messageId) : say(change, 'target-lowered-to-met', messageId, { value });
};

const isMet = (status: string): boolean => status === 'met' || status === 'surely-met';

/** The value of a KPI that meets its target after the change and did not before, with all but the target as it was; null where that is not so. */
function metOnlyBy(change: Change, judging: Judging): string | null {
  const { before, after } = judging.kpi(change.path);
  if (before === null || after === null || after.value === null || after.targetBy === undefined) return null;
  if (isMet(before.status) || !isMet(after.status) || before.status === 'unknown') return null;
  const by = after.targetBy === null ? null : `${after.targetBy.from}/${after.targetBy.to}`;
  if (change.key !== by && change.key !== after.targetBy?.from) return null;
  const isSame = before.value === after.value && before.alarm === after.alarm && before.promise === after.promise;
  return isSame ? written(inNormalUnit(after.value, after.unit, after.measure)) : null;
}

function inNormalUnit(value: number, unit: string, measure: string | null): unknown {
  const amount = { low: value, high: value, unit };
  if (unit === 'money') return { ...amount, currency: measure };
  return unit === 'duration' && measure !== null ? normal({ ...amount, time: measure }) : amount;
}

const target: Judge = (change) => {
  const value = said(change);
  const of = text(value, 'by');
  const amount = written(text(value, 'value'));
  const more = { ...(of === null ? {} : { of: written(of) }), [change.what === 'added' ? 'after' : 'before']: amount };
  return say(change, change.what === 'added' ? 'target-added' : 'target-removed', of === null ? 'undated' : 'dated', more);
};

const targetDate: Judge = (change, judging) => {
  const { before, after } = judging.elements('kpi', change.path);
  const [one] = itemsOf(after, 'targets', { by: change.after });
  const [other] = itemsOf(before, 'targets', { by: change.before });
  const value = written(normal((one ?? other)?.value ?? null));
  return say(change, isLater(change.before, change.after) ? 'deadline-later' : 'deadline-sooner', change.what, { value });
};

// ---- levels of expectations

const BASE = 'overrides.';

/** What a level is said to be, of everybody or of a persona, or what holds where nothing is said. */
function effective(change: Change, judging: Judging, side: 'before' | 'after', field: 'weight' | 'ideal'): Weight | null {
  const element = judging.elements('expectation', change.path)[side];
  const own = change.field?.startsWith(BASE) ? (change[side] as Weight | null) : null;
  const base = (name: string): Weight | null => (element?.fields[name] ?? null) as Weight | null;
  if (field === 'weight') return own ?? base('weight') ?? judging[side].program.weight;
  if (own !== null) return own;
  const persona = change.field?.startsWith(BASE) ? change.key : null;
  const [override] = persona === null ? [] : itemsOf(element, 'overrides', { persona });
  const expected = (override?.expected ?? null) as Weight | null;
  return base('ideal') ?? expected ?? base('expected');
}

/** `changed`, or `changed-for` where it is said of one persona. */
function levelMessage(change: Change): string {
  return `${change.what}${change.key === null ? '' : '-for'}`;
}

function level(rule: string): Judge {
  return (change) => say(change, rule, levelMessage(change));
}

const ideal: Judge = (change, judging) => {
  const [old, now] = [effective(change, judging, 'before', 'ideal'), effective(change, judging, 'after', 'ideal')];
  const which = old === null || now === null ? (now === null ? 'easier' : 'harder') : bearing(old, now, { before: false, after: false });
  // Higher is harder to reach: `bearing` speaks of bars.
  const isRaised = which === 'same' || (old !== null && now !== null ? which === 'harder' : old === null);
  return say(change, isRaised ? 'ideal-raised' : 'ideal-lowered', levelMessage(change));
};

/** Of the weight scale; less moves no rank by itself. */
const TENTH = 0.1 - 1e-9;

const weight: Judge = (change, judging) => {
  const [old, now] = [effective(change, judging, 'before', 'weight'), effective(change, judging, 'after', 'weight')];
  if (old === null || now === null) return say(change, 'weight-shifted', levelMessage(change));
  const place = (value: number, { low, high }: Weight): number => (high > low ? (value - low) / (high - low) : 0);
  const [oldScale, newScale] = [judging.before.program.weight, judging.after.program.weight];
  const moved = Math.max(
    Math.abs(place(now.low, newScale) - place(old.low, oldScale)),
    Math.abs(place(now.high, newScale) - place(old.high, oldScale)),
  );
  const persona = change.field?.startsWith(BASE) ? change.key : null;
  const isBare = persona === null && change.what !== 'changed';
  const isShift = isBare || moved >= TENTH || judging.movesRank(change.path, persona, old, now);
  return say(change, isShift ? 'weight-shifted' : 'weight-adjusted', levelMessage(change));
};

const levels: Readonly<Record<string, Judge>> = {
  expected: level('expected-changed'),
  weight,
  ideal,
  actual: level('assumption-changed'),
  kind: level('requirement-changed'),
};

/** The levels of one persona that come or go at once, each by itself. */
const override: Judge = (change, judging) => {
  const persona = String(text(said(change), 'persona'));
  const verdicts = Object.entries(levels).flatMap(([name, judge]) => {
    const value = text(said(change), name);
    if (value === null) return [];
    const [before, after] = change.what === 'added' ? [null, value] : [value, null];
    const part: Change = { ...change, field: `${BASE}${name}`, key: persona, before, after };
    const judged = judge(part, judging);
    return ('rule' in judged ? [judged] : judged).map((verdict) => ({
      ...verdict,
      part: { field: part.field, what: part.what, before, after },
    }));
  });
  return verdicts.length > 0 ? verdicts : say(change, 'persona-levels-changed', change.what, { of: persona });
};

// ---- who and where

/** Fields where nothing said means everybody. */
function reach(field: 'stages' | 'channels' | 'covers' | 'personas' | 'onlyFor'): Judge {
  const messageId = field === 'onlyFor' ? 'personas' : field;
  const isOpen = field === 'personas' || field === 'onlyFor';
  return (change, judging) => {
    const { before, after } = judging.elements(change.kind, change.path);
    const isEverybody = (value: unknown): boolean => isOpen && (value === null || (Array.isArray(value) && value.length === 0));
    if (change.what === 'added') {
      const isNarrower = isEverybody(before?.fields[field] ?? null);
      return say(change, isNarrower ? 'reach-removed' : 'reach-added', isNarrower ? 'everybody' : messageId);
    }
    const isWider = isEverybody(after?.fields[field] ?? null);
    return say(change, isWider ? 'reach-added' : 'reach-removed', isWider ? 'everybody' : messageId);
  };
}

// ---- money, work and aims

function fraction(rule: string): Judge {
  return always(rule, '', 'fraction');
}

const fractions: ReadonlySet<string> = new Set(['margin', 'retention', 'discount']);

const worth: Judge = (change) => {
  const field = change.field?.replace('worth.', '') ?? '';
  return say(change, 'worth-changed', change.what, { field }, fractions.has(field) ? 'fraction' : 'plain');
};

/** `4200 CNY` per what the list tells them apart by. */
function perKey(value: unknown, key: string | null): string {
  return value === null ? '–' : `${written(value)}${key === null ? '' : `/${key}`}`;
}

const cost: Judge = (change) => {
  const value = said(change);
  const per = text(value, 'per');
  const amount = perKey(text(value, 'amount'), per === null ? null : String(per));
  return say(change, 'cost-changed', change.what, { [change.what === 'added' ? 'after' : 'before']: amount });
};

const costAmount: Judge = (change) =>
  say(change, 'cost-changed', 'changed', { before: perKey(change.before, change.key), after: perKey(change.after, change.key) });

function gain(of: 'keeps' | 'wins'): Judge {
  return (change) => {
    const value = said(change);
    const more = { of: String(text(value, 'persona')), [change.what === 'added' ? 'after' : 'before']: written(text(value, 'count')) };
    return say(change, 'benefit-changed', `${change.what}-${of}`, more);
  };
}

const addition: Judge = (change) => {
  const value = said(change);
  const amount = perKey(text(value, 'money'), String(text(value, 'per')));
  return say(change, 'benefit-changed', `${change.what}-adds`, { [change.what === 'added' ? 'after' : 'before']: amount });
};

const additionMoney: Judge = (change) =>
  say(change, 'benefit-changed', 'money-changed', { before: perKey(change.before, change.key), after: perKey(change.after, change.key) });

const schedule: Judge = (change) => say(change, isLater(change.before, change.after) ? 'schedule-later' : 'schedule-sooner', change.what);

const capacity: Judge = (change) =>
  say(change, 'effort-changed', change.what === 'changed' ? 'capacity' : `capacity-${change.what}`, {
    before: written(text(change.before, 'days')),
    after: written(text(change.after, 'days')),
    beforePer: String(text(change.before, 'per')),
    afterPer: String(text(change.after, 'per')),
  });

const effort: Judge = (change) => say(change, 'effort-changed', change.what === 'changed' ? 'effort' : `effort-${change.what}`);

const aim: Judge = (change) =>
  say(change, change.what === 'added' ? 'aim-added' : 'aim-removed', 'changed', { of: String(text(said(change), 'subject')) });

const aimValue: Judge = (change, judging) => {
  const { before, after } = judging.elements('initiative', change.path);
  const modeOf = (side: 'before' | 'after', value: unknown): unknown =>
    itemsOf(side === 'before' ? before : after, 'improves', { value })[0]?.mode ?? null;
  const [old, now] = [modeOf('before', change.before), modeOf('after', change.after)];
  const isRise = (mode: unknown): boolean => mode !== 'to';
  const more = {
    before: isRise(old) ? signed(written(change.before)) : written(change.before),
    after: isRise(now) ? signed(written(change.after)) : written(change.after),
  };
  const which = old === now ? bearing(change.before, change.after, judging.lowerIsBetter(change.key ?? '')) : 'unclear';
  if (which === 'unclear' || which === 'same') return say(change, 'bar-redefined', 'aim', more);
  return say(change, which === 'harder' ? 'aim-raised' : 'aim-lowered', 'changed', more);
};

// ---- surveys

const asked: Judge = (change) =>
  say(change, change.what === 'added' ? 'question-added' : 'question-removed', 'asked', { of: String(text(said(change), 'subject')) });

const askedWhen: Judge = (change) =>
  say(change, 'condition-changed', `asked-${change.what}`, { survey: change.path, name: change.key ?? '' });

const questionWhen: Judge = (change) => say(change, 'condition-changed', `asked-${change.what}`, { survey: surveyOf(change) });

/** Of a question its survey. */
function surveyOf({ path }: Change): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function shuffle(change: Change, name: string): Verdict {
  return say(change, 'answer-form-changed', change.after === true ? 'shuffled' : 'in-order', { name });
}

function requirement(change: Change, survey: string, name: string): Verdict {
  const required = change.after === null ? 'as-usual' : change.after === true ? 'required' : 'optional';
  return say(change, 'asking-changed', required, { survey, name });
}

/** The words at the ends of a scale, of which the sentence quotes both. */
const scaleEnds: Judge = (change) => {
  const both = (value: unknown): string =>
    value === null ? '' : `${String(text(text(value, 'low'), 'text'))} – ${String(text(text(value, 'high'), 'text'))}`;
  return say(change, 'wording-changed', `ends-${change.what}`, { before: both(change.before), after: both(change.after) });
};

/** Longer is easier for whoever has to keep to it. */
function isLonger(before: unknown, after: unknown): boolean {
  if (after === null || before === null) return after === null;
  return bearing(before, after, { before: true, after: true }) === 'easier';
}

const rest: Judge = (change) => {
  const isShorter = change.what === 'removed' || (change.what === 'changed' && !isLonger(change.before, change.after));
  return say(change, isShorter ? 'rest-shortened' : 'rest-lengthened', change.what);
};

const respond: Judge = (change) =>
  say(change, change.what === 'added' ? 'response-tightened' : 'response-loosened', change.what, {
    of: String(text(said(change), 'team')),
  });

const respondWithin: Judge = (change) => {
  if (change.what === 'added') return say(change, 'response-tightened', 'time');
  if (change.what === 'removed') return say(change, 'response-loosened', 'no-time');
  const isSlower = isLonger(change.before, change.after);
  return say(change, isSlower ? 'response-loosened' : 'response-tightened', isSlower ? 'later' : 'sooner');
};

/** A wait that begins at once is told by its end. */
function wait(value: unknown): string {
  const given = value as { readonly low: number; readonly high: number } | null;
  return written(given !== null && given.low === 0 ? { ...given, low: given.high } : given);
}

/** The waits of a change, told by `judge`. */
function waiting(judge: Judge): Judge {
  return (change, judging) => {
    const judged = judge(change, judging);
    const verdicts = 'rule' in judged ? [judged] : judged;
    return verdicts.map((one) => ({ ...one, arguments: { ...one.arguments, before: wait(change.before), after: wait(change.after) } }));
  };
}

const cycle: Judge = (change) => say(change, isLonger(change.before, change.after) ? 'cycle-slower' : 'cycle-faster', change.what);

const quota: Judge = (change) => {
  const value = said(change);
  const more = { of: String(text(value, 'persona')), [change.what === 'added' ? 'after' : 'before']: written(text(value, 'count')) };
  return say(change, 'quota-changed', change.what, more);
};

const languages: Judge = (change) => {
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  const [old, now] = [list(change.before), list(change.after)];
  const gone = old.filter((one) => !now.includes(one));
  const come = now.filter((one) => !old.includes(one));
  if (gone.length > 0) return say(change, 'language-removed', 'changed', { languages: gone });
  return come.length > 0
    ? say(change, 'language-added', 'changed', { languages: come })
    : say(change, 'language-order-changed', 'changed', { before: old, after: now });
};

// ---- results

/** `Local Shop.near`: whose, and of what. */
function groupKey(key: string | null): { readonly group: string; readonly of: string } {
  const at = (key ?? '').indexOf(' ');
  return { group: (key ?? '').slice(0, Math.max(0, at)), of: (key ?? '').slice(at + 1) };
}

function edited(messageId: string, isOfGroup: boolean): Judge {
  return (change) => {
    const how = change.what === 'changed' ? messageId : `${messageId}-${change.what}`;
    return say(change, 'measurement-edited', how, { wave: change.path, ...(isOfGroup ? groupKey(change.key) : { of: change.key ?? '' }) });
  };
}

function result(isOfGroup: boolean): Judge {
  return (change) => {
    const value = said(change);
    const more = {
      wave: change.path,
      of: String(text(value, 'subject')),
      ...(isOfGroup ? { group: groupKey(change.key).group } : {}),
      [change.what === 'added' ? 'after' : 'before']: written(text(value, 'value')),
    };
    const rule = change.what === 'added' ? 'measurement-added' : 'measurement-removed';
    return say(change, rule, isOfGroup ? 'value-for' : 'value', more);
  };
}

const group: Judge = (change) =>
  say(change, change.what === 'added' ? 'measurement-added' : 'measurement-removed', 'group', {
    wave: change.path,
    of: String(text(said(change), 'for')),
  });

const responses: Judge = (change) => {
  const value = said(change);
  const file = written(text(value, 'file') ?? text(value, 'from'));
  return say(change, 'data-source-changed', `file-${change.what}`, { [change.what === 'added' ? 'after' : 'before']: file });
};

const map: Judge = (change) => {
  const value = said(change);
  const more = { as: String(text(value, 'as')), [change.what === 'added' ? 'after' : 'before']: written(text(value, 'column')) };
  return say(change, 'data-source-changed', `column-${change.what}`, more);
};

const mapColumn: Judge = (change, judging) => {
  const [item] = itemsOf(judging.elements('wave', change.path).after, 'maps', { column: change.after });
  return say(change, 'data-source-changed', 'column-changed', { as: written(normal(item?.as ?? null)) });
};

// ---- words

const brandPromise: Judge = (change) => {
  const value = said(change);
  const words = text(value, 'text');
  const more = { of: String(text(value, 'factor')), text: written(words) };
  return say(change, change.what === 'added' ? 'brand-promise-added' : 'brand-promise-removed', words === null ? 'changed' : 'text', more);
};

const allowance: Judge = (change) => {
  const value = said(change);
  const more = { rule: String(text(value, 'rule')), reason: written(text(value, 'reason')) };
  if (change.what === 'removed') return say(change, 'allow-removed', 'changed', more);
  return say(change, 'allow-added', text(value, 'reason') === null ? 'bare' : 'changed', more);
};

const allowanceUntil: Judge = (change) =>
  say(change, isLater(change.before, change.after) ? 'allow-extended' : 'allow-shortened', change.what, { rule: change.key ?? '' });

const allowanceReason: Judge = (change) => say(change, 'note-changed', `reason-${change.what}`, { rule: change.key ?? '' });

const formerName: Judge = (change) => {
  const name = written(text(said(change), 'name'));
  return change.what === 'added'
    ? say(change, 'former-name-added', 'added', { after: name })
    : say(change, 'former-name-removed', 'removed', { before: name });
};

function insight(field: string): Judge {
  return (change) => say(change, 'insight-changed', change.what, { field });
}

function benchmarks(): Readonly<Record<string, Judge>> {
  return {
    benchmarks: (change) =>
      say(change, 'benchmark-changed', change.what, {
        [change.what === 'added' ? 'after' : 'before']: written(text(said(change), 'value')),
      }),
    'benchmarks.value': simply('benchmark-changed', 'value'),
    'benchmarks.label': (change) => say(change, 'benchmark-changed', change.what === 'changed' ? 'label' : `label-${change.what}`),
  };
}

const baseline: Judge = (change) => {
  const bare = (value: unknown): unknown => {
    const { from: _, ...amount } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return value === null ? null : amount;
  };
  const amounts = { before: written(bare(change.before)), after: written(bare(change.after)) };
  const isDateOnly = change.what === 'changed' && keyOf(bare(change.before)) === keyOf(bare(change.after));
  return isDateOnly
    ? say(change, 'baseline-edited', 'dated', {
        ...amounts,
        was: written(text(change.before, 'from')),
        on: written(text(change.after, 'from')),
      })
    : say(change, 'baseline-edited', change.what, amounts);
};

const programScale: Judge = simply('scale-changed', 'program');

const kpiScale: Judge = (change) =>
  say(change, 'scale-changed', change.what === 'added' ? 'given' : change.what === 'removed' ? 'dropped' : 'kpi');

// ---- the table

const declared: Readonly<Record<string, Judge>> = {
  label: judgeLabel,
  was: formerName,
  'was.name': simply('former-name-removed'),
  owner: comesAndGoes('owner-added', 'owner-removed', 'owner-changed'),
  notes: always('note-changed'),
  allows: allowance,
  'allows.rule': simply('allow-extended', 'rule'),
  'allows.reason': allowanceReason,
  'allows.until': allowanceUntil,
};

const moods: Readonly<Record<string, Judge>> = { goals: insight('goals'), pains: insight('pains'), feels: insight('feels') };

const worths: Readonly<Record<string, Judge>> = Object.fromEntries(
  ['revenue', 'lifetime', 'margin', 'customers', 'reach', 'retention'].map((field) => [`worth.${field}`, worth]),
);

/** By kind and field, as `compare` names them. */
export const fieldPolicy: Readonly<Record<ElementKind, Readonly<Record<string, Judge>>>> = {
  program: {
    ...declared,
    scale: programScale,
    weight: simply('weight-scale-changed'),
    currency: always('currency-changed'),
    languages,
    promises: brandPromise,
    'promises.text': always('brand-promise-reworded'),
    strategies: always('strategy-changed'),
    budget: always('budget-changed'),
    cycle,
    ends: scaleEnds,
    discount: (change) => say(change, 'worth-changed', change.what, { field: 'discount' }, 'fraction'),
  },
  team: { ...declared, capacity },
  factor: { ...declared, parent: among('description-changed', 'parent'), topics: always('topics-changed') },
  channel: { ...declared, medium: among('description-changed', 'medium') },
  breakdown: { ...declared, parent: among('description-changed', 'parent') },
  member: { ...declared, ...worths },
  persona: { ...declared, ...moods, ...worths, share: fraction('share-changed') },
  journey: { ...declared, ...moods, personas: reach('personas') },
  stage: { ...declared, ...moods },
  touchpoint: {
    ...declared,
    ...moods,
    stages: reach('stages'),
    channels: reach('channels'),
    personas: reach('personas'),
    momentOfTruth: (change) => say(change, change.after === true ? 'moment-of-truth-added' : 'moment-of-truth-removed', 'changed'),
    topics: always('topics-changed'),
  },
  expectation: {
    ...declared,
    ...levels,
    ...Object.fromEntries(Object.entries(levels).map(([name, judge]) => [`${BASE}${name}`, judge])),
    ...benchmarks(),
    factor: always('factor-changed'),
    evidence: comesAndGoes('evidence-added', 'evidence-removed'),
    ask: judgeWording,
    ends: scaleEnds,
    topics: always('topics-changed'),
    overrides: override,
    onlyFor: reach('onlyFor'),
  },
  source: {
    ...declared,
    kind: among('description-changed', 'kind'),
    covers: reach('covers'),
    refresh: among('description-changed', 'refresh'),
    table: among('data-source-changed', 'table'),
  },
  kpi: {
    ...declared,
    ...benchmarks(),
    kind: always('kpi-kind-changed'),
    agree: (change) => say(change, 'polarity-flipped', change.after === true ? 'agree' : 'effort'),
    formula: always('formula-changed'),
    at: among('population-changed', 'at'),
    for: among('population-changed', 'for'),
    from: among('population-changed', 'from'),
    each: comesAndGoes('split-added', 'split-removed'),
    scale: kpiScale,
    targets: target,
    'targets.by': targetDate,
    'targets.value': targetValue,
    alarm: bar('alarm-loosened', 'alarm-tightened', 'alarm'),
    promise: bar('promise-weakened', 'promise-strengthened', 'promise'),
    baseline,
    drives: among('dependency-changed', 'drives'),
    lowerIsBetter: (change) => say(change, 'direction-flipped', change.after === true ? 'lower' : 'higher'),
    ask: judgeWording,
    ends: scaleEnds,
  },
  survey: {
    ...declared,
    for: among('population-changed', 'for'),
    'after.at': among('survey-timing-changed', 'at'),
    'after.within': waiting(among('survey-timing-changed', 'within')),
    cycle: among('survey-timing-changed', 'cycle'),
    via: always('survey-channel-changed'),
    rest,
    limit: always('limit-changed'),
    quotas: quota,
    'quotas.count': simply('quota-changed'),
    asked,
    'asked.kano': simply('answer-form-changed', 'kano'),
    'asked.shuffled': (change) => shuffle(change, change.key ?? ''),
    'asked.required': (change) => requirement(change, change.path, change.key ?? ''),
    'asked.page': (change) => say(change, 'asking-changed', 'page', { survey: change.path, name: change.key ?? '' }),
    'asked.when': askedWhen,
    consent: among('asking-changed', 'consent'),
    screen: among('asking-changed', 'screen'),
    responds: respond,
    'responds.within': waiting(respondWithin),
    'responds.when': among('condition-changed', 'respond'),
  },
  question: {
    ...declared,
    form: (change) => say(change, 'answer-form-changed', change.after === 'open' ? 'open' : 'choose'),
    many: (change) => say(change, 'answer-form-changed', change.after === true ? 'many' : 'one'),
    shuffled: (change) => shuffle(change, change.path),
    required: (change) => requirement(change, surveyOf(change), change.path),
    page: (change) => say(change, 'asking-changed', 'page', { survey: surveyOf(change) }),
    when: questionWhen,
  },
  option: {
    ...declared,
    factor: always('factor-changed'),
    open: (change) => say(change, 'answer-form-changed', change.after === true ? 'words' : 'no-words'),
    alone: (change) => say(change, 'answer-form-changed', change.after === true ? 'alone' : 'not-alone'),
  },
  wave: {
    ...declared,
    period: always('wave-period-changed'),
    responses,
    maps: map,
    'maps.column': mapColumn,
    'maps.as': simply('data-source-changed', 'column-as'),
    values: result(false),
    'values.value': edited('value', false),
    'values.n': edited('n', false),
    'values.sd': edited('sd', false),
    groups: group,
    'groups.values': result(true),
    'groups.values.value': edited('value-for', true),
    'groups.values.n': edited('n', true),
    'groups.values.sd': edited('sd', true),
  },
  initiative: {
    ...declared,
    period: schedule,
    improves: aim,
    'improves.mode': simply('bar-redefined', 'mode'),
    'improves.value': aimValue,
    'improves.confidence': fraction('confidence-changed'),
    costs: cost,
    'costs.amount': costAmount,
    'costs.per': always('cost-changed', 'per-'),
    keeps: gain('keeps'),
    'keeps.count': simply('benefit-changed', 'count-keeps'),
    'keeps.over': always('benefit-changed', 'over-'),
    wins: gain('wins'),
    'wins.count': simply('benefit-changed', 'count-wins'),
    'wins.over': always('benefit-changed', 'over-'),
    adds: addition,
    'adds.money': additionMoney,
    'adds.per': always('benefit-changed', 'per-'),
    'adds.over': always('benefit-changed', 'over-'),
    needs: among('dependency-changed', 'needs'),
    excludes: among('dependency-changed', 'excludes'),
    effort,
    for: among('pilot-changed', 'for'),
    against: among('pilot-changed', 'against'),
  },
};

// ---- whole things

/** Kinds whose coming and going has rules of their own. */
const wholes: Readonly<Partial<Record<ElementKind, readonly [added: string, removed: string, messageId: string | null]>>> = {
  wave: ['measurement-added', 'measurement-removed', 'wave'],
  survey: ['survey-added', 'survey-removed', null],
  question: ['question-added', 'question-removed', 'own'],
  option: ['option-added', 'option-removed', 'changed'],
};

const judgeWhole: Judge = (change, judging) => {
  switch (change.what) {
    case 'added':
    case 'removed':
      return presence(change, judging);
    case 'renamed':
      return renamed(change, judging);
    case 'moved':
      return say(change, 'moved', 'changed');
    case 'reordered': {
      const path = (value: unknown): string => (value as readonly string[]).join(' → ');
      return say(change, 'stages-reordered', 'changed', { before: path(change.before), after: path(change.after) });
    }
    case 'changed':
      return unforeseen(change);
  }
};

const presence: Judge = (change, judging) => {
  const isNew = change.what === 'added';
  if (change.kind === 'initiative') {
    const { before, after } = judging.elements('initiative', change.path);
    const [first] = itemsOf(after ?? before, 'improves', {});
    const subject = first === undefined ? null : normal(first.subject);
    const rule = isNew ? 'initiative-added' : 'initiative-removed';
    return subject === null ? say(change, rule, 'changed') : say(change, rule, 'improving', { subject: String(subject) });
  }
  const own = wholes[change.kind];
  if (own !== undefined) return say(change, isNew ? own[0] : own[1], own[2] ?? change.what);
  if (change.kind === 'program') return say(change, isNew ? 'added' : 'removed-used', 'program');
  if (isNew) return say(change, 'added', 'changed');
  const { before } = judging.elements(change.kind, change.path);
  const users = before === null ? [] : judging.usersOf(before);
  const [user] = users;
  if (user === undefined) return say(change, 'removed-unused', 'changed');
  return say(change, 'removed-used', users.length === 1 ? 'one' : 'several', { user, count: users.length });
};

const renamed: Judge = (change, judging) => {
  const name = String(change.before);
  const { after } = judging.elements(change.kind, change.path);
  const was = name.slice(name.lastIndexOf('.') + 1);
  const origin = after?.nameOrigin ?? null;
  const fixes: readonly Fix[] =
    origin === null || change.kind === 'program' || change.how === 'declared' || change.how === null
      ? []
      : [{ messageId: 'write-was', arguments: { was }, safe: change.how === 'identical', edits: [{ kind: 'was', origin, name: was }] }];
  if (change.how === 'similar') {
    const likeness = `${Math.round((change.likeness ?? 0) * 100)}%`;
    return { ...say(change, 'possibly-renamed', 'changed', { likeness }), fixes };
  }
  return { ...say(change, 'renamed', change.how === 'identical' ? 'identical' : 'declared'), fixes };
};
