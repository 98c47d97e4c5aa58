/** What if: single figures of a program set to something else for one run, read as the language reads them. */
import type { GivenLevels } from '../analysis/given-levels.ts';
import type { Argument } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { nearest } from '../messages/nearest.ts';
import { sentence } from '../messages/sentence.ts';
import { currencyOf } from '../program/currency.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Expectation, Initiative, Program, Worth } from '../program/program.ts';
import type { Span } from '../program/values.ts';
import { messageOf } from '../rules/registry.ts';
import { keywordIn } from '../syntax/keywords.ts';
import { englishKeyword } from '../syntax/literals.ts';
import { readFragment } from '../syntax/read.ts';
import { HEADS, LEVELS, PLANNED, WORTHS } from './fields.ts';
import { whatIfSentences } from './sentences.ts';

/** Something that was set. */
export interface SetFigure {
  /** As it was written. */
  readonly written: string;
  /** The declaration, and the persona where it is set for one alone; the program's name for what its head says. */
  readonly name: string;
  readonly persona: string | null;
  /** Keyword in English. */
  readonly field: string;
  /** 1 the first of several. */
  readonly number: number;
  /** The value as written. */
  readonly value: string;
}

/** Why something was not set; its words are `problemText`. */
export interface SetProblem {
  readonly written: string;
  readonly message: keyof typeof whatIfSentences;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** What reading the value had to say. */
  readonly finding: Fragment['findings'][number] | null;
}

export interface WhatIf {
  /** With everything set that could be; what was not touched is the same object. */
  readonly program: Program;
  /** Levels that stand in the place of what waves say: to be given to `analyse`. */
  readonly levels: GivenLevels;
  readonly set: readonly SetFigure[];
  readonly problems: readonly SetProblem[];
}

/** In the reader's language. */
export function problemText({ message, arguments: args, finding }: SetProblem, language: MessageLanguage): string {
  const field = args.field === undefined ? {} : { field: keywordIn(String(args.field), language) };
  const fields = Array.isArray(args.fields) ? { fields: args.fields.map((one) => keywordIn(one, language)) } : {};
  const said = finding === null ? {} : { finding: messageOf(finding, language) };
  return sentence(whatIfSentences[message], { ...args, ...field, ...fields, ...said }, language);
}

type Level = (typeof LEVELS)[number];
type WorthField = (typeof WORTHS)[number];
type Planned = (typeof PLANNED)[number];

const EXAMPLES: Readonly<Record<Level | WorthField | Planned | (typeof HEADS)[number] | 'share', string>> = {
  expected: '7',
  weight: '8',
  ideal: '9',
  actual: '8',
  revenue: '4,200 CNY',
  margin: '38%',
  lifetime: '3 years',
  customers: '5000',
  reach: '6.8',
  retention: '80%',
  budget: '200万 CNY',
  discount: '8%',
  cost: '40万 CNY',
  keeps: '120~140',
  wins: '50',
  adds: '30万 CNY',
  improves: '8~9',
  confidence: '70%',
  effort: '40 days',
  share: '70%',
};

/**
 * The program with figures set: `Shop.near.actual=8` (of all it concerns), `Shop.near.Local.expected=6` (of one persona), `FourthShop.cost=40万 HKD`,
 * `FourthShop.cost.2=3万 HKD` (the second), `Visitor.margin=40%` or `Visitor.worth.margin=40%`, `budget=200万 HKD`. Fields may be Chinese. Nothing is guessed:
 * what cannot be set is a problem, and the rest is set.
 */
export function withOverrides(program: Program, list: readonly string[]): WhatIf {
  const set: SetFigure[] = [];
  const problems: SetProblem[] = [];
  const levels = new Map<string, Span>();
  let changed = program;
  const seen = new Set<string>();
  for (const written of list) {
    const problem = (message: SetProblem['message'], args: SetProblem['arguments'], finding: SetProblem['finding'] = null): void =>
      void problems.push({ written, message, arguments: args, finding });
    const parts = partsOf(written);
    if (parts === null) {
      problem('form', { written });
      continue;
    }
    const target = targetOf(changed, parts.path);
    if ('message' in target) {
      problem(target.message, target.arguments);
      continue;
    }
    const key = [target.name, target.persona ?? '', target.field, target.number].join(' ');
    if (seen.has(key)) {
      problem('twice', { name: parts.path.join('.') });
      continue;
    }
    const outcome = apply(changed, { ...target, currency: currencyOf(program) }, parts.value);
    if ('message' in outcome) {
      problem(outcome.message, { written, ...outcome.arguments }, outcome.finding ?? null);
      continue;
    }
    seen.add(key);
    changed = outcome.program;
    if (outcome.level) levels.set(target.persona === null ? target.name : `${target.name} ${target.persona}`, outcome.level);
    set.push({ written, name: target.name, persona: target.persona, field: target.field, number: target.number, value: parts.value });
  }
  return {
    program: changed,
    levels: { of: (expectation, persona) => levels.get(`${expectation} ${persona}`) ?? levels.get(expectation) ?? null },
    set,
    problems,
  };
}

/** Names apart, and the value; null where it is not of the form. */
function partsOf(written: string): { readonly path: readonly string[]; readonly value: string } | null {
  const place = written.search(/[=＝]/);
  if (place <= 0) return null;
  const value = written.slice(place + 1).trim();
  const path = written
    .slice(0, place)
    .normalize('NFC')
    .split(/[.．。]/)
    .map((part) => part.trim());
  return value === '' || path.some((part) => part === '') ? null : { path, value };
}

interface Target {
  readonly kind: 'head' | 'level' | 'share' | 'worth' | 'planned';
  readonly name: string;
  readonly persona: string | null;
  readonly field: string;
  readonly number: number;
}

/** What is to be set, in a program that counts in `currency`. */
interface Asked extends Target {
  readonly currency: string | null;
}

interface Refused {
  readonly message: keyof typeof whatIfSentences;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly finding?: SetProblem['finding'];
}

function targetOf(program: Program, path: readonly string[]): Target | Refused {
  const last = path.at(-1) ?? '';
  const isNumbered = path.length > 1 && /^[1-9][0-9]{0,3}$/.test(last);
  const number = isNumbered ? Number(last) : 1;
  const words = isNumbered ? path.slice(0, -1) : path;
  const field = englishKeyword(words.at(-1) ?? '');
  const names = words.slice(0, -1);
  const [first = '', second = '', third] = names;
  const fieldsFor = (kind: Target['kind'], fields: readonly string[], name: string, persona: string | null = null): Target | Refused =>
    fields.includes(field) ? { kind, name, persona, field, number } : noField(name, words.at(-1) ?? '', fields);

  if (names.length === 0 || (names.length === 1 && first === program.head?.name)) {
    if (names.length === 1 || HEADS.some((one) => one === field)) return fieldsFor('head', HEADS, program.head?.name ?? '');
    return noName(program, path.join('.'), [...HEADS]);
  }
  const expectation = `${first}.${second}`;
  const touchpoint = program.touchpoints.find(({ name }) => name === first);
  if (touchpoint) {
    if (!touchpoint.expectations.some(({ name }) => name === second)) return noName(program, names.join('.'));
    if (third === undefined) return fieldsFor('level', LEVELS, expectation);
    if (names.length > 3 || !program.personas.some(({ name }) => name === third))
      return noName(
        program,
        third,
        program.personas.map(({ name }) => name),
      );
    return fieldsFor('level', LEVELS, expectation, third);
  }
  const isWorth = names.length === 2 && englishKeyword(second) === 'worth';
  const isMember = program.breakdowns.some(({ members }) => members.some(({ name }) => name === first));
  if ((names.length === 1 || isWorth) && (isMember || program.personas.some(({ name }) => name === first))) {
    if (!isWorth && !isMember && field === 'share') return { kind: 'share', name: first, persona: null, field, number };
    return fieldsFor('worth', isMember || isWorth ? WORTHS : [...WORTHS, 'share'], first);
  }
  if (names.length === 1 && program.initiatives.some(({ name }) => name === first)) return fieldsFor('planned', PLANNED, first);
  return noName(program, names.join('.'));
}

function noField(name: string, field: string, fields: readonly string[]): Refused {
  const spellings = fields.flatMap((one) => [one, keywordIn(one, 'zh')]);
  const near = nearest(field, spellings);
  return near === null
    ? { message: 'field', arguments: { name, field, fields } }
    : { message: 'fieldNear', arguments: { name, field, nearest: near } };
}

function noName(program: Program, name: string, among?: readonly string[]): Refused {
  const names = among ?? [
    ...program.touchpoints.flatMap((touchpoint) => touchpoint.expectations.map((each) => `${touchpoint.name}.${each.name}`)),
    ...program.personas.map((each) => each.name),
    ...program.breakdowns.flatMap(({ members }) => members.map((each) => each.name)),
    ...program.initiatives.map((each) => each.name),
  ];
  const near = nearest(name, names);
  return near === null ? { message: 'unknown', arguments: { name } } : { message: 'unknownNear', arguments: { name, nearest: near } };
}

type Outcome = { readonly program: Program; readonly level?: Span } | Refused;

function apply(program: Program, target: Asked, value: string): Outcome {
  switch (target.kind) {
    case 'head':
      return setHead(program, target, value);
    case 'level':
      return setLevel(program, target, value);
    case 'share':
    case 'worth':
      return setWorth(program, target, value);
    default:
      return setPlanned(program, target, value);
  }
}

/** What a declaration says, written with the value in its place; refused where the language does not read it. */
function read<T>(
  source: string,
  target: Asked,
  value: string,
  pick: (fragment: Fragment) => T | null | undefined,
): { readonly read: T } | Refused {
  const refused: Refused = {
    message: 'value',
    arguments: { value, name: target.name, field: target.field, example: EXAMPLES[target.field as keyof typeof EXAMPLES] ?? '' },
  };
  // A value is one line of figures and units, whatever else the language has.
  if (/[{}"“”「」\n\r]|\/[/*]|／[／＊]/.test(value)) return refused;
  const fragment = readFragment('', source);
  const finding = fragment.findings.find(({ severity }) => severity === 'error') ?? null;
  // What the reader says of syntax is about the line around the value, which nobody wrote.
  if (finding !== null) return finding.rule.startsWith('program/') ? { message: 'said', arguments: {}, finding } : refused;
  const found = pick(fragment);
  if (found == null) return refused;
  const currency = currencyIn(found);
  if (currency !== null && target.currency !== null && currency !== target.currency)
    return { message: 'currency', arguments: { value, currency: target.currency } };
  return { read: found };
}

/** The currency that a quantity, or the quantity of an improvement, names. */
function currencyIn(read: unknown): string | null {
  const { currency, value } = read as { readonly currency?: string; readonly value?: unknown };
  return currency ?? (typeof value === 'object' && value !== null ? currencyIn(value) : null);
}

/** Whether a value says for which time it is; else it is for the time that was said before. */
function saysTime(value: string): boolean {
  return /\bper\b|每/i.test(value);
}

function setHead(program: Program, target: Asked, value: string): Outcome {
  const { head } = program;
  if (head === null) return { message: 'none', arguments: { name: target.field, field: target.field } };
  const source = `program X { ${target.field} ${value} }`;
  if (target.field === 'budget') {
    const budget = read(source, target, value, ({ heads }) => heads[0]?.budget);
    return 'read' in budget ? { program: { ...program, head: { ...head, budget: budget.read } } } : budget;
  }
  const discount = read(source, target, value, ({ heads }) => heads[0]?.discount);
  return 'read' in discount ? { program: { ...program, head: { ...head, discount: discount.read } } } : discount;
}

function setLevel(program: Program, target: Asked, value: string): Outcome {
  const field = target.field as Level;
  const outcome = read(
    `touchpoint X { expect x ${field} ${value} }`,
    target,
    value,
    ({ touchpoints }) => touchpoints[0]?.expectations[0]?.[field],
  );
  if (!('read' in outcome)) return outcome;
  const span = outcome.read;
  const scale = field === 'weight' ? program.weight : program.scale;
  if (span.low < scale.low || span.high > scale.high) return { message: 'off', arguments: { value, low: scale.low, high: scale.high } };
  let isHeld = true;
  const change = (expectation: Expectation): Expectation => {
    if (target.persona === null) {
      // For all it concerns: what was said otherwise for one persona gives way.
      const overrides = expectation.overrides.map((override) => (override[field] === null ? override : { ...override, [field]: null }));
      return { ...expectation, [field]: span, overrides };
    }
    const { persona } = target;
    if (expectation.onlyFor !== null && !expectation.onlyFor.some(({ resolved }) => resolved === persona)) {
      isHeld = false;
      return expectation;
    }
    const { origin, nameOrigin } = expectation;
    const override: Expectation['overrides'][number] = {
      persona: { name: persona, resolved: persona, origin: nameOrigin },
      expected: null,
      weight: null,
      ideal: null,
      actual: null,
      kind: null,
      origin,
      nameOrigin,
      places: {},
      [field]: span,
    };
    return { ...expectation, overrides: [...expectation.overrides, override] };
  };
  const touchpoints = program.touchpoints.map((touchpoint) => {
    if (!target.name.startsWith(`${touchpoint.name}.`)) return touchpoint;
    return {
      ...touchpoint,
      expectations: touchpoint.expectations.map((each) => (`${touchpoint.name}.${each.name}` === target.name ? change(each) : each)),
    };
  });
  if (!isHeld) return { message: 'persona', arguments: { expectation: target.name, persona: target.persona ?? '' } };
  return { program: { ...program, touchpoints }, ...(field === 'actual' ? { level: span } : {}) };
}

function setWorth(program: Program, target: Asked, value: string): Outcome {
  const field = target.field as WorthField | 'share';
  if (field === 'share') {
    const share = read(`persona X { share ${value} }`, target, value, ({ personas }) => personas[0]?.share);
    if (!('read' in share)) return share;
    return {
      program: {
        ...program,
        personas: program.personas.map((each) => (each.name === target.name ? { ...each, share: share.read } : each)),
      },
    };
  }
  const outcome = read(`persona X { worth { ${field} ${value} } }`, target, value, ({ personas }) => personas[0]?.worth?.[field]);
  if (!('read' in outcome)) return outcome;
  const change = <T extends { readonly name: string; readonly worth: Worth | null; readonly nameOrigin: Worth['origin'] }>(each: T): T => {
    if (each.name !== target.name) return each;
    const none: Worth = {
      revenue: null,
      lifetime: null,
      margin: null,
      customers: null,
      reach: null,
      retention: null,
      origin: each.nameOrigin,
    };
    const before = each.worth ?? none;
    const per = field === 'revenue' && before.revenue && !saysTime(value) ? { per: before.revenue.per } : {};
    return { ...each, worth: { ...before, [field]: { ...outcome.read, ...per } } };
  };
  return {
    program: {
      ...program,
      personas: program.personas.map(change),
      breakdowns: program.breakdowns.map((breakdown) =>
        breakdown.members.some(({ name }) => name === target.name) ? { ...breakdown, members: breakdown.members.map(change) } : breakdown,
      ),
    },
  };
}

function setPlanned(program: Program, target: Asked, value: string): Outcome {
  const initiative = program.initiatives.find(({ name }) => name === target.name);
  if (!initiative) return { message: 'unknown', arguments: { name: target.name } };
  const outcome = plannedWith(initiative, target, value);
  if ('message' in outcome) return outcome;
  return { program: { ...program, initiatives: program.initiatives.map((each) => (each === initiative ? outcome : each)) } };
}

function plannedWith(initiative: Initiative, target: Asked, value: string): Initiative | Refused {
  const field = target.field as Planned;
  const write = (text: string): string => `initiative X { ${text} }`;
  if (field === 'effort') {
    const effort = read(write(`effort ${value}`), target, value, ({ initiatives }) => initiatives[0]?.effort);
    return 'read' in effort ? { ...initiative, effort: effort.read } : effort;
  }
  const list = field === 'cost' ? initiative.costs : field === 'confidence' ? initiative.improves : initiative[field];
  const index = target.number - 1;
  const { name } = target;
  if (list.length === 0) {
    if (field !== 'cost') return { message: 'none', arguments: { name, field } };
  } else if (target.number > list.length)
    return { message: 'several', arguments: { name, field, count: list.length, example: `${name}.${field}.${list.length}` } };
  const at = <T>(all: readonly T[], change: (one: T) => T): readonly T[] => all.map((one, place) => (place === index ? change(one) : one));
  switch (field) {
    case 'cost': {
      const cost = read(write(`cost ${value}`), target, value, ({ initiatives }) => initiatives[0]?.costs[0]);
      if (!('read' in cost)) return cost;
      const { per: said, origin: _, ...amount } = cost.read;
      const costs =
        initiative.costs.length === 0
          ? [{ ...amount, per: said, origin: initiative.nameOrigin }]
          : at(initiative.costs, ({ per, origin }) => ({ ...amount, per: saysTime(value) ? said : per, origin }));
      return { ...initiative, costs };
    }
    case 'keeps':
    case 'wins': {
      const count = read(write(`${field} ${value} X`), target, value, ({ initiatives }) => initiatives[0]?.[field][0]?.count);
      return 'read' in count ? { ...initiative, [field]: at(initiative[field], (gain) => ({ ...gain, count: count.read })) } : count;
    }
    case 'adds': {
      const added = read(write(`adds ${value}`), target, value, ({ initiatives }) => {
        const [first] = initiatives[0]?.adds ?? [];
        return first && { ...first.money, per: first.per };
      });
      if (!('read' in added)) return added;
      const { per: said, ...money } = added.read;
      return { ...initiative, adds: at(initiative.adds, (gain) => ({ ...gain, money, per: saysTime(value) ? said : gain.per })) };
    }
    case 'confidence': {
      const chance = read(
        write(`improves X to 1 confidence ${value}`),
        target,
        value,
        ({ initiatives }) => initiatives[0]?.improves[0]?.confidence,
      );
      if (!('read' in chance)) return chance;
      // Without a number it is the chance of all it says a chance of.
      const improves = initiative.improves.map((one, place) =>
        target.number === 1 || place === index ? { ...one, confidence: chance.read } : one,
      );
      return { ...initiative, improves };
    }
    default: {
      const before = initiative.improves[index];
      const rise = before?.mode === 'to' ? `to ${value.replace(/^to\s+/, '')}` : /^[+＋\-－−]/.test(value) ? value : `+${value}`;
      const improvement = read(write(`improves X ${rise}`), target, value, ({ initiatives }) => initiatives[0]?.improves[0]);
      if (!('read' in improvement)) return improvement;
      const { mode, value: amount } = improvement.read;
      return { ...initiative, improves: at(initiative.improves, (one) => ({ ...one, mode, value: amount })) };
    }
  }
}
