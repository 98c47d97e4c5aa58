/**
 * `surveys.lock.json`: how each question stood when a wave asked it (wording, scale, order, channel), so that a later change of it is seen
 * before its trend is read on. It is written by `cx survey --lock` and reviewed like any file.
 */
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Program } from '../program/program.ts';
import type { LanguageTag } from '../program/values.ts';
import { chineseScriptOf, isFullWidth } from './chinese.ts';
import { columnsOf } from './columns.ts';
import type { Questionnaire } from './questionnaire.ts';

export { LOCK_FILE } from '../program/beside.ts';

export const LOCK_FORMAT_VERSION = '1.0';

/** The surveys by name, in code-point order. */
export type SurveyLock = ReadonlyMap<string, LockedSurvey>;

export interface LockedSurvey {
  /** The last wave that asked it so; null where the program had none. */
  readonly wave: string | null;
  readonly channels: readonly string[];
  /** In the order in which they were asked. */
  readonly questions: readonly LockedQuestion[];
}

/** A question that is measured: consent, who somebody is, and words of the respondent's own have no trend. */
export interface LockedQuestion {
  readonly name: string;
  readonly wording: Readonly<Record<LanguageTag, string>>;
  readonly values: readonly (string | number)[];
  /** The words of the values that have some, lowest first. */
  readonly labels: Readonly<Record<LanguageTag, readonly string[]>>;
  /** Its options or rows stood in another order for each respondent; left out: in one order for everybody. */
  readonly shuffled?: true;
}

/** How a questionnaire stands. */
export function lockedOf(questionnaire: Questionnaire, wave: string | null): LockedSurvey {
  return {
    wave,
    channels: [...questionnaire.via].sort((a, b) => (a < b ? -1 : 1)),
    questions: columnsOf(questionnaire).flatMap(({ name, kind, text, values, item }): LockedQuestion[] => {
      if (kind === 'hidden' || kind === 'open' || item?.form === 'consent' || item?.form === 'screening') return [];
      const labels = Object.fromEntries(
        Object.keys(text).map((language) => [language, values.flatMap(({ label }) => (label === null ? [] : [label[language] ?? '']))]),
      );
      const shuffled = item !== null && 'shuffled' in item && item.shuffled;
      return [{ name, wording: text, values: values.map(({ value }) => value), labels, ...(shuffled ? { shuffled } : {}) }];
    }),
  };
}

/** The wave with the latest beginning; null where there is none with a period. */
export function latestWave({ waves }: Program): string | null {
  let latest: { readonly name: string; readonly from: string } | null = null;
  for (const { name, period } of waves) {
    if (period !== null && (latest === null || period.from > latest.from)) latest = { name, from: period.from };
  }
  return latest?.name ?? null;
}

/** The file, languages and surveys in code-point order. */
export function writtenLock(lock: SurveyLock): string {
  const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const surveys = sorted(
    [...lock].map(([name, { wave, channels, questions }]) => [
      name,
      {
        wave,
        channels,
        questions: questions.map((question) => ({
          ...question,
          wording: sorted(Object.entries(question.wording)),
          labels: sorted(Object.entries(question.labels)),
        })),
      },
    ]),
  );
  return `${JSON.stringify({ formatVersion: LOCK_FORMAT_VERSION, surveys }, null, 2)}\n`;
}

/** What the file says; nothing, with a finding, where it is not what `cx survey --lock` writes. */
export function readLock(file: string, text: string): { readonly lock: SurveyLock; readonly findings: readonly Finding[] } {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(read) && typeof read.formatVersion === 'string' && /^1(\.\d+)?$/.test(read.formatVersion) && isObject(read.surveys)) {
      const surveys = Object.entries(read.surveys).map(([name, survey]) => [name, surveyIn(survey)] as const);
      if (surveys.every(([, survey]) => survey !== null)) {
        return { lock: new Map(surveys.flatMap(([name, survey]) => (survey === null ? [] : [[name, survey] as const]))), findings: [] };
      }
    }
  } catch {
    // Told below.
  }
  const origin: Origin = { file, offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    lock: new Map(),
    findings: [{ rule: 'survey/breaks-trend', severity: 'warning', messageId: 'unreadable', arguments: { file }, origin }],
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isValue = (value: unknown): value is string | number => isText(value) || typeof value === 'number';

function surveyIn(value: unknown): LockedSurvey | null {
  if (!isObject(value) || !(value.wave === null || isText(value.wave)) || !isListOf(value.channels, isText)) return null;
  if (!isListOf(value.questions, isQuestion)) return null;
  return { wave: value.wave, channels: value.channels, questions: value.questions };
}

function isQuestion(value: unknown): value is LockedQuestion {
  return (
    isObject(value) &&
    isText(value.name) &&
    isObject(value.wording) &&
    Object.values(value.wording).every(isText) &&
    isListOf(value.values, isValue) &&
    isObject(value.labels) &&
    Object.values(value.labels).every((labels) => isListOf(labels, isText)) &&
    (value.shuffled === undefined || value.shuffled === true)
  );
}

/** The record in the names that the program has now for what was called otherwise (`was`). A name that something else has now is that thing's. */
export function inNamesOf(program: Program, lock: SurveyLock): SurveyLock {
  const now = namesNow(program);
  if (now.size === 0) return lock;
  const called = (name: string): string => {
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
      const other = now.get(name.slice(0, end));
      if (other !== undefined) return `${other}${name.slice(end)}`;
    }
    return name;
  };
  return new Map([...lock].map(([name, survey]) => [called(name), renamedAs(survey, called)]));
}

/** A survey with what `called` makes of each full name, those of channels, questions and the options in them. */
export function renamedAs(survey: LockedSurvey, called: (name: string) => string): LockedSurvey {
  return {
    ...survey,
    channels: survey.channels.map(called).sort((a, b) => (a < b ? -1 : 1)),
    questions: survey.questions.map((question) => {
      const name = called(question.name);
      const values = question.values.map((value) => {
        const option = typeof value === 'string' ? called(`${question.name}.${value}`) : '';
        return option.startsWith(`${name}.`) ? option.slice(name.length + 1) : value;
      });
      return { ...question, name, values };
    }),
  };
}

/** What former names, in full, stand for now. */
function namesNow({ kpis, touchpoints, surveys, channels }: Program): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  const taken = new Set<string>();
  /** What it is called in full, now and in every way it may have been called. */
  const note = ({ name, was }: Former, outer: Called | null): Called => {
    const now = outer === null ? name : `${outer.now}.${name}`;
    const names = [name, ...was.map((old) => old.name)];
    const ever = outer === null ? names : outer.ever.flatMap((before) => names.map((one) => `${before}.${one}`));
    taken.add(now);
    for (const one of ever) if (one !== now) former.set(one, now);
    return { now, ever };
  };
  for (const one of [...kpis, ...channels]) note(one, null);
  for (const touchpoint of touchpoints) {
    const inside = note(touchpoint, null);
    for (const one of touchpoint.expectations) note(one, inside);
  }
  for (const survey of surveys) {
    const inside = note(survey, null);
    for (const { question } of survey.asks) {
      if (question === null) continue;
      const asked = note(question, inside);
      for (const option of question.options) note(option, asked);
    }
  }
  for (const name of taken) former.delete(name);
  return former;
}

type Former = Pick<Program['kpis'][number], 'name' | 'was'>;

interface Called {
  readonly now: string;
  readonly ever: readonly string[];
}

/** Between names of an order or of channels. */
const BETWEEN = ', ';

/** How a survey differs from what was locked, as far as a trend is hurt by it. */
export interface TrendBreak {
  readonly kind: 'wording' | 'scale' | 'order' | 'channel';
  /** The question; null for what concerns the survey as a whole. */
  readonly name: string | null;
  readonly before: string;
  readonly after: string;
}

/**
 * What breaks the trends of questions that are asked now and were asked then. A language that came or went breaks none, nor does a question
 * that came or went, unless those that stayed changed places.
 */
export function breaksBetween(then: LockedSurvey, now: LockedSurvey): readonly TrendBreak[] {
  const breaks: TrendBreak[] = [];
  const former = new Map(then.questions.map((question) => [question.name, question]));
  for (const question of now.questions) {
    const old = former.get(question.name);
    if (old === undefined) continue;
    const { name } = question;
    const language = Object.keys(question.wording).find(
      (tag) => old.wording[tag] !== undefined && !sameWords(old.wording[tag], question.wording[tag]),
    );
    if (language !== undefined) {
      breaks.push({ kind: 'wording', name, before: old.wording[language] ?? '', after: question.wording[language] ?? '' });
    }
    const scale = Object.keys(question.labels).find(
      (tag) => old.labels[tag] !== undefined && !sameWords(inOrder(old, old.labels[tag]), inOrder(question, question.labels[tag] ?? [])),
    );
    if (scale !== undefined || inOrder(old, old.values) !== inOrder(question, question.values) || old.shuffled !== question.shuffled) {
      const tag = scale ?? Object.keys(question.labels)[0] ?? '';
      const [was, is] = [spoken(old, tag), spoken(question, tag)];
      breaks.push({
        kind: 'scale',
        name,
        ...(was === is ? { before: old.values.join(' '), after: question.values.join(' ') } : { before: was, after: is }),
      });
    }
  }
  const names = new Set(now.questions.map(({ name }) => name));
  const before = then.questions.map(({ name }) => name).filter((name) => names.has(name));
  const after = now.questions.map(({ name }) => name).filter((name) => former.has(name));
  const [was, is] = whereTheyPart(before, after);
  if (was !== is) breaks.push({ kind: 'order', name: null, before: was, after: is });
  if (then.channels.join('\n') !== now.channels.join('\n')) {
    breaks.push({ kind: 'channel', name: null, before: then.channels.join(BETWEEN), after: now.channels.join(BETWEEN) });
  }
  return breaks;
}

/** What a break is told with: `before` or `after` of it, names each by itself so that the reader's language lists them. */
export function toldOf({ kind }: { readonly kind: string }, text: string): string | readonly string[] {
  if (text === '') return '–';
  return kind === 'order' || kind === 'channel' ? text.split(BETWEEN) : text;
}

/** As one text; what is shuffled has no order of its own. */
function inOrder({ shuffled }: LockedQuestion, list: readonly (string | number)[]): string {
  const texts = list.map(String);
  return (shuffled === true ? texts.sort((a, b) => (a < b ? -1 : 1)) : texts).join('\n');
}

/** `1–5 (Very dissatisfied, Very satisfied)`, or the words of the answers where each has some. */
function spoken(question: LockedQuestion, language: LanguageTag): string {
  const said = answersOf(question, language);
  if (question.shuffled !== true) return said;
  return chineseScriptOf(language) !== null ? `${said}（随机排列）` : `${said} (shuffled)`;
}

function answersOf({ values, labels }: LockedQuestion, language: LanguageTag): string {
  const words = labels[language] ?? [];
  const [low, high] = [values[0], values.at(-1)];
  const isScale = typeof low === 'number' && typeof high === 'number' && values.length > 2 && high - low === values.length - 1;
  const shown = isScale ? `${low}–${high}` : values.join(' ');
  if (words.length === 0) return shown;
  const wide = isFullWidth(words.join(''), language);
  const said = words.join(wide ? '、' : ', ');
  if (!isScale && words.length === values.length) return said;
  return wide ? `${shown}（${said}）` : `${shown} (${said})`;
}

/** Two orders of the same names from where they part to where they meet again. */
function whereTheyPart(before: readonly string[], after: readonly string[]): readonly [before: string, after: string] {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let end = before.length;
  while (end > first && before[end - 1] === after[end - 1]) end--;
  const shown = (names: readonly string[]): string =>
    [...(first > 0 ? ['…'] : []), ...names.slice(first, end), ...(end < names.length ? ['…'] : [])].join(BETWEEN);
  return first >= end ? ['', ''] : [shown(before), shown(after)];
}

/** Space and width of characters are no change of wording. */
function sameWords(a: string | undefined, b: string | undefined): boolean {
  const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '');
  return plain(a) === plain(b);
}
