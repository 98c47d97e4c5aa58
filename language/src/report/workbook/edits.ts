/** From wishes to edits: where in the text a value stands, and what has to be written there, in the file's own keywords and number style. */
import { settle } from '../../analysis/bounds.ts';
import type { ModelEdit } from '../../findings/finding.ts';
import { nearest } from '../../messages/nearest.ts';
import type { Origin } from '../../program/origin.ts';
import type { Expectation, Override, Program, Touchpoint, Wave, WaveValue } from '../../program/program.ts';
import type { Quantity, Span } from '../../program/values.ts';
import { keywordLanguageOf } from '../../syntax/format-spelling.ts';
import { keywordIn } from '../../syntax/keywords.ts';
import { type Parsed, parse } from '../../syntax/parse.ts';
import type { Input } from './identities.ts';
import { type KeptLine, type Problem, type Reading, sameSpan, type Wish } from './reading.ts';
import { typedInWave } from './sources.ts';

/** An edit as a person is shown it. */
export interface Change {
  readonly origin: Origin;
  /** `Shop.near`, or a KPI. */
  readonly name: string;
  readonly of: Wish['of'];
  /** Whom alone it is for; empty: everybody it is said for. */
  readonly who: readonly string[];
  readonly property: Input;
  /** The wave whose value it is; null for what an expectation says. */
  readonly wave: string | null;
  /** As written, or as it is said for everybody where some get a value of their own; null: it was not said. */
  readonly before: string | null;
  readonly after: string;
  readonly cells: readonly string[];
}

export interface Plan {
  readonly changes: readonly Change[];
  readonly edits: readonly ModelEdit[];
  readonly problems: readonly Problem[];
}

export interface Planning {
  readonly program: Program;
  /** The text of a file of the program. */
  readonly text: (file: string) => string;
  /** Whether a file is the program's own, and not only used by it. */
  readonly isOwn: (file: string) => boolean;
  /** What people call a file; its name in the program where nothing is said. */
  readonly shown?: (file: string) => string;
}

/** A place that says a value for one or several personas. */
interface Place {
  /** What tells it from others: where it stands, or that nothing says it. */
  readonly key: string;
  /** The clause or the line of the wave; null where nothing is said yet. */
  readonly origin: Origin | null;
  readonly span: Span | null;
  readonly unit: Quantity['unit'];
  /** It is said for everybody whom nothing else is said for. */
  readonly base: boolean;
}

/** The edits that carry out the wishes, as far as they can be, and what keeps the others. */
export function planned(reading: Reading, planning: Planning): Plan {
  const changes: Change[] = [];
  const edits: ModelEdit[] = [];
  const problems: Problem[] = [...reading.problems];
  const texts = new Map<string, Parsed>();
  const parsed = (file: string): Parsed => {
    const known = texts.get(file);
    if (known) return known;
    const made = parse(planning.text(file));
    texts.set(file, made);
    return made;
  };
  const made: Maker = { ...planning, parsed, changes, edits, problems, fresh: new Map() };
  const groups = new Map<string, Wish[]>();
  for (const wish of reading.wishes) {
    if (wish.source === 'counted' && wish.property === 'actual') {
      problems.push({ message: 'counted', args: { cell: wish.cell, wave: wish.wave ?? '?' } });
    } else if (wish.source === 'derived' && wish.property === 'actual') {
      problems.push({ message: 'computed', args: { cell: wish.cell } });
    } else {
      const key = `${wish.of} ${wish.name} ${wish.property} ${wish.of === 'kpi' ? wish.who.join(' ') : ''}`;
      groups.set(key, [...(groups.get(key) ?? []), wish]);
    }
  }
  for (const wishes of groups.values()) {
    const [first] = wishes;
    if (first === undefined) continue;
    if (first.of === 'kpi') kpiWish(first, made);
    else expectationWishes(wishes, reading.lines, made);
  }
  blocks(made);
  return { changes, edits, problems };
}

interface Maker extends Planning {
  readonly parsed: (file: string) => Parsed;
  readonly changes: Change[];
  readonly edits: ModelEdit[];
  readonly problems: Problem[];
  readonly fresh: Map<string, Fresh>;
}

// ---- KPIs

function kpiWish(wish: Wish, maker: Maker): void {
  const { program, problems } = maker;
  const kpi =
    program.kpis.find((one) => one.name === wish.name) ?? program.kpis.find(({ was }) => was.some(({ name }) => name === wish.name));
  if (kpi === undefined) {
    unknown(
      wish,
      program.kpis.map(({ name }) => name),
      maker,
    );
    return;
  }
  if (wish.source === 'none' || wish.wave === null) {
    problems.push({ message: 'noRound', args: { cell: wish.cell, name: kpi.name } });
    return;
  }
  const wave = waveNamed(program, wish.wave);
  const [group = null] = wish.who;
  const value = wave === null ? null : typedInWave(wave, group, kpi.name);
  if (value === null) {
    problems.push({ message: 'gone', args: { cell: wish.cell, before: shown(wish.before), after: shown(wish.after) } });
    return;
  }
  take([wish], placeOfValue(value, false), { name: kpi.name, who: wish.who, wave: wish.wave }, maker);
}

function waveNamed({ waves }: Program, name: string): Wave | null {
  return waves.find((wave) => wave.name === name) ?? waves.find(({ was }) => was.some((former) => former.name === name)) ?? null;
}

function placeOfValue({ origin, value }: WaveValue, base: boolean): Place {
  return { key: keyOf(origin), origin, span: value, unit: value.unit, base };
}

function keyOf({ file, offset }: Origin): string {
  return `${file}:${offset}`;
}

function unknown({ name, cell }: Wish, names: readonly string[], { problems }: Maker): void {
  const near = nearest(name, names);
  problems.push(near === null ? { message: 'unknownName', args: { cell, name } } : { message: 'unknownNear', args: { cell, name, near } });
}

// ---- expectations

interface Named {
  readonly touchpoint: Touchpoint;
  readonly expectation: Expectation;
  readonly name: string;
}

function expectationCalled(program: Program, name: string): Named | null {
  const all = program.touchpoints.flatMap((touchpoint) =>
    touchpoint.expectations.map((expectation) => ({ touchpoint, expectation, name: `${touchpoint.name}.${expectation.name}` })),
  );
  const own = all.find((one) => one.name === name);
  if (own) return own;
  return (
    all.find(({ touchpoint, expectation }) => {
      const touchpoints = [touchpoint.name, ...touchpoint.was.map((former) => former.name)];
      const expectations = [expectation.name, ...expectation.was.map((former) => former.name)];
      return expectations.some((one) => one === name || touchpoints.some((of) => `${of}.${one}` === name));
    }) ?? null
  );
}

/** What a persona is called now. */
function personaCalled({ personas }: Program, name: string): string {
  return personas.find((one) => one.name === name || one.was.some((former) => former.name === name))?.name ?? name;
}

/** The wishes for one property of one expectation, of one line or of several. */
function expectationWishes(wishes: readonly Wish[], lines: readonly KeptLine[], maker: Maker): void {
  const { program, problems } = maker;
  const [first] = wishes;
  if (first === undefined) return;
  const named = expectationCalled(program, first.name);
  if (named === null) {
    const names = program.touchpoints.flatMap((one) => one.expectations.map(({ name }) => `${one.name}.${name}`));
    for (const wish of wishes) unknown(wish, names, maker);
    return;
  }
  const { property } = first;
  const placeFor = (line: Pick<KeptLine, 'source' | 'wave'>, persona: string | null): Place | null => {
    if (property !== 'actual' || line.source === 'assumed' || line.source === 'none')
      return placeOfLevel(named.expectation, property, persona);
    const wave = line.wave === null ? null : waveNamed(program, line.wave);
    const value = wave === null ? null : typedInWave(wave, line.source === 'overall' ? null : persona, named.name);
    return value === null ? null : placeOfValue(value, line.source === 'overall');
  };
  const people = (who: readonly string[]): readonly (string | null)[] =>
    who.length === 0 ? [null] : who.map((one) => personaCalled(program, one));

  // Whom each place speaks for, by the lines the workbook was made with.
  const speaksFor = new Map<string, Set<string | null>>();
  for (const line of lines) {
    if (line.name !== first.name) continue;
    for (const persona of people(line.who)) {
      const place = placeFor(line, persona);
      if (place === null) continue;
      const set = speaksFor.get(place.key) ?? new Set();
      speaksFor.set(place.key, set.add(persona));
    }
  }
  const wanted = new Map<string, { readonly place: Place; readonly by: Map<string | null, Wish> }>();
  for (const wish of wishes) {
    for (const persona of people(wish.who)) {
      const place = placeFor(wish, persona);
      if (place === null) {
        problems.push({ message: 'gone', args: { cell: wish.cell, before: shown(wish.before), after: shown(wish.after) } });
        break;
      }
      const group = wanted.get(place.key) ?? { place, by: new Map<string | null, Wish>() };
      wanted.set(place.key, group);
      group.by.set(persona, wish);
    }
  }
  for (const { place, by } of wanted.values()) {
    const all = [...(speaksFor.get(place.key) ?? by.keys())];
    const asked = [...new Set(by.values())];
    const [one] = asked;
    if (one === undefined) continue;
    const wave = property === 'actual' && (one.source === 'group' || one.source === 'overall') ? one.wave : null;
    const alike = asked.every(({ after }) => sameSpan(after, one.after)) && all.every((persona) => by.has(persona));
    if (alike) {
      const who = place.base ? [] : all.flatMap((persona) => persona ?? []);
      take(asked, place, { name: named.name, who, wave, missing: named.expectation.origin }, maker);
    } else if (place.base) apart(asked, by, place, named, wave, maker);
    else {
      const sharers = all.flatMap((persona) => persona ?? []);
      for (const wish of asked)
        problems.push({ message: 'together', args: { cell: wish.cell, place: placeText(place.origin, maker), people: sharers } });
    }
  }
}

function placeText(origin: Origin | null, { shown: called = (file) => file }: Planning): string {
  return origin === null ? '' : `${called(origin.file)}:${origin.line}`;
}

function placeOfLevel(expectation: Expectation, property: Input, persona: string | null): Place {
  const own = persona === null ? [] : expectation.overrides.filter((one) => one.persona.resolved === persona && one[property] !== null);
  const override = own.at(-1);
  const origin = (override ?? expectation).places[property] ?? null;
  const span = (override ?? expectation)[property];
  const key = origin === null || span === null ? 'unsaid' : keyOf(origin);
  return { key, origin: span === null ? null : origin, span, unit: 'number', base: override === undefined };
}

/** Writes the value where the place is. `missing` is the declaration that gets the property where nothing says it. */
function take(
  wishes: readonly Wish[],
  place: Place,
  of: { readonly name: string; readonly who: readonly string[]; readonly wave: string | null; readonly missing?: Origin },
  maker: Maker,
): void {
  const { changes, edits } = maker;
  const [wish] = wishes;
  if (wish === undefined || !mayChange(wishes, place, of.missing ?? null, maker)) return;
  const { property } = wish;
  const origin = place.origin ?? of.missing;
  if (origin === undefined) return;
  const common = { origin, name: of.name, of: wish.of, who: of.who, property, wave: of.wave, cells: wishes.map(({ cell }) => cell) };
  if (place.origin === null) {
    const after = spanText(wish.after, null);
    edits.push({ kind: 'set', origin, property, value: after });
    changes.push({ ...common, before: null, after });
    return;
  }
  const literal = literalIn(maker.parsed(origin.file), origin, of.wave !== null);
  if (literal === null) return;
  const factor = place.unit === 'share' || place.unit === 'points' ? 100 : 1;
  const after = spanText({ low: wish.after.low * factor, high: wish.after.high * factor }, literal.text);
  edits.push({ kind: 'replace', origin: { ...origin, offset: literal.offset, end: literal.end }, text: after });
  changes.push({ ...common, before: literal.text, after });
}

/** Whether the text still says what the workbook was made from, in a file that may be changed; else the problem is noted. */
function mayChange(wishes: readonly Wish[], place: Place, missing: Origin | null, maker: Maker): boolean {
  const { problems, isOwn } = maker;
  const origin = place.origin ?? missing;
  let may = true;
  for (const { cell, before, after } of wishes) {
    if (origin !== null && !isOwn(origin.file)) {
      problems.push({ message: 'shared', args: { cell, file: maker.shown?.(origin.file) ?? origin.file } });
      may = false;
    } else if (!sameSpan(place.span, before)) {
      const isDone = sameSpan(place.span, after);
      problems.push(
        isDone
          ? { message: 'already', args: { cell, after: shown(after) }, harmless: true }
          : {
              message: 'conflict',
              args: { cell, before: shown(before), after: shown(after), now: shown(place.span), place: placeText(origin, maker) },
            },
      );
      may = false;
    }
  }
  return may;
}

/** Some of those for whom a value is said get one of their own. */
function apart(
  wishes: readonly Wish[],
  by: ReadonlyMap<string | null, Wish>,
  place: Place,
  { touchpoint, expectation, name }: Named,
  wave: string | null,
  maker: Maker,
): void {
  const { program, edits, changes, problems } = maker;
  for (const wish of wishes) {
    if (!mayChange([wish], place, touchpoint.origin, maker)) continue;
    const personas = [...by].flatMap(([persona, of]) => (of === wish && persona !== null ? [persona] : []));
    const after = spanText(wish.after, null);
    const { property, of, cell } = wish;
    const before = place.span === null ? null : shown(place.span);
    const fresh: string[] = [];
    for (const persona of personas) {
      const home = wave === null ? overrideOf(expectation, persona) : groupOf(waveNamed(program, wave), persona);
      if (home === null) {
        fresh.push(persona);
        continue;
      }
      if (home.sharers.some((sharer) => !personas.includes(sharer))) {
        problems.push({ message: 'together', args: { cell, place: placeText(home.origin, maker), people: home.sharers } });
        continue;
      }
      // One block for several: once is enough.
      if (home.sharers[0] !== persona && personas.includes(home.sharers[0] ?? '')) continue;
      edits.push(
        wave === null
          ? { kind: 'set', origin: home.origin, property, value: after }
          : { kind: 'set', origin: home.origin, property: '', value: `${name} ${after}` },
      );
      changes.push({ origin: home.origin, name, of, who: home.sharers, property, wave, before, after, cells: [cell] });
    }
    if (fresh.length === 0) continue;
    const home = wave === null ? touchpoint.origin : waveNamed(program, wave)?.origin;
    if (home === undefined) continue;
    for (const persona of fresh) {
      const key = `${keyOf(home)} ${name} ${persona}`;
      const own = maker.fresh.get(key) ?? {
        home,
        persona,
        name: wave === null ? expectation.name : name,
        ofWave: wave !== null,
        said: new Map(),
      };
      maker.fresh.set(key, own);
      own.said.set(property, after);
    }
    changes.push({ origin: home, name, of, who: fresh, property, wave, before, after, cells: [cell] });
  }
}

/** What a persona gets of its own: in a touchpoint a figure or several of an expectation, in a wave a value. */
interface Fresh {
  readonly home: Origin;
  readonly persona: string;
  readonly name: string;
  readonly ofWave: boolean;
  readonly said: Map<Input, string>;
}

/** In the order in which an expectation says them. */
const ORDER: readonly Input[] = ['expected', 'weight', 'ideal', 'actual'];

/** One block for all who get the same. */
function blocks({ fresh, parsed, edits }: Maker): void {
  const groups = new Map<string, { readonly home: Origin; readonly said: string; readonly personas: string[]; readonly and: string }>();
  for (const { home, persona, name, ofWave, said } of fresh.values()) {
    const language = keywordLanguageOf(parsed(home.file).tokens);
    const word = (english: string): string => keywordIn(english, language);
    const figures = ORDER.flatMap((property) => {
      const value = said.get(property);
      return value === undefined ? [] : [ofWave ? value : `${word(property)} ${value}`];
    });
    const line = [...(ofWave ? [] : [word('expect')]), name, ...figures].join(' ');
    const key = `${keyOf(home)} ${line}`;
    const group = groups.get(key) ?? { home, said: line, personas: [], and: language === 'zh' ? '、' : ', ' };
    groups.set(key, group);
    group.personas.push(persona);
  }
  for (const { home, said, personas, and } of groups.values())
    edits.push({ kind: 'set', origin: home, property: 'for', value: `${personas.join(and)} { ${said} }` });
}

interface Home {
  readonly origin: Origin;
  /** Everybody it is for. */
  readonly sharers: readonly string[];
}

function overrideOf(expectation: Expectation, persona: string): Home | null {
  const own = expectation.overrides.filter((one) => one.persona.resolved === persona).at(-1);
  if (own === undefined) return null;
  const isSame = (other: Override): boolean => keyOf(other.origin) === keyOf(own.origin);
  return { origin: own.origin, sharers: expectation.overrides.filter(isSame).flatMap((one) => one.persona.resolved ?? []) };
}

function groupOf(wave: Wave | null, persona: string): Home | null {
  const own = wave?.groups.filter((group) => group.for.resolved === persona).at(-1);
  if (!wave || own === undefined) return null;
  const sharers = wave.groups.filter((group) => keyOf(group.origin) === keyOf(own.origin)).flatMap((group) => group.for.resolved ?? []);
  // A block for several says one value for all of them: who wants another gets a block of their own.
  return sharers.length === 1 ? { origin: own.origin, sharers } : null;
}

// ---- numbers as they are written

interface Literal {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** The number or range of a clause, or of a wave's value, without its unit; null where there is none. */
function literalIn({ text, tokens }: Parsed, origin: Origin, afterName: boolean): Literal | null {
  let start: number | null = null;
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.startOffset < origin.offset) continue;
    if (token.startOffset >= origin.end) break;
    const { name } = token.tokenType;
    // The sample and the deviation are numbers of their own.
    if (afterName && start !== null && (name === 'n' || name === 'sd')) break;
    // So is the time that a gain goes on.
    if (start !== null && name === 'over') break;
    if (name !== 'NUMBER') continue;
    if (start === null) {
      const before = tokens[index - 1];
      const sign = before?.tokenType.name === 'MONEY' ? tokens[index - 2] : before;
      const isSigned =
        sign !== undefined && sign.startOffset >= origin.offset && (sign.tokenType.name === '-' || sign.tokenType.name === '+');
      start = isSigned && before?.tokenType.name !== 'MONEY' ? sign.startOffset : token.startOffset;
    }
    end = token.startOffset + token.image.length;
  }
  return start === null ? null : { offset: start, end, text: text.slice(start, end) };
}

/**
 * The edit that makes a property of a declaration say another number where it says one or a range: in its own style, and before its own unit (`52万 HKD` stays in 万).
 * `read` gives what a text of the property says, null where it is not read. Null where no number that is put there would say it.
 */
export function propertyEdit(
  parsed: Parsed,
  origin: Origin,
  wanted: Span,
  read: (property: string) => Span | null,
): Extract<ModelEdit, { readonly kind: 'replace' }> | null {
  const literal = literalIn(parsed, origin, false);
  if (literal === null) return null;
  const withNumber = (number: string): string =>
    parsed.text.slice(origin.offset, literal.offset) + number + parsed.text.slice(literal.end, origin.end);
  // What one of the unit counts: a word of size may belong to the unit (`52 万港元`).
  const unit = read(withNumber('1'))?.low ?? 0;
  if (unit === 0) return null;
  // Of a range its end says the size of both.
  const like =
    [...literal.text.matchAll(/[0-9０-９][0-9０-９,，_.．]*[ \t]*(?:百万|千万|万亿|万|亿|千|[kKM])?/g)].at(-1)?.[0].trim() ?? null;
  const text = spanText({ low: settle(wanted.low / unit), high: settle(wanted.high / unit) }, like);
  const said = read(withNumber(text));
  if (said === null || !sameSpan(said, wanted)) return null;
  return { kind: 'replace', origin: { ...origin, offset: literal.offset, end: literal.end }, text };
}

/** A value in the style of what stood there: full-width digits, groups of thousands, words of size, a zero behind the point. */
function spanText({ low, high }: Span, like: string | null): string {
  const isFull = like !== null && /[０-９]/.test(like);
  const mark = isFull ? '～' : '~';
  return low === high ? numberText(low, like) : `${numberText(low, like)}${mark}${numberText(high, like)}`;
}

const sizes: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, K: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, M: 1e6, 亿: 1e8, 万亿: 1e12 };

function numberText(value: number, like: string | null): string {
  const style = /([0-9０-９][0-9０-９,，_.．]*)([ \t]*)(百万|千万|万亿|万|亿|千|[kKM])?/.exec(like ?? '');
  const [, written = '', gap = '', word = ''] = style ?? [];
  const size = word === '' ? 1 : (sizes[word] ?? 1);
  let digits = decimalText(settle(Math.abs(value) / size));
  if (/[.．][0-9０-９]*[0０]$/.test(written) && !digits.includes('.')) digits = `${digits}.0`;
  const separator = /[0-9０-９]([,，_])[0-9０-９]/.exec(written)?.[1];
  if (separator !== undefined) digits = digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, separator);
  if (/[０-９]/.test(written))
    digits = digits.replace(/[0-9.]/g, (sign) => (sign === '.' ? '．' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));
  return `${value < 0 ? '-' : ''}${digits}${word === '' ? '' : gap}${word}`;
}

/** Without an exponent, ten decimals at most. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

function shown(span: Span | null): string {
  if (span === null) return '?';
  return span.low === span.high ? decimalText(span.low) : `${decimalText(span.low)}~${decimalText(span.high)}`;
}
