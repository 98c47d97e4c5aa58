import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Example } from '../findings/rule.ts';
import type { Program } from '../program/program.ts';
import { filesOf } from '../rules/example.ts';
import { pageOf } from '../rules/pages.ts';
import { changeRules } from '../rules/registry.ts';
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

function reviewed(before: Program, after: Program): Review {
  return reviewOf({ version: '0', base: { name: 'before', program: before }, head: { name: 'after', program: after } });
}

function everything({ changes, impact }: Review): readonly (JudgedChange | Impact)[] {
  return [...changes, ...impact];
}

function pairOf({ source }: Example): readonly [Program, Program] {
  const [before, after, ...rest] = filesOf(source);
  expect([before?.file, after?.file, rest.length]).toEqual(['before.cx', 'after.cx', 0]);
  return [programOf(before?.text ?? '', 'before.cx'), programOf(after?.text ?? '', 'after.cx')];
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
  const [before, after] = pairOf(example);
  const there = reviewed(before, after);
  const back = reviewed(after, before);

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

/** Each thing said of one has its counterpart said of the other. */
function expectMirrors(there: Review, back: Review): void {
  const left = everything(back).map(({ rule }) => rule);
  for (const { rule } of everything(there)) {
    const at = left.findIndex((other) => mirrors.get(rule)?.includes(other));
    expect(at, `${rule} has no mirror among ${left.join()}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  expect(left).toEqual([]);
}

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
    expect(Object.keys(propertiesOf({ $ref: '#/definitions/Ask' })).sort()).toEqual(['origin', 'question', 'subject', 'when']);
  });
});
