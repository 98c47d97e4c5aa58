/**
 * What other survey systems call the columns and values of a questionnaire. Each takes the program's own names where its rules allow; the
 * codebook carries the rest, so that answers find their way back.
 */

import { type Column, columnsOf } from './columns.ts';
import type { SurveyTarget } from './file-names.ts';
import { kept } from './kept.ts';
import { type PlainItem as Item, plainItems } from './plain-items.ts';
import { itemsOf, type Questionnaire } from './questionnaire.ts';
import { surveyJsNames } from './surveyjs.ts';

/** The systems that have names of their own, in the order of the codebook. */
export const systems = ['surveyjs', 'limesurvey', 'qsf', 'formbricks', 'text', 'triple-s'] as const satisfies readonly SurveyTarget[];
export type System = (typeof systems)[number];

/** What a person calls them. */
export const systemNames: Readonly<Record<System, string>> = {
  surveyjs: 'SurveyJS',
  limesurvey: 'LimeSurvey',
  qsf: 'Qualtrics',
  formbricks: 'Formbricks',
  text: '问卷星',
  'triple-s': 'Triple-S',
};

export interface Names {
  /** Of items, with the code of a matrix as a whole, by stable name. */
  readonly items: ReadonlyMap<string, string>;
  /** Of rows (within their matrix) and of options (within their question), by stable name `Shop.near`, `AfterVisit.reason.price`. */
  readonly parts: ReadonlyMap<string, string>;
  /** The heading of the column in the answers, by stable name; several for a question of many options, one each. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** How a value stands in the answers, by the column's stable name, in the order of its values; only of columns that have values. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** The names of a questionnaire in a system. */
export function namesIn(questionnaire: Questionnaire, system: System): Names {
  return makers[system](questionnaire);
}

const makers: Readonly<Record<System, (questionnaire: Questionnaire) => Names>> = {
  surveyjs: kept((questionnaire) => simple(questionnaire, surveyJsNames(questionnaire), (values) => values.map(String))),
  limesurvey: kept(limesurvey),
  qsf: kept(qsf),
  formbricks: kept(formbricks),
  text: kept((questionnaire) => {
    let number = 0;
    const names = new Map(asked(questionnaire).map(({ name }) => [name, `Q${++number}`]));
    return simple(questionnaire, names, (values) => values.map((_, at) => String(at + 1)));
  }),
  'triple-s': kept((questionnaire) => {
    const name = namer({ keep: /[A-Za-z0-9_.]/, first: /[A-Za-z]/, longest: 60, taken: [] });
    const names = new Map(columnsOf(questionnaire).map((column) => [column.name, name(column.name)]));
    return simple(questionnaire, names, codesByNumber);
  }),
};

/** What is asked, without what comes with the invitation. */
function asked(questionnaire: Questionnaire): readonly Column[] {
  return columnsOf(questionnaire).filter(({ item, option }) => item !== null && option === null);
}

function simple(
  questionnaire: Questionnaire,
  names: ReadonlyMap<string, string>,
  codes: (values: readonly (string | number)[]) => readonly string[],
): Names {
  const columns = columnsOf(questionnaire);
  return {
    items: names,
    parts: new Map(),
    columns: new Map(columns.flatMap(({ name }) => (names.has(name) ? [[name, [names.get(name) ?? name]] as const] : []))),
    codes: new Map(
      columns.flatMap(({ name, kind, values }) =>
        values.length === 0 || kind === 'hidden' ? [] : [[name, codes(values.map(({ value }) => value))] as const],
      ),
    ),
  };
}

/** Whole numbers from 0 on stay; anything else is counted from 1. */
export function codesByNumber(values: readonly (string | number)[]): readonly string[] {
  const whole = values.every((value) => typeof value === 'number' && Number.isInteger(value) && value >= 0);
  return values.map((value, at) => (whole ? String(value) : String(at + 1)));
}

interface Alphabet {
  readonly keep: RegExp;
  readonly first: RegExp;
  readonly longest: number;
  /** In lower case. */
  readonly taken: readonly string[];
  /** What stands for a character that is not kept between two that are. */
  readonly joint?: string;
  /** What a name without a usable character starts with, a number after it. */
  readonly stem?: string;
}

/**
 * Gives each name one that the alphabet allows and that no other has, whatever the case: the usable characters where they say the name,
 * else `Q1`, `Q2` ….
 */
export function namer({ keep, first, longest, taken, joint = '', stem = 'Q' }: Alphabet): (wanted: string) => string {
  const used = new Set(taken);
  let number = 0;
  return (wanted) => {
    // Half a Chinese name says nothing: `门店A` is no `A`.
    const says = /^[\x20-\x7e]+$/.test(wanted);
    const kept = says ? Array.from(wanted, (character) => (keep.test(character) ? character : joint)).join('') : '';
    let base = kept.slice(0, longest);
    if (base === '' || !first.test(base.charAt(0))) {
      do base = `${stem}${++number}`;
      while (used.has(base.toLowerCase()));
    }
    let given = base;
    for (let again = 2; used.has(given.toLowerCase()); again++) given = `${base.slice(0, longest - String(again).length)}${again}`;
    used.add(given.toLowerCase());
    return given;
  };
}

const lettersAndDigits = { keep: /[A-Za-z0-9]/, first: /[A-Za-z]/ };

/** Words LimeSurvey keeps for itself. */
const limeSurveyTaken = ['lang', 'sid', 'savedid', 'token', 'qid', 'gid', 'sgq', 'self', 'that', 'this'];

/** Codes of questions have at most 20 letters and digits, those of answers 5. Rows and options of many are columns `code[part]`. */
function limesurvey(questionnaire: Questionnaire): Names {
  const question = namer({ ...lettersAndDigits, longest: 20, taken: limeSurveyTaken });
  const items = new Map<string, string>();
  const parts = new Map<string, string>();
  const columns = new Map<string, readonly string[]>();
  const codes = new Map<string, readonly string[]>();
  for (const { name } of questionnaire.hidden) {
    items.set(name, question(name));
    columns.set(name, [items.get(name) ?? name]);
  }
  eachItem(questionnaire, (item) => {
    const code = question(lastOf(questionnaire, item.name));
    items.set(item.name, code);
    const part = namer({ ...lettersAndDigits, longest: 20, taken: ['time', 'other'], stem: 'SQ' });
    if (item.form === 'matrix') {
      for (const row of item.rows) {
        parts.set(row.name, part(row.key));
        columns.set(row.name, [`${code}[${parts.get(row.name)}]`]);
        codes.set(row.name, answerCodes(item.scale.values));
      }
      return;
    }
    columns.set(item.name, [code]);
    if (item.form === 'rating') codes.set(item.name, answerCodes(item.scale.values));
    if (item.form === 'yes-no') codes.set(item.name, ['1', '0']);
    if (item.form !== 'choice') return;
    if (item.many) {
      for (const { key } of item.options) parts.set(`${item.name}.${key}`, part(key));
      columns.set(
        item.name,
        item.options.map(({ key }) => `${code}[${parts.get(`${item.name}.${key}`)}]`),
      );
      codes.set(
        item.name,
        item.options.map(({ key }) => parts.get(`${item.name}.${key}`) ?? key),
      );
    } else codes.set(item.name, answerCodes(item.options.map(({ key }) => key)));
    for (const { own } of item.options) {
      if (own === null) continue;
      const given = question(lastOf(questionnaire, own.name));
      items.set(own.name, given);
      columns.set(own.name, [given]);
    }
  });
  return { items, parts, columns, codes };
}

/** Of at most five letters and digits. */
function answerCodes(values: readonly (string | number)[]): readonly string[] {
  const numbers = values.every((value) => typeof value === 'number');
  if (numbers) return codesByNumber(values);
  const code = namer({ keep: /[A-Za-z0-9]/, first: /[A-Za-z0-9]/, longest: 5, taken: ['other'], stem: 'A' });
  return values.map((value) => code(String(value)));
}

/** Export tags of letters, digits and underscores. A row is `Shop_2`, an option of many `reason_2`, its own words `reason_3_TEXT`. */
function qsf(questionnaire: Questionnaire): Names {
  const tag = namer({ keep: /[A-Za-z0-9_]/, first: /[A-Za-z]/, longest: 60, taken: [], joint: '_' });
  return numbered(questionnaire, tag, {
    field: (name) => name,
    row: (code, at) => `${code}_${at + 1}`,
    option: (code, at) => `${code}_${at + 1}`,
    own: (code, at) => `${code}_${at + 1}_TEXT`,
    values: codesByNumber,
  });
}

/** Words Formbricks keeps for itself. */
const formbricksTaken = [
  'userid',
  'source',
  'suid',
  'end',
  'start',
  'welcomecard',
  'hidden',
  'verifiedemail',
  'multilanguage',
  'embed',
  'verify',
];

/** Ids of letters, digits, `_` and `-`; values come back as the words that were shown. */
function formbricks(questionnaire: Questionnaire): Names {
  const id = namer({ keep: /[A-Za-z0-9_-]/, first: /[A-Za-z]/, longest: 60, taken: formbricksTaken, joint: '-' });
  const fields = new Map(questionnaire.hidden.map(({ name }) => [name, id(name)]));
  return numbered(questionnaire, id, {
    field: (name) => fields.get(name) ?? name,
    row: (code, at) => `${code}.row${at + 1}`,
    option: (code) => code,
    own: (code) => code,
    values: (values) => values.map(String),
  });
}

interface Numbering {
  readonly field: (name: string) => string;
  readonly row: (code: string, at: number) => string;
  readonly option: (code: string, at: number) => string;
  readonly own: (code: string, at: number) => string;
  readonly values: (values: readonly (string | number)[]) => readonly string[];
}

function numbered(questionnaire: Questionnaire, name: (wanted: string) => string, how: Numbering): Names {
  const items = new Map(questionnaire.hidden.map((field) => [field.name, how.field(field.name)]));
  const columns = new Map<string, readonly string[]>([...items].map(([stable, given]) => [stable, [given]]));
  const parts = new Map<string, string>();
  const codes = new Map<string, readonly string[]>();
  eachItem(questionnaire, (item) => {
    const code = name(item.name);
    items.set(item.name, code);
    if (item.form === 'matrix') {
      item.rows.forEach((row, at) => {
        parts.set(row.name, String(at + 1));
        columns.set(row.name, [how.row(code, at)]);
        codes.set(row.name, how.values(item.scale.values));
      });
      return;
    }
    columns.set(item.name, [code]);
    if (item.form === 'rating') codes.set(item.name, how.values(item.scale.values));
    if (item.form === 'yes-no') codes.set(item.name, how.values([1, 0]));
    if (item.form !== 'choice') return;
    codes.set(item.name, how.values(item.options.map(({ key }) => key)));
    if (item.many) columns.set(item.name, [...new Set(item.options.map((_, at) => how.option(code, at)))]);
    item.options.forEach(({ own }, at) => {
      if (own !== null) columns.set(own.name, [how.own(code, at)]);
    });
  });
  return { items, parts, columns, codes };
}

function eachItem(questionnaire: Questionnaire, visit: (item: Item) => void): void {
  for (const item of itemsOf(questionnaire).flatMap(plainItems)) visit(item);
}

/** A question of the survey's own without the survey's name, which says nothing within it. */
function lastOf(questionnaire: Questionnaire, name: string): string {
  return name.startsWith(`${questionnaire.name}.`) ? name.slice(questionnaire.name.length + 1) : name;
}

/** How many columns a system calls otherwise than the program does. */
export function renamedIn(questionnaire: Questionnaire, system: System): readonly string[] {
  return [...namesIn(questionnaire, system).columns]
    .filter(([name, given]) => given.length !== 1 || given[0] !== name)
    .map(([name]) => name);
}
