/** What a system calls the columns of a program's surveys, read backwards: from the head of a column to what it holds. */
import type { Program } from '../../program/program.ts';
import { type Column, columnsOf } from '../../survey/columns.ts';
import { madeOf } from '../../survey/made.ts';
import { namesIn } from '../../survey/names.ts';
import { bracedIn, piped } from '../../survey/piping.ts';
import { plainQuestionnaire } from '../../survey/plain-items.ts';
import { type Choice, itemsOf, type Questionnaire, type Words } from '../../survey/questionnaire.ts';
import { folded, plain } from './folding.ts';
import type { ExportSystem } from './systems.ts';

/** What a column of a file holds: a column of the questionnaire, or whether one option of it was chosen. */
export interface Target {
  readonly column: Column;
  /** The option's value; null: the whole. */
  readonly option: string | null;
  /** Which question it is on paper, from 1; null for what comes with the invitation. */
  readonly number: number | null;
}

export interface Dictionary {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly Column[];
  /** By the names of the system. */
  readonly names: ReadonlyMap<string, readonly Target[]>;
  /** By text as it stands, and by its letters and digits. */
  readonly texts: ReadonlyMap<string, readonly Target[]>;
  readonly letters: ReadonlyMap<string, readonly Target[]>;
  /** By the letters and digits of a row or an option alone. */
  readonly parts: ReadonlyMap<string, readonly Target[]>;
  /** Texts with `{name}` in them, which a system may have filled. */
  readonly patterns: readonly Pattern[];
  /** Texts that are shown and ask nothing, which some systems give columns, too. */
  readonly shown: ReadonlySet<string>;
  /** How a value stands in the answers where it is a code: by the column, in the order of its values. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

interface Pattern {
  readonly pattern: RegExp;
  /** How many letters and digits of it are the author's own. */
  readonly letters: number;
  readonly target: Target;
}

const made = new WeakMap<Program, Map<ExportSystem | null, readonly Dictionary[]>>();

/** Of each survey of a program. Without a system the program's own names and the texts alone tell. */
export function dictionariesOf(program: Program, system: ExportSystem | null): readonly Dictionary[] {
  const known = made.get(program) ?? new Map();
  made.set(program, known);
  const before = known.get(system);
  if (before !== undefined) return before;
  const dictionaries = madeOf(program).map(({ questionnaire }) => dictionaryOf(questionnaire, system));
  known.set(system, dictionaries);
  return dictionaries;
}

/** Everything that exports of the program's surveys are read by. */
export function questionnairesAsked(program: Program): readonly Questionnaire[] {
  return madeOf(program).map(({ questionnaire }) => plainQuestionnaire(questionnaire));
}

function isSame(one: Target, other: Target): boolean {
  return one.column.name === other.column.name && one.option === other.option;
}

/**
 * What a text says with names filled in: where a question ends in a name, that may swallow the option behind it, so the text that says most in words of its own
 * is meant. Each target once: texts of several languages may be alike.
 */
function filledIn(patterns: readonly Pattern[], text: string): readonly Target[] {
  const fitting = patterns.filter(({ pattern }) => pattern.test(text));
  const most = fitting.reduce((letters, one) => Math.max(letters, one.letters), 0);
  const targets = fitting.filter(({ letters }) => letters === most).map(({ target }) => target);
  return targets.filter((target, at) => targets.findIndex((one) => isSame(one, target)) === at);
}

/** What is said to those for whom a survey ends early. */
function shownIn(questionnaire: Questionnaire): ReadonlySet<string> {
  const said = itemsOf(questionnaire).flatMap((item) =>
    item.form === 'consent' ? [item.refused] : item.form === 'screening' ? [item.sorry] : [],
  );
  return new Set(said.flatMap((words) => Object.values(words).map(folded)));
}

function dictionaryOf(whole: Questionnaire, system: ExportSystem | null): Dictionary {
  const questionnaire = plainQuestionnaire(whole);
  const columns = columnsOf(questionnaire);
  const given = system === null ? null : namesIn(questionnaire, system);
  const names = new Map<string, Target[]>();
  const texts = new Map<string, Target[]>();
  const letters = new Map<string, Target[]>();
  const parts = new Map<string, Target[]>();
  const patterns: Pattern[] = [];
  const add = (into: Map<string, Target[]>, key: string, target: Target): void => {
    if (key === '') return;
    const own = into.get(key) ?? [];
    if (!own.some((one) => isSame(one, target))) own.push(target);
    into.set(key, own);
  };
  const say = (words: readonly Words[], target: Target): void => {
    for (const language of questionnaire.languages) {
      const text = words.map((one) => one[language] ?? '').join(' ');
      add(texts, plain(text), target);
      add(letters, folded(text), target);
      const pipes = target.column.item?.pipes ?? [];
      if (!bracedIn(text).some((name) => pipes.includes(name))) continue;
      const own = lettersOf(
        piped(
          text,
          pipes,
          (said) => said,
          () => ' ',
        ),
      ).length;
      // Nothing but names would be any text.
      if (own > 0) patterns.push({ pattern: patternOf(text, pipes), letters: own, target });
    }
  };
  let number = 0;
  for (const column of columns) {
    const { item, option, name } = column;
    // Numbered as each system shows them: by question in Formbricks, else a row at a time.
    const isNew = item !== null && option === null && (system !== 'formbricks' || !isLaterRow(column));
    if (isNew) number++;
    const target: Target = { column, option: null, number: item === null ? null : number };
    const heads = given?.columns.get(name) ?? [];
    const options = item?.form === 'choice' && column.kind === 'choices' ? item.options : null;
    add(names, name, target);
    if (options !== null && heads.length === options.length && system !== 'formbricks' && system !== 'text') {
      for (const [at, { key }] of options.entries()) add(names, heads[at] ?? '', { ...target, option: key });
      add(names, given?.items.get(name) ?? '', target);
    } else for (const head of heads) add(names, head, target);
    say([column.text], target);
    if (item === null) continue;
    if (item.form === 'matrix') {
      const row = item.rows.find((one) => one.name === name);
      if (row !== undefined) {
        say([item.text, row.text], target);
        say([row.alone], target);
        for (const text of Object.values(row.text)) add(parts, folded(text), target);
      }
    }
    for (const one of options ?? []) {
      const part: Target = { ...target, option: one.key };
      add(names, `${name}.${one.key}`, part);
      say([column.text, one.text], part);
      for (const text of Object.values(one.text)) add(parts, folded(text), part);
    }
    if (option !== null) sayOwn(item as Choice, option, target, say);
  }
  return { questionnaire, columns, names, texts, letters, parts, patterns, shown: shownIn(whole), codes: given?.codes ?? new Map() };
}

/** Words of the respondent's own stand under the question, or under its option, too. */
function sayOwn({ text, options }: Choice, option: string, target: Target, say: (words: readonly Words[], target: Target) => void): void {
  const own = options.find(({ key }) => key === option);
  if (own === undefined) return;
  const suffix = (said: string): Words => Object.fromEntries(Object.keys(text).map((language) => [language, said]));
  say([text, own.text, suffix('Text')], target);
}

function isLaterRow({ item, name }: Column): boolean {
  return item?.form === 'matrix' && item.rows[0]?.name !== name;
}

function patternOf(text: string, pipes: readonly string[]): RegExp {
  return new RegExp(`^${piped(text, pipes, lettersOf, () => '.*')}$`, 'u');
}

function lettersOf(piece: string): string {
  const kept = folded(piece);
  return escaped(/[\p{L}\p{N}]/u.test(kept) ? kept : '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

export interface Found {
  readonly targets: readonly Target[];
  readonly by: 'name' | 'text';
  /** That stands before the text. */
  readonly number: number | null;
}

/** No question is longer, in characters. */
const LONGEST_HEAD = 4000;

/**
 * What the head of a column stands for; several where it is not sure, none where nobody knows. `beside` is the text that Qualtrics has in the second row.
 */
export function lookUp(dictionary: Dictionary, system: ExportSystem | null, head: string, beside: string | null): Found | null {
  if (head.length > LONGEST_HEAD || (beside?.length ?? 0) > LONGEST_HEAD) return null;
  const named = byName(dictionary, system, head);
  if (named !== null) return { targets: named, by: 'name', number: null };
  for (const text of [head, ...(beside === null ? [] : [beside])]) {
    const found = byText(dictionary, text);
    if (found !== null) return { targets: found, by: 'text', number: numberOf(text) };
  }
  return null;
}

function byName({ names }: Dictionary, system: ExportSystem | null, head: string): readonly Target[] | null {
  const found = names.get(head);
  if (found !== undefined || system !== 'limesurvey') return found ?? null;
  // `code. Text` and `code[part]. Text [part]`; without brackets, as its own expressions call it, `code_part`.
  const code = /^([A-Za-z][A-Za-z0-9]*(?:\[[A-Za-z0-9]+\])?)\. /.exec(head)?.[1];
  const [, whole, part] = /^([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9]+)$/.exec(head) ?? [];
  return (code === undefined ? undefined : names.get(code)) ?? (whole === undefined ? undefined : names.get(`${whole}[${part}]`)) ?? null;
}

/** `Q3`, `Q3[SQ001]`, `Q3_1`: what any survey may call its third question. */
export function isAnybodys(head: string): boolean {
  return /^Q\d+(?:\[[A-Za-z0-9]+\]|_\w+)?(?:\. |$)/.test(head);
}

/** Whether the text beside a name says the same; null where there is none. */
export function isConfirmed(dictionary: Dictionary, head: string, beside: string | null, targets: readonly Target[]): boolean | null {
  const text = beside ?? /^[A-Za-z][A-Za-z0-9]*(?:\[[A-Za-z0-9]+\])?\. (.*)$/su.exec(head)?.[1] ?? null;
  if (text === null) return null;
  const found = byText(dictionary, text) ?? [];
  return found.some((one) => targets.some(({ column, option }) => one.column.name === column.name && one.option === option));
}

/** `3、…`, `3. …`: the number of a question. */
const NUMBERED = /^\s*(\d{1,3})\s*[、.．:：]\s*/u;

/** What systems add behind a text. */
const SUFFIXES =
  /(?:\s*[[［【(（](?:单选题|多选题|填空题|矩阵\S*题|量表题|评分题|必答|可多选)[\]］】)）]|\s+-\s+selected choice|\s*\*)+$/iu;

/** `第4题(…)`: 问卷星 may name a row or an option by the number of its question. */
const PART = /^第\s*\d+\s*题\s*[(（](.*)[)）]$/su;

function numberOf(head: string): number | null {
  const digits = NUMBERED.exec(head)?.[1];
  return digits === undefined ? null : Number(digits);
}

function byText({ texts, letters, parts, patterns }: Dictionary, head: string): readonly Target[] | null {
  const part = PART.exec(head.trim())?.[1];
  if (part !== undefined) return parts.get(folded(part)) ?? null;
  const whole = head.replace(SUFFIXES, '');
  const bare = whole.replace(NUMBERED, '');
  // A wording may itself begin with a number.
  for (const text of bare === whole ? [whole] : [whole, bare]) {
    const found = texts.get(plain(text)) ?? letters.get(folded(text)) ?? filledIn(patterns, folded(text));
    if (found.length > 0) return found;
  }
  return null;
}
