/** From a `survey` of a Program to its Questionnaire. */
import { absentOf, presentOf } from '../program/answer-columns.ts';
import type { Ask, Declared, Ends, Expectation, Kpi, PageBreak, Program, Survey, Touchpoint } from '../program/program.ts';
import type { LanguageTag, Quantity, Span, Text, TimeUnit } from '../program/values.ts';
import { type Visitors, visitorsOf } from '../program/visitors.ts';
import { harmless } from '../writers/harmless.ts';
import { bracedIn, piped } from './piping.ts';
import {
  answerNamesOf,
  type ChoiceOption,
  type HiddenField,
  type Item,
  type Kano,
  type Matrix,
  type MatrixRow,
  type Page,
  QUESTIONNAIRE_FORMAT_VERSION,
  type Questionnaire,
  type Rating,
  type Scale,
  type ScreeningOption,
  staysLast,
  type Test,
  type Words,
} from './questionnaire.ts';
import type { Remark } from './remarks.ts';
import { lastResort, type Ends as Poles, type Wording, wordingOf } from './wording.ts';

export interface Made {
  readonly questionnaire: Questionnaire;
  readonly remarks: readonly Remark[];
}

/** A page holds at most so many questions; a matrix has a page of its own. */
const MOST_ON_A_PAGE = 5;

/** A scale is shown in at most so many steps. */
const MOST_STEPS = 10;

/** What the column of the persona says of who is none of them. */
const OUT = 'out';

const HAN = /\p{Script=Han}/u;

/**
 * The questionnaires of a program's surveys, in its order. `first` is the language tag they open in, where the program has it.
 */
export function questionnairesOf(program: Program, first: LanguageTag | null = null): readonly Made[] {
  const visitors = visitorsOf(program);
  return program.surveys.map((survey) => make(program, survey, visitors, first));
}

/** The languages a program's surveys are in: those it names; else Chinese where its words are Chinese, else English. */
export function languagesOf(program: Program): readonly LanguageTag[] {
  const said = [...new Set(program.head?.languages ?? [])];
  if (said.length > 0) return said;
  const labels = [...program.surveys, ...program.touchpoints, ...program.kpis, ...program.personas].flatMap(
    ({ label }) => label?.text ?? [],
  );
  return [labels.some((label) => HAN.test(label)) ? 'zh-Hans' : 'en'];
}

interface Making {
  readonly program: Program;
  readonly survey: Survey;
  readonly languages: readonly LanguageTag[];
  /** The program's first: the language of every `Text.text`. */
  readonly home: LanguageTag;
  readonly wordings: ReadonlyMap<LanguageTag, Wording>;
  readonly visitors: Visitors;
  readonly personas: readonly string[];
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly labels: ReadonlyMap<string, Text | null>;
  readonly remarks: Remark[];
  readonly untranslated: Map<LanguageTag, Set<string>>;
  readonly unlabelled: Set<string>;
  /** What is asked so far. */
  readonly asked: Set<string>;
}

function make(program: Program, survey: Survey, visitors: Visitors, preferred: LanguageTag | null): Made {
  const all = languagesOf(program);
  const home = all[0] ?? 'en';
  const opening = preferred !== null && all.includes(preferred) ? preferred : home;
  const languages = [opening, ...all.filter((language) => language !== opening)];
  const fallback = all.map((language) => [language, wordingOf(language)] as const).find(([, wording]) => wording !== null);
  const wordings = new Map(languages.map((language) => [language, wordingOf(language) ?? fallback?.[1] ?? lastResort]));
  const m: Making = {
    program,
    survey,
    languages,
    home,
    wordings,
    visitors,
    personas: personasOf(program, survey, visitors),
    touchpoints: new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint])),
    kpis: new Map(program.kpis.map((kpi) => [kpi.name, kpi])),
    labels: labelsOf(program),
    remarks: [],
    untranslated: new Map(),
    unlabelled: new Set(),
    asked: new Set(),
  };
  for (const language of languages) {
    if (wordingOf(language) === null) remark(m, 'noWording', { language, fallback: fallback?.[0] ?? 'en' });
  }

  const first = openingOf(m);
  const asked = itemsOf(m);
  const unpiped = [...first, ...asked.map(({ item }) => item)];
  const hidden = hiddenOf(m, unpiped);
  const items = pipedIn(m, unpiped, hidden);
  if (asked.length === 0) remark(m, 'empty', {});
  const some = new Set(
    items.flatMap((item) => [item.personas ?? [], ...('rows' in item ? item.rows.map((row) => row.personas ?? []) : [])].flat()),
  );
  if (some.size > 0 && hidden.some(({ kind }) => kind === 'persona'))
    remark(m, 'needsPersona', { names: m.personas.filter((name) => some.has(name)) });
  for (const { name } of hidden.filter(
    ({ name: field, kind, fixed }) =>
      fixed === null && kind !== 'known' && (kind !== 'persona' || some.size === 0) && items.some(({ when }) => when?.name === field),
  )) {
    remark(m, 'givenBeforehand', { name });
  }
  for (const names of inTheSameWords(items)) remark(m, 'sameWords', { names });
  const { limit } = survey;
  const questionnaire: Questionnaire = {
    formatVersion: QUESTIONNAIRE_FORMAT_VERSION,
    name: survey.name,
    languages,
    title: called(m, survey, survey.name),
    introduction: limit === null ? null : say(m, (wording) => wording.atMost(plain(limit.high), limit.time, limit.high === 1)),
    for: survey.for.flatMap(({ resolved }) => resolved ?? []),
    personas: m.personas,
    after:
      survey.after === null || survey.after.at.resolved === null ? null : { at: survey.after.at.resolved, within: survey.after.within },
    cycle: survey.cycle,
    via: survey.via.flatMap(({ resolved }) => resolved ?? []),
    rest: survey.rest,
    limit,
    quotas: survey.quotas.flatMap(({ persona, count }) => (persona.resolved === null ? [] : [{ persona: persona.resolved, count }])),
    responds: survey.responds.flatMap(({ team, within, when }) =>
      team.resolved === null ? [] : [{ team: team.resolved, within, when: when === null ? null : testOf(m, when) }],
    ),
    hidden,
    pages: pagesOf(m, items, breaksIn(asked)),
    buttons: {
      next: say(m, ({ next }) => next),
      back: say(m, ({ back }) => back),
      send: say(m, ({ send }) => send),
    },
    required: say(m, ({ required }) => required),
    thanks: say(m, ({ thanks }) => thanks),
  };
  if (m.unlabelled.size > 0) remark(m, 'unlabelled', { names: [...m.unlabelled] });
  for (const [language, names] of m.untranslated) remark(m, 'untranslated', { language, names: [...names], fallback: home });
  return { questionnaire, remarks: m.remarks };
}

/** The ratings of which everybody reads the same question twice, in each group of them. */
function inTheSameWords(items: readonly Item[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { form, name, text, when, personas } of items) {
    if (form !== 'rating' || when !== null || personas !== null) continue;
    const words = JSON.stringify(text);
    groups.set(words, [...(groups.get(words) ?? []), name]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function remark(m: Making, message: Remark['message'], args: Remark['arguments'], origin = m.survey.nameOrigin): void {
  m.remarks.push({ message, arguments: args, origin });
}

/** Those that the respondent can say to be; else those its `for` names; else those whom what it comes after concerns; else everybody. */
function personasOf(program: Program, survey: Survey, visitors: Visitors): readonly string[] {
  const screened = new Set(survey.screen?.profiles.flatMap(({ persona }) => persona.resolved ?? []));
  const offered = program.personas.map(({ name }) => name).filter((name) => screened.has(name));
  if (offered.length > 0) return offered;
  const said = new Set(survey.for.flatMap(({ resolved }) => resolved ?? []));
  const named = program.personas.map(({ name }) => name).filter((name) => said.has(name));
  if (named.length > 0) return named;
  const at = survey.after?.at.resolved ?? null;
  if (at === null) return visitors.everybody;
  const touchpoint = program.touchpoints.find(({ name }) => name === at);
  const meeting = touchpoint === undefined ? visitors.stage(at) : visitors.touchpoint(touchpoint);
  return meeting.length > 0 ? meeting : visitors.everybody;
}

// ---- words

/** The same sentence in every language. */
function say(m: Making, words: (wording: Wording, language: LanguageTag) => string): Words {
  return Object.fromEntries(m.languages.map((language) => [language, words(m.wordings.get(language) ?? lastResort, language)]));
}

/** What the author wrote, in one language; the home language's words, with a remark, where there is no translation. */
function textIn(m: Making, text: Text, language: LanguageTag, name: string): string {
  const translation = language === m.home ? text.text : translationOf(text, language);
  if (translation !== undefined) return harmless(translation);
  const missing = m.untranslated.get(language) ?? new Set();
  m.untranslated.set(language, missing.add(name));
  return harmless(text.text);
}

function translationOf(text: Text, language: LanguageTag): string | undefined {
  const wanted = language.toLowerCase();
  const tags = Object.keys(text.translations).sort((a, b) => (a < b ? -1 : 1));
  const tag =
    tags.find((one) => one.toLowerCase() === wanted) ??
    tags.find((one) => one.toLowerCase().startsWith(`${wanted}-`) || wanted.startsWith(`${one.toLowerCase()}-`));
  return tag === undefined ? undefined : text.translations[tag];
}

function written(m: Making, text: Text, name: string): Words {
  return Object.fromEntries(m.languages.map((language) => [language, textIn(m, text, language, name)]));
}

/** A declaration's label, else its name. */
function called(m: Making, declared: Pick<Declared, 'label' | 'name'>, name: string): Words {
  if (declared.label !== null && declared.label.text.trim() !== '') return written(m, declared.label, name);
  m.unlabelled.add(name);
  return Object.fromEntries(m.languages.map((language) => [language, declared.name]));
}

function labelsOf(program: Program): ReadonlyMap<string, Text | null> {
  return new Map([
    ...program.touchpoints.map(({ name, label }) => [name, label] as const),
    ...program.journeys.flatMap((journey) => journey.stages.map((stage) => [`${journey.name}.${stage.name}`, stage.label] as const)),
  ]);
}

/** Where a KPI is measured, quoted: of several places the one the survey comes after, where it is among them. */
function placeOf(m: Making, kpi: Kpi): { readonly words: Words | null; readonly several: boolean } {
  const all = kpi.at.flatMap(({ resolved }) => resolved ?? []);
  const here = m.survey.after?.at.resolved;
  const places = here !== undefined && here !== null && all.includes(here) ? [here] : all;
  if (places.length === 0) return { words: null, several: false };
  const names = places.map((name) => called(m, { name: name.split('.').at(-1) ?? name, label: m.labels.get(name) ?? null }, name));
  return {
    words: say(m, (wording, language) => wording.list(names.map((words) => wording.quote(words[language] ?? '')))),
    several: names.length > 1,
  };
}

function quoted(wording: Wording, words: Words, language: LanguageTag): string {
  return wording.quote(words[language] ?? '');
}

// ---- what is asked

/** Consent, and who the respondent is. */
function openingOf(m: Making): readonly Item[] {
  const { consent, screen } = m.survey;
  const base = { when: null, personas: null, required: true, pipes: [] };
  const items: Item[] = [];
  if (consent !== null) {
    const name = `${m.survey.name}.consent`;
    items.push({
      form: 'consent',
      name,
      ...base,
      text: consent.text === null ? say(m, (wording) => wording.consent) : written(m, consent.text, name),
      agree: say(m, ({ agree }) => agree),
      disagree: say(m, ({ disagree }) => disagree),
      refused: say(m, ({ refused }) => refused),
    });
  }
  const options = screen === null ? [] : profilesOf(m, screen);
  if (screen !== null && options.length > 0) {
    items.push({
      form: 'screening',
      name: 'persona',
      ...base,
      text: screen.text === null ? say(m, ({ whoAreYou }) => whoAreYou) : written(m, screen.text, 'persona'),
      options,
      sorry: say(m, ({ sorry }) => sorry),
    });
  }
  for (const { name } of items) m.asked.add(name);
  return items;
}

/** The personas that are named, else those of the survey; then everybody else, where they are sent away. */
function profilesOf(m: Making, screen: NonNullable<Survey['screen']>): readonly ScreeningOption[] {
  const personas = new Map(m.program.personas.map((persona) => [persona.name, persona]));
  const named = screen.profiles.flatMap(({ persona, label }) => {
    const declared = persona.resolved === null ? undefined : personas.get(persona.resolved);
    return declared === undefined ? [] : [{ declared, label }];
  });
  const everybody = m.personas.flatMap((name) => {
    const declared = personas.get(name);
    return declared === undefined ? [] : [{ declared, label: null }];
  });
  const options: ScreeningOption[] = (named.length > 0 ? named : everybody)
    .filter(({ declared }, at, all) => all.findIndex((other) => other.declared === declared) === at)
    .map(({ declared, label }) => ({
      key: declared.name,
      text: label === null ? called(m, declared, declared.name) : written(m, label, `persona.${declared.name}`),
      persona: declared.name,
    }));
  if (screen.out === null || options.length === 0) return options;
  let key = OUT;
  while (personas.has(key)) key += '_';
  const { label } = screen.out;
  return [
    ...options,
    { key, text: label === null ? say(m, ({ noneOfThese }) => noneOfThese) : written(m, label, `persona.${key}`), persona: null },
  ];
}

/** An item, and the page that begins with it where the survey says so. */
interface AskedItem {
  readonly item: Item;
  readonly page: PageBreak | null;
}

function itemsOf(m: Making): readonly AskedItem[] {
  const items: AskedItem[] = [];
  // An expectation asked by itself is no row of its touchpoint's matrix.
  const alone = new Set(
    m.survey.asks.flatMap(({ subject, kano }) => (!kano && subject?.resolved?.includes('.') ? [subject.resolved] : [])),
  );
  let page: PageBreak | null = null;
  for (const ask of m.survey.asks) {
    page = ask.page ?? page;
    for (const item of itemsFor(m, ask, alone)) {
      const [name = item.name] = answerNamesOf(item);
      if (m.asked.has(name)) {
        remark(m, 'askedTwice', { name: item.name }, ask.origin);
        continue;
      }
      m.asked.add(name);
      items.push({ item, page });
      page = null;
    }
  }
  const order = namesAsked(items.map(({ item }) => item));
  return items.map(({ item, page: begins }) => {
    const { when } = item;
    if (when === null) return { item, page: begins };
    if (answerNamesOf(item).includes(when.name)) {
      remark(m, 'dependsOnItself', { name: item.name });
      return { item: { ...item, when: null }, page: begins };
    }
    const at = order.indexOf(when.name);
    if (at > order.indexOf(answerNamesOf(item)[0] ?? item.name)) remark(m, 'decidedLater', { name: item.name, on: when.name });
    return { item, page: begins };
  });
}

function namesAsked(items: readonly Item[]): readonly string[] {
  return items.flatMap(answerNamesOf);
}

/** What one `ask` asks, with what it says of how it is put. */
function itemsFor(m: Making, ask: Ask, alone: ReadonlySet<string>): readonly Item[] {
  return itemsAsked(m, ask, alone).map((asked): Item => {
    const item = ask.required === null ? asked : { ...asked, required: ask.required };
    if (!ask.shuffled) return item;
    if (item.form === 'matrix') return { ...item, shuffled: true };
    return item.form === 'choice' ? { ...item, shuffled: true, options: lastStay(item.options) } : item;
  });
}

/** Options with words of one's own and those that stand alone come last, where the others change places. */
function lastStay(options: readonly ChoiceOption[]): readonly ChoiceOption[] {
  return [...options.filter((option) => !staysLast(option)), ...options.filter(staysLast)];
}

function itemsAsked(m: Making, ask: Ask, alone: ReadonlySet<string>): readonly Item[] {
  const when = ask.when === null || ask.when.subject.resolved === null ? null : testOf(m, ask.when);
  if (ask.question !== null) return [questionOf(m, ask.question, when)];
  const name = ask.subject?.resolved ?? null;
  if (name === null) return [];
  const kpi = m.kpis.get(name);
  if (kpi !== undefined) {
    const item = kpiItem(m, kpi, when, ask);
    return item === null ? [] : [item];
  }
  const touchpoint = m.touchpoints.get(name);
  if (touchpoint !== undefined)
    return ask.kano ? kanosOf(m, touchpoint, touchpoint.expectations, when, ask) : matrixOf(m, touchpoint, when, ask, alone);
  const dot = name.lastIndexOf('.');
  const holder = m.touchpoints.get(name.slice(0, dot));
  const expectation = holder?.expectations.find((one) => one.name === name.slice(dot + 1));
  if (holder === undefined || expectation === undefined) return [];
  if (ask.kano) return kanosOf(m, holder, [expectation], when, ask);
  const rating = levelOf(m, holder, expectation, when, ask);
  return rating === null ? [] : [rating];
}

/** Of each expectation how it would be with it, and how without. */
function kanosOf(m: Making, touchpoint: Touchpoint, expectations: readonly Expectation[], when: Test | null, ask: Ask): readonly Kano[] {
  const place = called(m, touchpoint, touchpoint.name);
  const kanos = expectations.flatMap((expectation): Kano[] => {
    const personas = holdersOf(m, touchpoint, expectation);
    if (personas?.length === 0) return [];
    const name = `${touchpoint.name}.${expectation.name}`;
    const label = called(m, expectation, name);
    const asking = (sentence: (wording: Wording) => (label: string) => string): Words =>
      say(m, (wording, language) => sentence(wording)(quoted(wording, label, language)));
    const answer = (at: 0 | 1 | 2 | 3 | 4): Words => say(m, ({ kanoAnswers }) => kanoAnswers[at]);
    return [
      {
        form: 'kano',
        name,
        text: say(m, (wording, language) => wording.kano(quoted(wording, place, language), quoted(wording, label, language))),
        when,
        personas,
        required: false,
        pipes: [],
        present: { name: presentOf(name), text: asking(({ kanoPresent }) => kanoPresent) },
        absent: { name: absentOf(name), text: asking(({ kanoAbsent }) => kanoAbsent) },
        answers: [answer(0), answer(1), answer(2), answer(3), answer(4)],
      },
    ];
  });
  if (kanos.length === 0) remark(m, 'nothingToRate', { name: ask.subject?.resolved ?? touchpoint.name }, ask.origin);
  return kanos;
}

// ---- names in wordings

/** With names between braces that are known by then: what comes with the invitation, and what is asked before. */
function pipedIn(m: Making, items: readonly Item[], hidden: readonly HiddenField[]): readonly Item[] {
  const known = new Set(hidden.map(({ name }) => name));
  return items.map((item) => {
    const full = (name: string): string | null => [name, `${m.survey.name}.${name}`].find((one) => known.has(one)) ?? null;
    const pipes = new Set<string>();
    const resolved = (words: Words): Words =>
      Object.fromEntries(
        Object.entries(words).map(([language, text]) => {
          const braced = bracedIn(text).filter((name) => full(name) !== null);
          for (const name of braced) pipes.add(full(name) ?? name);
          return [
            language,
            piped(
              text,
              braced,
              (said) => said,
              (name) => `{${full(name) ?? name}}`,
            ),
          ];
        }),
      );
    const made = withWords(item, resolved);
    for (const name of answerNamesOf(item)) known.add(name);
    return pipes.size === 0 ? item : { ...made, pipes: [...pipes] };
  });
}

/** The item with every text of its question changed; what stands to choose stays. */
function withWords(item: Item, change: (words: Words) => Words): Item {
  const text = change(item.text);
  switch (item.form) {
    case 'matrix':
      return { ...item, text, rows: item.rows.map((row) => ({ ...row, text: change(row.text), alone: change(row.alone) })) };
    case 'kano':
      return {
        ...item,
        text,
        present: { ...item.present, text: change(item.present.text) },
        absent: { ...item.absent, text: change(item.absent.text) },
      };
    default:
      return { ...item, text };
  }
}

function questionOf(m: Making, question: NonNullable<Ask['question']>, when: Test | null): Item {
  const name = `${m.survey.name}.${question.name}`;
  const base = { name, when, personas: null, required: false, pipes: [] };
  const labelled = question.label !== null && question.label.text.trim() !== '';
  if (question.form === 'open') {
    const text = labelled ? called(m, question, name) : say(m, ({ anythingElse }) => anythingElse);
    return { form: 'open', ...base, text };
  }
  const options = question.options.map((option) => {
    const text = called(m, option, `${name}.${option.name}`);
    const own = option.open
      ? { name: `${name}.${option.name}`, text: say(m, (wording, language) => wording.tellMore(text[language] ?? '')) }
      : null;
    return { key: option.name, text, factor: option.factor?.resolved ?? null, own, alone: option.alone };
  });
  return { form: 'choice', ...base, text: called(m, question, name), many: question.many, options, shuffled: false };
}

/** Of whom: null where every persona of the survey holds it. */
function holdersOf(m: Making, touchpoint: Touchpoint, expectation: Expectation): readonly string[] | null {
  if (m.personas.length === 0) return null;
  const holding = m.visitors.expectation(touchpoint, expectation).filter((name) => m.personas.includes(name));
  return holding.length === m.personas.length ? null : holding;
}

function levelScale(m: Making, own: Said | null = null): Scale {
  const said = own ?? (m.program.head?.ends == null ? null : { ends: m.program.head.ends, name: m.program.head.name });
  return withEnds(
    m,
    scaleOf(m, m.program.scale, ({ fulfilledEnds }) => fulfilledEnds),
    said,
  );
}

/** Ends that somebody wrote, and whose they are. */
interface Said {
  readonly ends: Ends;
  readonly name: string;
}

function withEnds(m: Making, scale: Scale, said: Said | null): Scale {
  if (said === null) return scale;
  const { ends, name } = said;
  return { ...scale, lowest: written(m, ends.low, name), highest: written(m, ends.high, name), labels: null };
}

function levelOf(m: Making, touchpoint: Touchpoint, expectation: Expectation, when: Test | null, ask: Ask): Rating | null {
  const name = `${touchpoint.name}.${expectation.name}`;
  const personas = holdersOf(m, touchpoint, expectation);
  if (personas?.length === 0) {
    remark(m, 'nothingToRate', { name }, ask.origin);
    return null;
  }
  return level(m, touchpoint, expectation, when, personas);
}

/** How well one expectation is met, as a question of its own. */
function levelText(m: Making, touchpoint: Touchpoint, expectation: Expectation): Words {
  const name = `${touchpoint.name}.${expectation.name}`;
  if (expectation.ask !== null) return written(m, expectation.ask, name);
  const place = called(m, touchpoint, touchpoint.name);
  const label = called(m, expectation, name);
  return say(m, (wording, language) => wording.fulfilled(quoted(wording, place, language), quoted(wording, label, language)));
}

function level(m: Making, touchpoint: Touchpoint, expectation: Expectation, when: Test | null, personas: readonly string[] | null): Rating {
  const name = `${touchpoint.name}.${expectation.name}`;
  return {
    form: 'rating',
    measure: 'level',
    name,
    text: levelText(m, touchpoint, expectation),
    when,
    personas,
    scale: levelScale(m, expectation.ends === null ? null : { ends: expectation.ends, name }),
    required: false,
    pipes: [],
  };
}

/** A touchpoint's expectations; one of them alone is a plain question. */
function matrixOf(
  m: Making,
  touchpoint: Touchpoint,
  when: Test | null,
  ask: Ask,
  alone: ReadonlySet<string>,
): readonly (Matrix | Rating)[] {
  const open = touchpoint.expectations.filter(({ name }) => !alone.has(`${touchpoint.name}.${name}`));
  const held = open.flatMap((expectation) => {
    const personas = holdersOf(m, touchpoint, expectation);
    return personas?.length === 0 ? [] : [{ expectation, personas }];
  });
  if (held.length === 0) {
    if (open.length > 0 || touchpoint.expectations.length === 0) remark(m, 'nothingToRate', { name: touchpoint.name }, ask.origin);
    return [];
  }
  // What has ends of its own cannot stand under those of the others.
  const apart = held.filter(({ expectation }) => expectation.ends !== null);
  const together = held.filter(({ expectation }) => expectation.ends === null);
  const byItself = ({ expectation, personas }: Held): Rating => level(m, touchpoint, expectation, when, personas);
  return [...(together.length > 1 ? [gridOf(m, touchpoint, together, when)] : together.map(byItself)), ...apart.map(byItself)];
}

interface Held {
  readonly expectation: Expectation;
  readonly personas: readonly string[] | null;
}

function gridOf(m: Making, touchpoint: Touchpoint, held: readonly Held[], when: Test | null): Matrix {
  const place = called(m, touchpoint, touchpoint.name);
  const rows: MatrixRow[] = held.map(({ expectation, personas }) => {
    const name = `${touchpoint.name}.${expectation.name}`;
    const text = expectation.ask === null ? called(m, expectation, name) : written(m, expectation.ask, name);
    return { name, key: expectation.name, text, alone: levelText(m, touchpoint, expectation), personas };
  });
  return {
    form: 'matrix',
    name: touchpoint.name,
    text: say(m, (wording, language) => wording.fulfilledEach(quoted(wording, place, language))),
    when,
    personas: rows.every(({ personas }) => personas !== null)
      ? m.personas.filter((name) => rows.some((row) => row.personas?.includes(name) === true))
      : null,
    required: false,
    pipes: [],
    scale: levelScale(m),
    rows,
    shuffled: false,
  };
}

function kpiItem(m: Making, kpi: Kpi, when: Test | null, ask: Ask): Item | null {
  const { name } = kpi;
  const given = kpi.ask;
  const place = placeOf(m, kpi);
  const sentence = (words: (wording: Wording, place: string | null, several: boolean) => string): Words =>
    given !== null
      ? written(m, given, name)
      : say(m, (wording, language) => words(wording, place.words === null ? null : (place.words[language] ?? ''), place.several));
  const labelled = (words: (wording: Wording, label: string) => string): Words => {
    if (given !== null) return written(m, given, name);
    const label = called(m, kpi, name);
    return say(m, (wording, language) => words(wording, quoted(wording, label, language)));
  };
  const base = { name, when, personas: null, required: true, pipes: [] };
  const rating = (measure: Rating['measure'], text: Words, scale: Scale): Rating => ({
    form: 'rating',
    measure,
    ...base,
    text,
    scale: withEnds(m, scale, kpi.ends === null ? null : { ends: kpi.ends, name }),
  });

  switch (kpi.kind) {
    case 'nps':
      return rating(
        'nps',
        sentence((wording, at, several) => wording.recommend(at, several)),
        scaleOf(m, { low: 0, high: 10 }, ({ recommendEnds }) => recommendEnds),
      );
    case 'csat': {
      const scale = kpi.scale ?? { low: 1, high: 5 };
      const five = scale.low === 1 && scale.high === 5;
      const ends = scaleOf(m, scale, ({ satisfiedLabels }) => [satisfiedLabels[0], satisfiedLabels[4]]);
      const labels = five ? ends.values.map((_, at) => say(m, ({ satisfiedLabels }) => satisfiedLabels[at] ?? '')) : null;
      return rating(
        'csat',
        sentence((wording, at, several) => wording.satisfied(at, several)),
        { ...ends, labels },
      );
    }
    case 'ces':
      return kpi.agree
        ? rating(
            'ces-agree',
            sentence((wording, at, several) => wording.easy(at, several)),
            scaleOf(m, kpi.scale ?? { low: 1, high: 7 }, ({ easyEnds }) => easyEnds),
          )
        : rating(
            'ces',
            sentence((wording, at, several) => wording.effort(at, several)),
            scaleOf(m, kpi.scale ?? { low: 1, high: 5 }, ({ effortEnds }) => effortEnds),
          );
    case 'csi':
      return rating(
        'csi',
        sentence((wording, at, several) => wording.satisfied(at, several)),
        scaleOf(m, kpi.scale ?? m.program.scale, ({ satisfiedLabels }) => [satisfiedLabels[0], satisfiedLabels[4]]),
      );
    case 'clv':
      remark(m, 'notAQuestion', { name }, ask.origin);
      return null;
    default:
      break;
  }
  if (kpi.formula !== null && given === null) {
    remark(m, 'notAQuestion', { name }, ask.origin);
    return null;
  }
  if (kpi.kind === 'rate') {
    if (given === null) remark(m, 'poorQuestion', { name }, ask.origin);
    const text = labelled((wording, label) => wording.whether(label));
    return { form: 'yes-no', ...base, text, yes: say(m, ({ yes }) => yes), no: say(m, ({ no }) => no) };
  }
  if ((kpi.kind === 'mean' || kpi.kind === 'median') && kpi.scale !== null) {
    return rating(
      'score',
      labelled((wording, label) => wording.rate(label)),
      scaleOf(m, kpi.scale, (wording) => (kpi.lowerIsBetter ? wording.amountEnds : wording.rateEnds)),
    );
  }
  const unit = unitOf(kpi);
  const text = labelled((wording, label) => wording.amount(label, unit));
  return { form: 'amount', ...base, text, unit: unit === null ? null : 'time' in unit ? unit.time : unit.other };
}

/** The unit a KPI's values are written in. */
function unitOf(kpi: Kpi): { readonly time: TimeUnit } | { readonly other: string } | null {
  const values: readonly (Quantity | null)[] = [
    kpi.promise,
    ...kpi.targets.map(({ value }) => value),
    kpi.baseline,
    kpi.alarm,
    ...kpi.benchmarks.map(({ value }) => value),
  ];
  for (const value of values) {
    if (value?.time !== undefined) return { time: value.time };
    if (value?.currency !== undefined) return { other: value.currency };
    if (value?.unit === 'share' || value?.unit === 'points') return { other: '%' };
  }
  return null;
}

function scaleOf(m: Making, span: Span, ends: (wording: Wording) => Poles): Scale {
  return {
    values: stepsOf(span),
    lowest: say(m, (wording) => ends(wording)[0]),
    highest: say(m, (wording) => ends(wording)[1]),
    labels: null,
  };
}

/** The values a scale is shown with: whole steps where they are few enough, else round ones, else ten equal ones. */
function stepsOf({ low, high }: Span): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return stepsOf({ low: 0, high: 10 });
  const fits = (step: number): boolean => span / step <= MOST_STEPS && Number.isInteger(tidy(span / step));
  const magnitude = 10 ** (Math.floor(Math.log10(span)) - 1);
  const whole = Number.isInteger(low) && span >= 2 && fits(1);
  const step = whole ? 1 : ([1, 2, 2.5, 5, 10].map((times) => times * magnitude).find(fits) ?? span / MOST_STEPS);
  return Array.from({ length: Math.round(span / step) + 1 }, (_, at) => tidy(low + step * at));
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function plain(value: number): string {
  return String(tidy(value));
}

// ---- conditions

const days: Readonly<Record<TimeUnit, number>> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  day: 1,
  week: 7,
  month: 30.436875,
  quarter: 91.310625,
  year: 365.2425,
};

function testOf(m: Making, condition: NonNullable<Ask['when']>): Test {
  const name = condition.subject.resolved ?? condition.subject.name;
  const { comparison, value } = condition;
  if ('option' in value) {
    const question = m.program.surveys
      .flatMap((survey) => survey.asks.map((ask) => ({ path: `${survey.name}.${ask.question?.name ?? ''}`, question: ask.question })))
      .find(({ path }) => path === name)?.question;
    return { name, comparison, value: value.option, many: question?.many ?? false };
  }
  const kpi = m.kpis.get(name);
  const unit = kpi === undefined ? null : unitOf(kpi);
  let number = value.low;
  if (value.time !== undefined && unit !== null && 'time' in unit && unit.time !== value.time) {
    number = tidy((value.low * days[value.time]) / days[unit.time]);
  } else if ((value.unit === 'share' || value.unit === 'points') && kpi?.kind !== 'rate') number = tidy(value.low * 100);
  return { name, comparison, value: number, many: false };
}

// ---- what comes with the invitation

function hiddenOf(m: Making, items: readonly Item[]): readonly HiddenField[] {
  const { program, survey } = m;
  // Respondents see none of it, so what lacks a label or a translation is not worth a remark.
  const quiet: Making = { ...m, unlabelled: new Set(), untranslated: new Map() };
  const value = (declared: Declared) => ({ value: declared.name, label: called(quiet, declared, declared.name) });
  const label = (en: string, zh: string, hant: string): Words =>
    Object.fromEntries(
      m.languages.map((language) => {
        const spoken = m.wordings.get(language);
        return [language, spoken === wordingOf('zh-Hans') ? zh : spoken === wordingOf('zh-Hant') ? hant : en];
      }),
    );
  const fields: Omit<HiddenField, 'numeric'>[] = [
    { name: 'survey', kind: 'survey', label: label('Survey', '问卷', '問卷'), values: [value(survey)], fixed: survey.name },
  ];
  const personas = program.personas.filter(({ name }) => m.personas.includes(name));
  if (personas.length > 0) {
    fields.push({
      name: 'persona',
      kind: 'persona',
      label: label('Persona', '画像', '畫像'),
      values: personas.map(value),
      fixed: personas.length === 1 ? (personas[0]?.name ?? null) : null,
    });
  }
  const places = placesAfter(m);
  if (places.length > 0) {
    fields.push({
      name: 'touchpoint',
      kind: 'touchpoint',
      label: label('Touchpoint', '触点', '觸點'),
      values: places.map(value),
      fixed: places.length === 1 ? (places[0]?.name ?? null) : null,
    });
  }
  const via = new Set(survey.via.flatMap(({ resolved }) => resolved ?? []));
  const channels = program.channels.filter(({ name }) => via.size === 0 || via.has(name));
  if (channels.length > 0) {
    fields.push({
      name: 'channel',
      kind: 'channel',
      label: label('Channel', '渠道', '管道'),
      values: channels.map(value),
      fixed: via.size === 1 ? (channels[0]?.name ?? null) : null,
    });
  }
  fields.push({ name: 'at', kind: 'at', label: label('Day of the answer', '答卷日期', '作答日期'), values: [], fixed: null });
  fields.push({ name: 'respondent', kind: 'respondent', label: label('Respondent', '答卷人', '作答者'), values: [], fixed: null });
  fields.push({ name: 'wave', kind: 'wave', label: label('Round', '轮次', '輪次'), values: [], fixed: null });
  fields.push({
    name: 'language',
    kind: 'language',
    label: label('Language', '语言', '語言'),
    values: m.languages.map((language) => ({ value: language, label: say(m, () => language) })),
    fixed: m.languages.length === 1 ? (m.languages[0] ?? null) : null,
  });
  for (const breakdown of program.breakdowns) {
    // A column that is there already.
    if (fields.some(({ name }) => name === breakdown.name)) continue;
    fields.push({
      name: breakdown.name,
      kind: 'breakdown',
      label: called(quiet, breakdown, breakdown.name),
      values: breakdown.members.map(value),
      fixed: null,
    });
  }

  const taken = new Set(items.flatMap((item) => [item.name, ...answerNamesOf(item)]));
  const known = new Set(fields.map(({ name }) => name));
  const numeric = new Set<string>();
  for (const { name, value: threshold } of items.flatMap(({ when }) => when ?? [])) {
    if (typeof threshold === 'number') numeric.add(name);
    if (taken.has(name) || known.has(name)) continue;
    known.add(name);
    remark(m, 'givenBeforehand', { name });
    fields.push({ name, kind: 'known', label: nameOf(quiet, name), values: [], fixed: null });
  }
  return fields
    .filter(({ name }) => !taken.has(name))
    .map((field) => ({ ...field, numeric: field.kind === 'known' && numeric.has(field.name) }));
}

/** The touchpoint the survey comes after, or those of the stage it comes after. */
function placesAfter({ program, survey }: Making): readonly Touchpoint[] {
  const at = survey.after?.at.resolved ?? null;
  if (at === null) return [];
  const one = program.touchpoints.find(({ name }) => name === at);
  return one === undefined ? program.touchpoints.filter(({ stages }) => stages.some(({ resolved }) => resolved === at)) : [one];
}

/** The words of a KPI, an expectation or a question of another survey. */
function nameOf(m: Making, name: string): Words {
  const kpi = m.kpis.get(name);
  if (kpi !== undefined) return called(m, kpi, name);
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1);
  const before = name.slice(0, dot);
  const declared =
    m.touchpoints.get(before)?.expectations.find((one) => one.name === last) ??
    m.program.surveys.find((survey) => survey.name === before)?.asks.find(({ question }) => question?.name === last)?.question;
  return called(m, declared ?? { name, label: null }, name);
}

// ---- pages

/** The first item of each page that the survey says, with its title. */
function breaksIn(asked: readonly AskedItem[]): ReadonlyMap<string, PageBreak> {
  return new Map(asked.flatMap(({ item, page }) => (page === null ? [] : [[answerNamesOf(item)[0] ?? item.name, page] as const])));
}

interface Group {
  readonly title: PageBreak['title'];
  readonly items: Item[];
}

/**
 * Consent and screening have a page each. Where the survey says that a page begins, it goes on until the next is said; before that, a matrix stands
 * alone, with what only it decides after it, and other questions share a page.
 */
function groupsOf(items: readonly Item[], breaks: ReadonlyMap<string, PageBreak>): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let isSaid = false;
  for (const item of items) {
    const begins = breaks.get(answerNamesOf(item)[0] ?? item.name);
    isSaid ||= begins !== undefined;
    if (item.form === 'consent' || item.form === 'screening' || (item.form === 'matrix' && !isSaid)) {
      groups.push({ title: null, items: [item] });
      open = null;
    } else if (open !== null && begins === undefined && (isSaid || open.items.length < MOST_ON_A_PAGE)) open.items.push(item);
    else {
      open = { title: begins?.title ?? null, items: [item] };
      groups.push(open);
    }
  }
  return groups;
}

function pagesOf(m: Making, items: readonly Item[], breaks: ReadonlyMap<string, PageBreak>): readonly Page[] {
  const groups = groupsOf(items, breaks);
  const taken = new Set([...items.flatMap((item) => [item.name, ...answerNamesOf(item)]), ...m.program.breakdowns.map(({ name }) => name)]);
  return groups.map(({ title, items: group }, at) => {
    let name = `page${at + 1}`;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return { name, title: title === null ? null : written(m, title, `“${title.text}”`), items: group };
  });
}
