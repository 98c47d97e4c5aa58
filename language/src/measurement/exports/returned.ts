/**
 * Answers as a survey system exports them, brought back under the names of the program: columns by what the system calls them or by their texts, cells by
 * code or by what was shown, and rows that are no answers set aside and counted. What nobody knows keeps its own name.
 */
import type { Program, Wave } from '../../program/program.ts';
import { systemNames } from '../../survey/names.ts';
import { itemsOf } from '../../survey/questionnaire.ts';
import { surveyJsNames } from '../../survey/surveyjs.ts';
import type { DataProblem, ExportTrouble, SetAside } from '../measurements.ts';
import { AT, headed, isColumnOf, RESPONDENT, SURVEY } from '../naming.ts';
import type { Cell, Table, Column as TableColumn } from '../table.ts';
import { isChosen, isNothing, isSkipped, type Meanings, meaningOf, meaningsOf, optionsIn, withOwnWords } from './cells.ts';
import {
  type Dictionary,
  dictionariesOf,
  type Found,
  isAnybodys,
  isConfirmed,
  lookUp,
  questionnairesAsked,
  type Target,
} from './dictionary.ts';
import { folded, likeness } from './folding.ts';
import { dayOf, type ExportSystem, isSubmission, type Role, rankOf, roleOf, setAsideBy, systemOf } from './systems.ts';

export interface Returned {
  /** Under the program's names. */
  readonly table: Table;
  /** What is wrong with it; where it is in the wave, others know. */
  readonly problems: readonly ExportProblem[];
  /** By a column that nobody knows, the name whose question reads much alike. */
  readonly meant: ReadonlyMap<string, string>;
  /** Null: no system is told by its own columns. */
  readonly system: ExportSystem | null;
  /** Null: several ask what is answered. */
  readonly survey: string | null;
}

export type ExportProblem = Omit<DataProblem, 'line' | 'source'>;

/** Two texts that share so much are probably one question in other words. */
const ALIKE = 0.55;

/** So many unknown columns are compared with every question. */
const MOST_COMPARED = 50;

/** So many cells of a kind are shown. */
const EXAMPLES = 3;

interface Head {
  readonly column: TableColumn;
  /** The text of the second row, in Qualtrics' files. */
  readonly beside: string | null;
}

/** Null where the table is no export of a survey system. */
export function returned(program: Program, wave: Wave, table: Table): Returned | null {
  if (program.surveys.length === 0) return null;
  const isKnown = (head: string): boolean => isColumnOf(program, head);
  const ofSurveyJs = returnedFromSurveyJs(program, table, isKnown);
  if (ofSurveyJs !== null) return ofSurveyJs;
  const system = systemOf(table.columns.map(({ name }) => name));
  const { heads, rows, hasTexts, hasIds } = headRows(table, system);
  const maps = new Map(wave.maps.map(({ column, as }) => [headed(column), as.resolved]));
  const isMapped = ({ column }: Head): boolean => maps.has(headed(column.name));
  const asked = heads.filter((head) => !isMapped(head) && (system === null || roleOf(system, head.column.name) === null));
  if (system === null && !isByTexts(program, asked, isKnown)) return null;
  const choice = chosenSurvey(program, system, asked, rows);
  const problems: ExportProblem[] = [];
  const tell = (reason: ExportTrouble, about: Partial<ExportProblem>): void => {
    problems.push({
      kind: 'survey-export',
      reason,
      column: null,
      name: null,
      count: 0,
      of: 0,
      examples: [],
      at: null,
      ...(system === null ? {} : { system: systemNames[system] }),
      ...about,
    });
  };
  if (hasTexts !== hasIds) tell('head-rows', { count: 2, of: 3 });
  if (choice.hits === 0) {
    if (system === null) return null;
    // Where somebody mapped it by hand, or it is named as the program does, there is nothing to say.
    const isTold = heads.some((head) => isMapped(head) || (!choice.found.has(head.column.name) && isKnown(headed(head.column.name))));
    if (!isTold && choice.anybodys.length === 0) {
      // Long texts say best what it is.
      const examples = firstOf(choice.asked.toSorted((a, b) => b.length - a.length));
      tell('other-survey', { count: choice.asked.length, of: choice.asked.length, examples });
      return { table: { rows: 0, columns: [] }, problems, meant: new Map(), system, survey: null };
    }
  } else if ((choice.hits + choice.anybodys.length) * 2 < choice.asked.length) {
    tell('partly', { name: choice.survey ?? choice.others[0] ?? null, count: choice.hits, of: choice.asked.length });
  }
  if (choice.anybodys.length > 0) {
    tell('anybodys-names', { count: choice.anybodys.length, of: choice.asked.length, examples: firstOf(choice.anybodys) });
  }
  if (choice.disagreeing.length > 0) {
    const examples = firstOf(choice.disagreeing);
    tell('ambiguous-survey', { count: choice.disagreeing.length, of: choice.asked.length, examples, others: choice.others });
  }

  const kept = rowsKept(heads, rows, system, table, problems);
  const taken = new Set([...maps.values()].flatMap((as) => as ?? []));
  const cellsOf = (head: Head): readonly Cell[] => kept.map((row) => head.column.cells[row] ?? null);
  const made = assembled(heads, choice, { system, taken, isMapped, cellsOf, tell, rows: kept.length, table, kept, problems });
  const columns = withOwnOf(heads, { system, choice, columns: made.columns, taken, cellsOf, rows: kept.length });
  return {
    table: {
      rows: kept.length,
      columns,
      ...(table.lines === undefined ? {} : { lines: kept.map((row) => table.lines?.[row] ?? 0) }),
    },
    problems,
    meant: made.meant,
    system,
    survey: choice.survey,
  };
}

/** What SurveyJS puts behind the name of a question for a comment to it. */
const COMMENT = /-Comment$/;

/** SurveyJS has the program's names, but for those that it keeps for itself, and for comments, which are the words of an option. Null where there are none of these. */
function returnedFromSurveyJs(program: Program, table: Table, isKnown: (head: string) => boolean): Returned | null {
  const others = new Map<string, string>();
  const strange = table.columns.map(({ name }) => name).filter((name) => COMMENT.test(name) || !isKnown(name));
  if (strange.length === 0) return null;
  for (const questionnaire of questionnairesAsked(program)) {
    const given = surveyJsNames(questionnaire);
    for (const name of strange) {
      for (const [stable, other] of given) {
        if (other !== stable && name === other) others.set(name, stable);
        else if (other !== stable && name.startsWith(`${other}.`)) others.set(name, `${stable}${name.slice(other.length)}`);
      }
      const asked = COMMENT.test(name) ? name.replace(COMMENT, '') : null;
      const item = asked === null ? undefined : itemsOf(questionnaire).find((one) => one.name === asked || given.get(one.name) === asked);
      const own = item?.form === 'choice' ? item.options.flatMap((option) => option.own?.name ?? []) : [];
      if (own.length === 1) others.set(name, own[0] ?? name);
    }
  }
  if (others.size === 0) return null;
  const columns = new Map<string, readonly Cell[]>();
  for (const { name, cells } of table.columns) {
    const stable = others.get(name) ?? name;
    const before = columns.get(stable);
    // That an option was chosen, and its words.
    columns.set(stable, before === undefined ? cells : before.map((cell, row) => (typeof cell === 'string' ? cell : (cells[row] ?? cell))));
  }
  const renamed = { ...table, columns: [...columns].map(([name, cells]) => ({ name, cells })) };
  return { table: renamed, problems: [], meant: new Map(), system: null, survey: null };
}

/** Whether a file with these heads is to be looked at as an export, and so to be read as a whole. */
export function isExport(program: Program, wave: Wave, names: readonly string[]): boolean {
  if (program.surveys.length === 0) return false;
  const bare = { rows: 0, columns: names.map((name) => ({ name, cells: [] })) };
  if (systemOf(names) !== null || returnedFromSurveyJs(program, bare, (head) => isColumnOf(program, head)) !== null) return true;
  const maps = new Set(wave.maps.map(({ column }) => headed(column)));
  const heads = names.filter((name) => !maps.has(headed(name))).map((name) => ({ column: { name, cells: [] }, beside: null }));
  return isByTexts(program, heads, (head) => isColumnOf(program, head));
}

function firstOf(texts: readonly string[]): readonly string[] {
  return texts.slice(0, EXAMPLES);
}

// ---- rows

/** Qualtrics writes texts and ids of the columns under their names; the rows that are answers, and whether both are there. */
function headRows(
  { rows, columns }: Table,
  system: ExportSystem | null,
): { readonly heads: readonly Head[]; readonly rows: readonly number[]; readonly hasTexts: boolean; readonly hasIds: boolean } {
  const all = Array.from({ length: rows }, (_, row) => row);
  const without = { heads: columns.map((column) => ({ column, beside: null })), rows: all, hasTexts: false, hasIds: false };
  if (system !== 'qsf') return without;
  const isIds = (row: number): boolean => columns.some(({ cells }) => /^\s*\{\s*'?"?ImportId/.test(String(cells[row] ?? '')));
  // The words that stand under these names, in any language, are no date and no id.
  const isTexts = (row: number): boolean =>
    columns.some(
      ({ name, cells }) => /^(?:StartDate|EndDate|RecordedDate)$/.test(name) && cells[row] != null && !/\d/.test(String(cells[row])),
    ) || columns.some(({ name, cells }) => name === 'ResponseId' && cells[row] === 'Response ID');
  const top = all.slice(0, 2);
  const ids = top.find(isIds);
  const texts = top.find((row) => row !== ids && isTexts(row));
  return {
    heads: columns.map((column) => ({ column, beside: texts === undefined ? null : String(column.cells[texts] ?? '') })),
    rows: all.filter((row) => row !== ids && row !== texts),
    hasTexts: texts !== undefined,
    hasIds: ids !== undefined,
  };
}

/** The rows that are answers; what the others are is counted. */
function rowsKept(
  heads: readonly Head[],
  rows: readonly number[],
  system: ExportSystem | null,
  { lines }: Table,
  problems: ExportProblem[],
): readonly number[] {
  if (system === null) return rows;
  const telling = heads.flatMap(({ column }): { readonly role: Role; readonly cells: readonly Cell[] }[] => {
    const role = isSubmission(system, column.name) ? 'submitted' : roleOf(system, column.name);
    return role === null || !['submitted', 'finished', 'status', 'distribution'].includes(role) ? [] : [{ role, cells: column.cells }];
  });
  const counted = new Map<SetAside, { count: number; first: number }>();
  const kept = rows.filter((row) => {
    const reasons = telling.flatMap(({ role, cells }) => setAsideBy(role, cells[row] ?? null) ?? []);
    // A preview that was not finished is a preview.
    const reason = reasons.find((one) => one !== 'unfinished') ?? reasons[0];
    if (reason === undefined) return true;
    const before = counted.get(reason);
    counted.set(reason, { count: (before?.count ?? 0) + 1, first: before?.first ?? row });
    return false;
  });
  for (const [reason, { count, first }] of counted) {
    problems.push({
      kind: 'set-aside',
      reason,
      column: null,
      name: null,
      count,
      of: rows.length,
      examples: [],
      at: lines?.[first] ?? null,
      system: systemNames[system],
    });
  }
  return kept;
}

// ---- which survey

/** Heads that are questions in full, and none that is a name of the program: answers of a system that nobody told of. */
function isByTexts(program: Program, heads: readonly Head[], isKnown: (head: string) => boolean): boolean {
  if (heads.length < 2 || heads.some(({ column }) => isKnown(headed(column.name)) && column.name.includes('.'))) return false;
  return dictionariesOf(program, null).some((dictionary) => {
    const found = heads.filter(({ column }) => {
      const one = lookUp(dictionary, null, column.name, null);
      return one !== null && one.by === 'text' && one.targets.some(({ column: { item } }) => item !== null);
    });
    return found.length >= 2 && found.length * 2 >= heads.length;
  });
}

interface Choice {
  readonly dictionary: Dictionary | null;
  /** By the name of a column. */
  readonly found: ReadonlyMap<string, Found>;
  /** Null: several fit alike. */
  readonly survey: string | null;
  /** Surveys that fit as well. */
  readonly others: readonly string[];
  /** Columns of which these say different things: they are not read. */
  readonly disagreeing: readonly string[];
  /** Columns that any survey might have: they are not read. */
  readonly anybodys: readonly string[];
  /** How many columns of the file are questions of it, of those that are neither the system's own nor came with the invitation. */
  readonly hits: number;
  readonly asked: readonly string[];
}

/** The survey that knows most of the columns. Those that know as many, and say the same of them, are one. */
function chosenSurvey(program: Program, system: ExportSystem | null, heads: readonly Head[], rows: readonly number[]): Choice {
  const dictionaries = dictionariesOf(program, system);
  const said = surveySaid(program, dictionaries, system, heads, rows);
  const all = dictionaries
    .filter(({ questionnaire: { name } }) => said === null || name === said)
    .map((dictionary) => {
      const { found, anybodys } = foundIn(dictionary, system, heads, said !== null);
      const hits = [...found.values()].filter(({ targets }) => targets.some(({ column: { item } }) => item !== null)).length;
      return { dictionary, found, anybodys, hits };
    });
  const most = all.reduce((hits, one) => Math.max(hits, one.hits), 0);
  const best = all.filter(({ hits }) => hits === most);
  const [first] = best;
  const isBeside = ({ column: { name } }: Head): boolean =>
    first?.found.get(name)?.targets.every(({ column: { item } }) => item === null) === true;
  const asked = heads.filter((head) => !isBeside(head) && !/^#\d+$/.test(head.column.name)).map(({ column }) => column.name);
  const others = best.map(({ dictionary }) => dictionary.questionnaire.name);
  if (first === undefined || most === 0) {
    return {
      dictionary: first?.dictionary ?? null,
      found: first?.found ?? new Map(),
      survey: null,
      others: [],
      disagreeing: [],
      anybodys: first?.anybodys ?? [],
      hits: 0,
      asked,
    };
  }
  const disagreeing = heads
    .map(({ column }) => column.name)
    .filter((name) => new Set(best.map(({ found }) => saying(found.get(name)))).size > 1);
  const wrong = new Set(disagreeing);
  return {
    dictionary: first.dictionary,
    found: new Map([...first.found].filter(([name]) => !wrong.has(name))),
    survey: best.length === 1 ? first.dictionary.questionnaire.name : null,
    others,
    disagreeing,
    anybodys: first.anybodys,
    hits: most,
    asked,
  };
}

/** What each column stands for. Words of the respondents' own are those of the question they stand behind, where several are called alike. */
function foundIn(
  dictionary: Dictionary,
  system: ExportSystem | null,
  heads: readonly Head[],
  isSure: boolean,
): { readonly found: ReadonlyMap<string, Found>; readonly anybodys: readonly string[] } {
  const anybodys: string[] = [];
  const names = new Set(heads.map(({ column }) => column.name));
  const all = heads.map(({ column, beside }) => {
    // Whoever reads a file calls the second of a name `name (2)`.
    const [, first] = /^(.*) \(\d+\)$/su.exec(column.name) ?? [];
    return (
      lookUp(dictionary, system, column.name, beside) ??
      (first !== undefined && names.has(first) ? lookUp(dictionary, system, first, null) : null)
    );
  });
  // Numbers tell questions apart where those of the others are as they should be.
  const sure = all.flatMap((one) =>
    one !== null && one.number !== null && one.targets.length === 1 ? [{ said: one.number, target: one.targets[0] }] : [],
  );
  const isNumbered = sure.length > 0 && sure.every(({ said, target }) => target?.number === said);
  const found = new Map<string, Found>();
  let before: string | null = null;
  for (const [at, { column, beside }] of heads.entries()) {
    const one = all[at] ?? null;
    // `Q3` is a question of any survey: a text beside it, or the survey's own name in the file, must say that it is this one.
    const isDoubtful =
      !isSure && one?.by === 'name' && isAnybodys(column.name) && !one.targets.some((target) => target.column.name === column.name);
    const confirmed = isDoubtful ? isConfirmed(dictionary, column.name, beside, one.targets) : true;
    if (confirmed === null) anybodys.push(column.name);
    if (one === null || confirmed !== true) {
      before = null;
      continue;
    }
    const own = one.targets.filter(({ column: { option, item } }) => option !== null && item?.name === before);
    const numbered = isNumbered && one.number !== null ? one.targets.filter(({ number }) => number === one.number) : [];
    const targets = [own, numbered].find(({ length }) => length === 1) ?? one.targets;
    found.set(column.name, { ...one, targets: one.targets.length === 1 ? one.targets : targets });
    const [target, ...others] = found.get(column.name)?.targets ?? [];
    before = others.length === 0 ? (target?.column.item?.name ?? null) : null;
  }
  return { found, anybodys };
}

function saying(found: Found | undefined): string {
  return JSON.stringify((found?.targets ?? []).map(({ column: { name }, option }) => [name, option]));
}

/** The survey that a column of the file names in every row that names one. */
function surveySaid(
  program: Program,
  dictionaries: readonly Dictionary[],
  system: ExportSystem | null,
  heads: readonly Head[],
  rows: readonly number[],
): string | null {
  const isSurvey = ({ column, beside }: Head): boolean =>
    dictionaries.some((dictionary) => lookUp(dictionary, system, column.name, beside)?.targets.every((one) => one.column.name === SURVEY));
  const column = heads.find(isSurvey)?.column;
  if (column === undefined) return null;
  const names = new Set(rows.flatMap((row) => (column.cells[row] == null ? [] : [String(column.cells[row]).trim()])));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return null;
  return program.surveys.find((survey) => survey.name === name || survey.was.some((was) => was.name === name))?.name ?? null;
}

// ---- columns

interface Assembling {
  readonly system: ExportSystem | null;
  /** Names that the wave maps something to. */
  readonly taken: ReadonlySet<string>;
  readonly isMapped: (head: Head) => boolean;
  readonly cellsOf: (head: Head) => readonly Cell[];
  readonly tell: (reason: ExportTrouble, about: Partial<ExportProblem>) => void;
  readonly rows: number;
  readonly table: Table;
  readonly kept: readonly number[];
  readonly problems: ExportProblem[];
}

interface Assembled {
  readonly columns: readonly TableColumn[];
  readonly meant: ReadonlyMap<string, string>;
}

interface Source {
  readonly head: Head;
  readonly target: Target;
  readonly cells: readonly Cell[];
}

function assembled(heads: readonly Head[], choice: Choice, how: Assembling): Assembled {
  const { system, taken, isMapped, cellsOf, tell } = how;
  const columns: TableColumn[] = [];
  const meant = new Map<string, string>();
  let unknown = 0;
  const sources = new Map<string, Source[]>();
  const order: (string | TableColumn)[] = [];
  const keep = (head: Head): void => {
    order.push({ name: head.column.name, cells: cellsOf(head) });
  };
  for (const head of heads) {
    const { name } = head.column;
    if (isMapped(head)) {
      keep(head);
      continue;
    }
    if (system !== null && roleOf(system, name) !== null) continue;
    const targets = choice.found.get(name)?.targets ?? [];
    const [target] = targets;
    if (target === undefined) {
      if (choice.disagreeing.includes(name) || choice.anybodys.includes(name) || choice.dictionary?.shown.has(folded(name)) === true)
        continue;
      keep(head);
      const near = ++unknown > MOST_COMPARED ? null : nearTo(choice.dictionary, head, how.taken);
      if (near !== null) meant.set(name, near);
      continue;
    }
    if (targets.length > 1) {
      tell('ambiguous-column', { column: name, count: targets.length, of: targets.length, others: targets.map(nameOf) });
      continue;
    }
    const own = sources.get(target.column.name);
    // The second column for the same thing stays what it is, and is told.
    if (own?.some((one) => one.target.option === target.option) === true || taken.has(target.column.name)) {
      keep(head);
      meant.set(name, nameOf(target));
      continue;
    }
    if (own === undefined) {
      sources.set(target.column.name, [{ head, target, cells: cellsOf(head) }]);
      order.push(target.column.name);
    } else own.push({ head, target, cells: cellsOf(head) });
  }
  const { dictionary } = choice;
  const written = dictionary === null ? new Map<string, readonly Cell[]>() : cellsUnder(sources, dictionary, how);
  const names = new Set<string>();
  for (const one of order) {
    if (typeof one !== 'string') {
      columns.push(one);
      continue;
    }
    const cells = written.get(one);
    if (cells === undefined) continue;
    names.add(one);
    columns.push({ name: one, cells });
  }
  // Words of the respondents' own that stood in another column.
  for (const [name, cells] of written) {
    if (names.has(name)) continue;
    names.add(name);
    columns.push({ name, cells });
  }
  return { columns, meant };
}

function nameOf({ column: { name }, option }: Target): string {
  return option === null ? name : `${name}.${option}`;
}

/** The question that reads most like the head, if it reads much like it. */
function nearTo(dictionary: Dictionary | null, { column, beside }: Head, taken: ReadonlySet<string>): string | null {
  if (dictionary === null) return null;
  let best = ALIKE;
  let name: string | null = null;
  for (const one of dictionary.columns) {
    if (one.item === null || taken.has(one.name)) continue;
    for (const text of Object.values(one.text)) {
      for (const said of [column.name.replace(/^\s*\d+\s*[、.．:：]\s*/u, ''), ...(beside === null ? [] : [beside])]) {
        const alike = likeness(said, text);
        if (alike <= best) continue;
        best = alike;
        name = one.name;
      }
    }
  }
  return name;
}

// ---- cells

function cellsUnder(
  sources: ReadonlyMap<string, readonly Source[]>,
  dictionary: Dictionary,
  how: Assembling,
): Map<string, readonly Cell[]> {
  const { system, tell } = how;
  const { languages } = dictionary.questionnaire;
  const all = [...sources].map(([name, own]) => {
    const column = own[0]?.target.column;
    const codes = column === undefined ? [] : (dictionary.codes.get(name) ?? []);
    return { name, own, column, meanings: column === undefined ? null : meaningsOf(column, codes, languages) };
  });
  const byColumn = new Map(all.map(({ name, own, meanings }) => [name, meanings === null ? null : mode(own, meanings, system)]));
  const said = [...byColumn.values()];
  // A file is written in codes, or in what was shown.
  const whole =
    said.some((one) => one?.codes) === said.some((one) => one?.words) ? null : said.some((one) => one?.codes) ? 'codes' : 'words';
  const written = new Map<string, readonly Cell[]>();
  for (const { name, own, column, meanings } of all) {
    if (column === undefined || meanings === null) continue;
    const evidence = byColumn.get(name);
    const way = evidence == null || evidence.codes === evidence.words ? whole : evidence.codes ? 'codes' : 'words';
    if (evidence?.contested === true && way === null) {
      tell('ambiguous-values', {
        column: own[0]?.head.column.name ?? null,
        name,
        count: how.rows,
        of: how.rows,
        examples: firstOf([...new Set((own[0]?.cells ?? []).flatMap((cell) => (isNothing(cell, system) ? [] : [String(cell)])))]),
      });
      continue;
    }
    writeColumn(own, { name, column, meanings, byCode: way === 'codes', how, dictionary, written });
  }
  return written;
}

interface Evidence {
  /** Some cell is a code and nothing else, or words and nothing else. */
  readonly codes: boolean;
  readonly words: boolean;
  /** Some cell means one thing as a code and another as words. */
  readonly contested: boolean;
}

function mode(own: readonly Source[], meanings: Meanings, system: ExportSystem | null): Evidence {
  let codes = false;
  let words = false;
  let contested = false;
  for (const { target, cells } of own) {
    if (target.option !== null) continue;
    for (const cell of new Set(cells)) {
      if (isNothing(cell, system)) continue;
      const { code, word } = meaningOf(cell, meanings);
      if (isSkipped(cell, system)) {
        contested ||= word !== undefined;
        continue;
      }
      if (code === word) continue;
      if (code === undefined) words = true;
      else if (word === undefined) codes = true;
      else contested = true;
    }
  }
  return { codes, words, contested };
}

interface Writing {
  readonly name: string;
  readonly column: Target['column'];
  readonly meanings: Meanings;
  readonly byCode: boolean;
  readonly how: Assembling;
  readonly dictionary: Dictionary;
  readonly written: Map<string, readonly Cell[]>;
}

function writeColumn(own: readonly Source[], writing: Writing): void {
  const { name, column, meanings, byCode, how, written } = writing;
  const { system } = how;
  const whole = own.find(({ target }) => target.option === null);
  const valueIn = (cell: Cell): string | number | undefined => {
    const { code, word } = meaningOf(cell, meanings);
    return byCode ? (code ?? word) : (word ?? code);
  };
  const isEmpty = (cell: Cell): boolean =>
    isNothing(cell, system) ||
    (isSkipped(cell, system) && (byCode || column.kind === 'open' || (column.kind !== 'amount' && valueIn(cell) === undefined)));
  const owned = ownColumn(column);
  const words: Cell[] = new Array<Cell>(how.rows).fill(null);
  let hasWords = false;
  const strange = strangeCells(own, writing);
  const ownWords = (row: number, text: string): void => {
    if (text === '') return;
    words[row] = text;
    hasWords = true;
  };
  let cells: readonly Cell[];
  switch (column.kind) {
    case 'hidden':
    case 'open':
    case 'amount':
      // Words that stood behind their option are there already.
      cells = (whole?.cells ?? []).map((cell, row) => (isEmpty(cell) ? (written.get(name)?.[row] ?? null) : cell));
      break;
    case 'rating':
    case 'yesNo':
      // What is neither is told as it stands, like any cell that is no number.
      cells = (whole?.cells ?? []).map((cell) => (isEmpty(cell) ? null : (valueIn(cell) ?? cell)));
      break;
    case 'choice':
      cells = (whole?.cells ?? []).map((cell, row) => {
        if (isEmpty(cell)) return null;
        const value = valueIn(cell);
        if (value !== undefined) return value;
        const beside = withOwnWords(String(cell));
        const option = beside === null ? undefined : valueIn(beside.option);
        if (beside !== null && option !== undefined) {
          ownWords(row, beside.words);
          return option;
        }
        // Formbricks has the words alone where somebody chose to write.
        if (system === 'formbricks' && owned !== null) {
          ownWords(row, String(cell));
          return owned.option;
        }
        strange(cell, row);
        return null;
      });
      break;
    case 'choices':
      cells = Array.from({ length: how.rows }, (_, row): Cell => {
        const chosen: string[] = [];
        const one = whole?.cells[row] ?? null;
        if (!isEmpty(one)) {
          const { options, rest } = optionsIn(one, meanings, system, byCode);
          chosen.push(...options);
          for (const left of rest) {
            const beside = withOwnWords(left);
            const option = beside === null ? undefined : valueIn(beside.option);
            if (beside !== null && option !== undefined) {
              chosen.push(String(option));
              ownWords(row, beside.words);
            } else if (system === 'formbricks' && owned !== null) {
              if (!chosen.includes(owned.option)) chosen.push(owned.option);
              ownWords(row, words[row] === null ? left : `${words[row]}; ${left}`);
            } else strange(left, row);
          }
        }
        for (const { target, cells: flags } of own) {
          const flag = flags[row] ?? null;
          if (target.option === null || isEmpty(flag)) continue;
          const is = isChosen(flag, target.option, meanings);
          if (is === true) chosen.push(target.option);
          else if (is === undefined) strange(flag, row);
        }
        const known = [...new Set(chosen)];
        return known.length === 0 ? null : known.join(';');
      });
      break;
  }
  strange(null, -1);
  written.set(name, cells);
  if (!hasWords || owned === null) return;
  const before = written.get(owned.name);
  written.set(owned.name, before === undefined ? words : before.map((cell, row) => cell ?? words[row] ?? null));
}

/** The first option with words of the respondent's own, and the column these have. */
function ownColumn({ item, option }: Target['column']): { readonly option: string; readonly name: string } | null {
  if (item?.form !== 'choice' || option !== null) return null;
  const found = item.options.find(({ own }) => own !== null);
  return found?.own == null ? null : { option: found.key, name: found.own.name };
}

/** Counts cells that are no option, and tells them when it is called with row -1. */
function strangeCells(own: readonly Source[], { name, how }: Writing): (cell: Cell, row: number) => void {
  let count = 0;
  let first: number | null = null;
  const examples = new Set<string>();
  return (cell, row) => {
    if (row >= 0) {
      count++;
      first ??= row;
      if (examples.size < EXAMPLES) examples.add(String(cell));
      return;
    }
    if (count === 0) return;
    how.problems.push({
      kind: 'unparsable',
      column: own[0]?.head.column.name ?? name,
      name,
      count,
      of: (own[0]?.cells ?? []).filter((one) => !isNothing(one, how.system)).length,
      examples: [...examples],
      at: first === null ? null : (how.table.lines?.[how.kept[first] ?? 0] ?? null),
    });
  };
}

// ---- what the system knows

interface Knowing {
  readonly system: ExportSystem | null;
  readonly choice: Choice;
  readonly columns: readonly TableColumn[];
  /** Names that the wave maps something to. */
  readonly taken: ReadonlySet<string>;
  readonly cellsOf: (head: Head) => readonly Cell[];
  readonly rows: number;
}

/**
 * With the survey, the day, who it was and the language, where the invitation brought none. An answer is told from another by its number together with
 * when it was given, for systems count from 1 in every survey.
 */
function withOwnOf(heads: readonly Head[], { system, choice, columns, taken, cellsOf, rows }: Knowing): readonly TableColumn[] {
  const all = [...columns];
  const fill = (name: string, cells: readonly Cell[]): void => {
    if (taken.has(name)) return;
    const at = all.findIndex((column) => column.name === name);
    const before = all[at];
    if (before === undefined) all.push({ name, cells });
    else all[at] = { name, cells: before.cells.map((cell, row) => cell ?? cells[row] ?? null) };
  };
  if (choice.survey !== null) fill(SURVEY, new Array<Cell>(rows).fill(choice.survey));
  if (system === null) return all;
  const ofRole = (role: Role): readonly Head[] =>
    heads
      .filter(({ column }) => roleOf(system, column.name) === role)
      .sort((a, b) => rankOf(system, a.column.name) - rankOf(system, b.column.name));
  const [day] = ofRole('at');
  if (day !== undefined) fill(AT, cellsOf(day).map(dayOf));
  const identity = ofRole('identity').map(cellsOf);
  const when = day === undefined || system === 'qsf' || system === 'formbricks' ? [] : [cellsOf(day)];
  const told = Array.from({ length: rows }, (_, row): Cell => {
    const [id] = identity.map((cells) => cells[row] ?? null);
    if (id == null || id === '') return null;
    return [...identity, ...when].flatMap((cells) => cells[row] ?? []).join(' ');
  });
  if (identity.length > 0) fill(RESPONDENT, told);
  const [spoken] = ofRole('language');
  const field = choice.dictionary?.questionnaire.hidden.find(({ kind }) => kind === 'language');
  if (spoken !== undefined && field !== undefined) fill(field.name, cellsOf(spoken));
  return all;
}
