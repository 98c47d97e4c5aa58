import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Example } from '../findings/rule.ts';
import { type DiffSettings, defaultSettings } from '../findings/settings.ts';
import type { Program } from '../program/program.ts';
import { filesOf } from '../rules/example.ts';
import { explanationOf } from '../rules/explain.ts';
import { pageOf } from '../rules/pages.ts';
import { changeRules } from '../rules/registry.ts';
import { spell } from '../rules/words.ts';
import { LOCK_FILE, type SurveyLock } from '../survey/lock.ts';
import { applyTextEdits, toTextEdits } from '../syntax/edit.ts';
import { lockedCases, lockedText, recordIn, recordsOf } from './locked.sample.ts';
import { cases, textsOf } from './policy.sample.ts';
import { fieldPolicy } from './policy.ts';
import type { Impact, JudgedChange, Review } from './review.ts';
import { reviewOf } from './reviewing.ts';
import { sayingOf } from './saying.ts';
import { type ElementKind, type Fields, fieldsOf, type Shape } from './shapes.ts';

function programOf(text: string, file = 'a.cx'): Program {
  const { program, findings } = compile({ own: [{ file, text }] });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, messageId }) => `${rule} ${messageId}: ${text}`)).toEqual([]);
  return program;
}

function reviewed(before: Program, after: Program, locks: readonly SurveyLock[] = []): Review {
  const [old = null, now = null] = locks;
  const base = { name: 'before', program: before, locked: old };
  return reviewOf({ version: '0', base, head: { name: 'after', program: after, locked: now } });
}

function everything({ changes, impact }: Review): readonly (JudgedChange | Impact)[] {
  return [...changes, ...impact];
}

function pairOf({ source }: Example): {
  readonly programs: readonly [Program, Program];
  readonly locks: readonly [SurveyLock, SurveyLock];
} {
  const [before, after, ...rest] = filesOf(source);
  expect([before?.file, after?.file]).toEqual(['before.cx', 'after.cx']);
  expect(rest.filter(({ file }) => !file.endsWith(LOCK_FILE))).toEqual([]);
  return {
    programs: [programOf(before?.text ?? '', 'before.cx'), programOf(after?.text ?? '', 'after.cx')],
    locks: [recordIn(rest, 'before'), recordIn(rest, 'after')],
  };
}

const mirrors = new Map(changeRules.map(({ id, change }) => [id, change.mirrors]));
/** Every sentence that some test raised: `rule messageId`. */
const raised = new Set<string>();

function note(review: Review): void {
  for (const one of everything(review)) {
    raised.add(`${one.rule} ${one.messageId}`);
    for (const language of ['en', 'zh'] as const) {
      const words = sayingOf(one, language);
      expect(words).not.toMatch(/\?(?![”」])|undefined|null|\{|\[object|NaN/);
      expect(words).toMatch(/[.。]$/);
    }
    if ('fixes' in one) for (const fix of one.fixes) raised.add(`${one.rule} ${fix.messageId}`);
  }
}

describe('the rules of changes', () => {
  it('mirror one another', () => {
    for (const [id, others] of mirrors) {
      expect(others.length, id).toBeGreaterThan(0);
      for (const other of others) expect(mirrors.get(other), `${id} ↔ ${other}`).toContain(id);
    }
  });

  it('say what may have to be decided by a person, and nothing else, at the level of review', () => {
    const both = changeRules.filter(({ change }) => change.level === 'review').length;
    expect(both).toBeLessThan(changeRules.length / 2);
    for (const { id, change } of changeRules) if (change.category === 'impact') expect(change.level, id).toBe('information');
  });
});

const examples = changeRules.flatMap(({ id }) => (pageOf(id)?.avoid ?? []).map((example, index) => [id, index + 1, example] as const));

describe.each(examples)('%s, example %d', (id, _, example) => {
  const {
    programs: [before, after],
    locks,
  } = pairOf(example);
  const there = reviewed(before, after, locks);
  const back = reviewed(after, before, locks.toReversed());

  it('raises the rule, at a place in one of the two', () => {
    note(there);
    const own = everything(there).filter(({ rule }) => rule === id);
    expect(
      own.length,
      everything(there)
        .map(({ rule }) => rule)
        .join(),
    ).toBeGreaterThan(0);
    for (const one of there.changes) {
      if (one.kind === 'program' && one.field === null) continue;
      if (one.field === 'record') {
        for (const place of Object.values(one.places)) expect(place?.file ?? LOCK_FILE).toBe(LOCK_FILE);
        continue;
      }
      expect([one.places.before?.file ?? 'before.cx', one.places.after?.file ?? 'after.cx']).toEqual(['before.cx', 'after.cx']);
      expect(one.places.before ?? one.places.after).not.toBeNull();
    }
    const definition = changeRules.find((rule) => rule.id === id);
    for (const { level } of own) expect(level).toBe(definition?.change.level);
  });

  it('raises a mirror of it the other way round', () => {
    note(back);
    expectMirrors(there, back);
    expect(everything(back).some(({ rule }) => mirrors.get(id)?.includes(rule))).toBe(true);
  });
});

describe('examples for Chinese readers', () => {
  it.each(changeRules.map(({ id }) => id))('%s raise it too', (id) => {
    const shown = explanationOf(id, 'zh')?.sections.find(({ heading }) => heading === '示例')?.examples ?? [];
    expect(shown.length).toBeGreaterThan(0);
    for (const { files } of shown) {
      const sources = files.filter(({ name }) => name?.endsWith('.cx'));
      const [before, after] = sources.map(({ name, text }) => programOf(text, name ?? ''));
      if (before === undefined || after === undefined) throw new Error(`${id}: not two files`);
      const others = files.map(({ name, text }) => ({ file: name ?? '', text }));
      const locks = [recordIn(others, 'before'), recordIn(others, 'after')];
      expect(everything(reviewed(before, after, locks)).map(({ rule }) => rule)).toContain(id);
    }
  });
});

/** Each thing said of one has its counterpart said of the other. */
function expectMirrors(there: Review, back: Review): void {
  const left = everything(back).map(({ rule }) => rule);
  // Those with fewer mirrors choose first.
  const rules = everything(there).map(({ rule }) => rule);
  for (const rule of rules.sort((a, b) => (mirrors.get(a)?.length ?? 0) - (mirrors.get(b)?.length ?? 0))) {
    const at = left.findIndex((other) => mirrors.get(rule)?.includes(other));
    expect(at, `${rule} has no mirror among ${left.join()}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  expect(left).toEqual([]);
}

describe.each(cases.map((one) => [textsOf(one).map(bodyOf).join(' → '), one] as const))('%s', (_, one) => {
  it('is told both ways, by rules that mirror one another', () => {
    const [before, after] = textsOf(one).map((text) => programOf(text));
    if (before === undefined || after === undefined) return;
    const [there, back] = [reviewed(before, after), reviewed(after, before)];
    expect(there.changes.length).toBeGreaterThan(0);
    note(there);
    note(back);
    expectMirrors(there, back);
  });
});

describe.each(lockedCases.map((one) => [one.name, one] as const))('of what a wave asked: %s', (_, one) => {
  it('is told both ways, by rules that mirror one another', () => {
    const [before, after] = one.body.map((text) => programOf(lockedText(text)));
    if (before === undefined || after === undefined) return;
    const locks = recordsOf(one);
    const [there, back] = [reviewed(before, after, locks), reviewed(after, before, locks.toReversed())];
    expect(there.changes.length).toBeGreaterThan(0);
    note(there);
    note(back);
    expectMirrors(there, back);
    expect(reviewed(before, before, [locks[0], locks[0]]).summary.changed).toBe(false);
    expect(reviewed(after, after, [locks[0], locks[0]]).summary.changed).toBe(false);
  });
});

/** What differs from case to case. */
function bodyOf(text: string): string {
  return text
    .replace(/team Retail[\s\S]*initiative Other\n/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

describe('all sentences', () => {
  it('are said by the examples and the cases', () => {
    const nothing = compile({ own: [] }).program;
    note(reviewed(nothing, programOf('program Demo {}')));
    note(reviewed(programOf('program Demo {}'), nothing));
    const declared = changeRules.flatMap(({ id, sentences }) => Object.keys(sentences).map((messageId) => `${id} ${messageId}`));
    expect(declared.filter((sentence) => !raised.has(sentence))).toEqual([]);
    expect([...raised].filter((sentence) => !declared.includes(sentence))).toEqual([]);
  });

  it.each([
    [
      'kpi Recommend nps { target 50 by 2026-Q4 }',
      'kpi Recommend nps { target 45 by 2026-Q4 }',
      'The target of Recommend for 2026-Q4 is lowered from 50 to 45.',
      '「Recommend」2026-Q4 的目标从 50 降到 45。',
    ],
    [
      'kpi Waiting mean { lower-is-better  target 4 min }',
      'kpi Waiting mean { lower-is-better  target 90 s }',
      'The target of Waiting is tightened from 4 min to 90 s; less is better.',
      '「Waiting」的目标从 4 分钟收紧到 90 秒（越低越好）。',
    ],
    [
      'kpi Returning rate { target 45% by 2026-12-31 }',
      'kpi Returning rate { target 40% by 2026-12-31 }',
      'The target of Returning for 2026-12-31 is lowered from 45% to 40%.',
      '「Returning」2026-12-31 的目标从 45% 降到 40%。',
    ],
    [
      'initiative Open { cost 52万 CNY per month }',
      'initiative Open { cost 60万 CNY per month }',
      'A cost of Open goes from 520,000 CNY per month to 600,000 CNY per month.',
      '「Open」的一项成本从每月 520,000 CNY 改为每月 600,000 CNY。',
    ],
    [
      'initiative Open { improves Ease +4 points }',
      'initiative Open { improves Ease +6 points }',
      'Open improves Ease more: +6 points instead of +4 points.',
      '「Open」对「Ease」的改善从 +4 个百分点提高到 +6 个百分点。',
    ],
    [
      'survey Visit { rest 90 days }',
      'survey Visit { rest 3 weeks }',
      'Visit may ask the same person again after 21 days instead of 90 days.',
      '「Visit」对同一位客户的打扰间隔从 90 天缩短为 21 天。',
    ],
    [
      'kpi Good rate = (happy + glad) / all',
      'kpi Good rate = happy / all',
      'Good is computed as happy / all instead of (happy + glad) / all: values before and after no longer compare.',
      '「Good」的计算公式从 (happy + glad) / all 改为 happy / all：改动前后的数值不能直接比较。',
    ],
  ])('%s → %s', (before, after, en, zh) => {
    const [from, to] = textsOf({ body: [before, after] }).map((text) => programOf(text));
    if (from === undefined || to === undefined) return;
    const said = reviewed(from, to).changes;
    expect(said.map((one) => sayingOf(one, 'en'))).toEqual([en]);
    expect(said.map((one) => sayingOf(one, 'zh'))).toEqual([zh]);
  });
});

describe('a name that nothing is called by', () => {
  it('is told as such', () => {
    expect([spell('named', 'Van.photo?', 'en'), spell('named', 'Van.photo?', 'zh')]).toEqual([
      'Van.photo (not declared)',
      '「Van.photo」（未声明）',
    ]);
  });
});

describe('levels', () => {
  const [from, to] = textsOf({ body: ['kpi Recommend nps { target 50 }', 'kpi Recommend nps { target 45  owner Retail }'] }).map((text) =>
    programOf(text),
  );
  const judged = (diff: Partial<DiffSettings>): string[] => {
    if (from === undefined || to === undefined) return [];
    const settings = { ...defaultSettings, diff: { ...defaultSettings.diff, ...diff } };
    const { changes } = reviewOf({ version: '0', base: { name: 'a', program: from }, head: { name: 'b', program: to }, settings });
    return changes.map(({ level, rule }) => `${level} ${rule}`);
  };

  it('are those of the rules, unless cx.json says otherwise', () => {
    expect(judged({})).toEqual(['review changes/target-lowered', 'information changes/owner-added']);
    expect(judged({ rules: { 'changes/target-lowered': 'information', 'changes/owner-added': 'breaking' } })).toEqual([
      'breaking changes/owner-added',
      'information changes/target-lowered',
    ]);
    expect(judged({ rules: { 'changes/target-lowered': 'off' } })).toEqual(['information changes/owner-added']);
    expect(judged({ use: ['trend'] })).toEqual([]);
    expect(judged({ use: ['strategy'] })).toHaveLength(2);
  });
});

describe('what depends on more than the change', () => {
  const weights = (other: string, weight: string): string => `touchpoint Shop {
  expect near expected 7 weight ${weight}
  expect price expected 7 weight ${other}
}
wave 2026-Q1 { Shop.near 5  Shop.price 5 }`;
  const rules = (before: string, after: string): string[] => {
    const [from, to] = textsOf({ body: [before, after] }).map((text) => programOf(text));
    return from === undefined || to === undefined ? [] : reviewed(from, to).changes.map(({ rule }) => rule);
  };

  it('a small shift of a weight is worth a look where it changes a rank', () => {
    expect(rules(weights('6', '6.4'), weights('6', '6.6'))).toEqual(['changes/weight-adjusted']);
    expect(rules(weights('6.5', '6.4'), weights('6.5', '6.6'))).toEqual(['changes/weight-shifted']);
  });

  it('a lowered target breaks trust where the KPI turns met by nothing else', () => {
    const kpi = (target: string, value: string): string =>
      `kpi Recommend nps { target ${target} by 2026-Q1 }\nwave 2026-Q1 { Recommend ${value} n 300 }`;
    expect(rules(kpi('50', '42'), kpi('40', '42'))).toEqual(['changes/target-lowered-to-met']);
    expect(rules(kpi('50', '42'), kpi('45', '42'))).toEqual(['changes/target-lowered']);
    expect(rules(kpi('40', '42'), kpi('35', '42'))).toEqual(['changes/target-lowered']);
    // Both sides are judged by the newer result.
    expect(rules(kpi('50', '42'), kpi('45', '55'))).toEqual(['changes/measurement-edited', 'changes/target-lowered']);
  });

  it('words that nobody is asked are a label', () => {
    const label = (words: string, rest = ''): string => `touchpoint Shop { expect near "${words}" }\n${rest}`;
    expect(rules(label('Near'), label('Close'))).toEqual(['changes/label-changed']);
    expect(rules(label('Near', 'survey Visit { ask Shop }'), label('Close', 'survey Visit { ask Shop }'))).toEqual([
      'changes/wording-changed',
    ]);
    expect(rules(label('Near', 'wave 2026-Q1 { Shop.near 6 }'), label('Near!', 'wave 2026-Q1 { Shop.near 6 }'))).toEqual([
      'changes/wording-touched',
    ]);
  });

  it('what is removed counts by what used it', () => {
    const team = (rest: string): string => `team Third\n${rest}`;
    expect(rules(team(''), '')).toEqual(['changes/removed-unused']);
    expect(rules(team('survey Visit { respond Third }'), 'survey Visit')).toEqual(['changes/removed-used', 'changes/response-loosened']);
    expect(rules(team('kpi Loyal { owner Third }'), 'kpi Loyal')).toEqual(['changes/owner-removed', 'changes/removed-unused']);
  });

  it('a possible rename comes with the words that settle it', () => {
    const [from, to] = textsOf({
      body: ['persona Regular { share 40%  pain "A"  goal "B" }', 'persona Steady { share 30%  pain "A"  goal "B" }'],
    });
    const { changes } = reviewed(programOf(from), programOf(to));
    const renamed = changes.find(({ rule }) => rule === 'changes/possibly-renamed');
    const [fix] = renamed?.fixes ?? [];
    expect(fix?.safe).toBe(false);
    const mended = applyTextEdits(
      to,
      toTextEdits(fix?.edits ?? [], () => to),
    );
    expect(mended).toContain('persona Steady was Regular { share 30%');
    expect(reviewed(programOf(from), programOf(mended)).changes.map(({ rule }) => rule)).toEqual([
      'changes/share-changed',
      'changes/renamed',
      'changes/former-name-added',
    ]);
  });
});

// ---- the table against the shapes, and the shapes against the schema

/** The fields that a change can name, of what a thing is made of. */
function fieldsIn(fields: Fields, inside = '', own: readonly string[] = []): string[] {
  return Object.entries(fields).flatMap(([name, shape]) => {
    const field = `${inside}${name}`;
    // What one of several is about tells it apart; where that is a name, another name is another one.
    if (own.includes(name) && shape.is === 'name') return [];
    switch (shape.is) {
      case 'nothing':
      case 'elements':
        return [];
      case 'part':
        return fieldsIn(shape.of, `${field}.`);
      case 'list':
        return [field, ...fieldsIn(shape.of, `${field}.`, shape.by)];
      default:
        return [field];
    }
  });
}

/** Of lists told apart by several fields none can be seen to be another. */
const fixed: ReadonlySet<string> = new Set(['responses.file', 'responses.from']);

describe('the table of the policy', () => {
  it.each(Object.keys(fieldsOf) as ElementKind[])('judges every field of a %s, and no other', (kind) => {
    const fields = fieldsIn(fieldsOf[kind]).filter((field) => !fixed.has(field));
    expect(Object.keys(fieldPolicy[kind]).sort()).toEqual(fields.sort());
  });
});

type Schema = {
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'program.schema.json'), 'utf8')) as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** The properties of what a schema says, its references followed. */
function propertiesOf(of: Schema | undefined): Readonly<Record<string, Schema>> {
  if (of === undefined) return {};
  if (of.$ref !== undefined) return propertiesOf(schema.definitions[decodeURIComponent(of.$ref.replace('#/definitions/', ''))]);
  const parts = [...(of.anyOf ?? []), ...(of.allOf ?? [])].map(propertiesOf);
  return Object.assign({}, ...parts, of.properties ?? {}, of.items === undefined ? {} : propertiesOf(of.items)) as Record<string, Schema>;
}

/** Where a shape is not called as the Program calls it. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  // Brought together from the head and the files: `elements`.
  program: ['formatVersion', 'head', 'files'],
  // A cost is an amount with a rhythm.
  'initiative.costs': ['low', 'high', 'unit', 'time', 'currency'],
};

function uncovered(path: string, properties: Readonly<Record<string, Schema>>, fields: Fields): string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const shape: Shape | undefined = fields[name];
    const here = `${path}.${name}`;
    if (shape === undefined) return elsewhere[path]?.includes(name) ? [] : [here];
    if (shape.is === 'list' || shape.is === 'part') return uncovered(here, propertiesOf(property), shape.of);
    return [];
  });
}

describe('the shapes', () => {
  const definitions: Readonly<Partial<Record<ElementKind, string>>> = {
    program: 'Head',
    team: 'Team',
    factor: 'Factor',
    channel: 'Channel',
    breakdown: 'Breakdown',
    member: 'Member',
    persona: 'Persona',
    journey: 'Journey',
    stage: 'Stage',
    touchpoint: 'Touchpoint',
    expectation: 'Expectation',
    source: 'Source',
    kpi: 'Kpi',
    survey: 'Survey',
    question: 'Question',
    option: 'Option',
    wave: 'Wave',
    initiative: 'Initiative',
  };

  it.each(Object.entries(definitions))('cover every property of a %s in the schema of a Program', (kind, name) => {
    const properties = propertiesOf({ $ref: `#/definitions/${name}` });
    expect(Object.keys(properties).length).toBeGreaterThan(5);
    expect(uncovered(kind, properties, fieldsOf[kind as ElementKind])).toEqual([]);
  });

  it('cover every property of the Program itself', () => {
    const lists = Object.values(fieldsOf).length;
    expect(lists).toBe(Object.keys(definitions).length);
    const known = [
      'formatVersion',
      'head',
      'scale',
      'weight',
      'files',
      'allows',
      'teams',
      'factors',
      'channels',
      'breakdowns',
      'personas',
      'journeys',
      'touchpoints',
      'sources',
      'kpis',
      'surveys',
      'waves',
      'initiatives',
    ];
    expect(
      Object.keys(
        propertiesOf({ $ref: '#/definitions/Program' }).formatVersion === undefined
          ? propertiesOf(schema)
          : propertiesOf({ $ref: '#/definitions/Program' }),
      ).sort(),
    ).toEqual(known.sort());
  });

  it('cover what stands in an ask', () => {
    // `ask` is split into what is asked of the program and questions of the survey's own.
    expect(Object.keys(propertiesOf({ $ref: '#/definitions/Ask' })).sort()).toEqual([
      'kano',
      'origin',
      'page',
      'question',
      'required',
      'shuffled',
      'subject',
      'when',
    ]);
  });
});
