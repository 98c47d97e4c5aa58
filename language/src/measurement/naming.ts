/** Which column of the answers is what: names, former names, and those that the wave maps. */
import { nearest } from '../messages/nearest.ts';
import { absentOf, answerColumns, invitationColumns, presentOf } from '../program/answer-columns.ts';
import type { Declared, Formula, Kpi, Program, Wave } from '../program/program.ts';
import { endedIn } from './exports/ended.ts';
import type { DataProblem } from './measurements.ts';
import { LINE_COLUMN, OCCURRENCE_COLUMN, UNNAMED_COLUMN } from './query.ts';

/** What a column holds, as far as whoever reads it knows: text where nothing is known. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'float' | 'boolean' | 'date' | 'timestamp';

/** A file or table and its columns. */
export interface AnswerColumns {
  /** As the wave names it: a path, or `source NAME`. */
  readonly shown: string;
  /** The index of the `responses` line in the wave. */
  readonly line: number;
  /** SHA-256 of the bytes of a file; null for a database. */
  readonly digest: string | null;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  /** By a column that nobody knows, what whoever read the file takes it to be meant for. */
  readonly meant?: ReadonlyMap<string, string>;
  /** The survey system that exported it, as people call it, where it is told by its columns. */
  readonly system?: string;
}

export interface PlannedSource extends AnswerColumns {
  /** The columns that are read, and the names they get, by which those of several files fall together. */
  readonly selection: readonly { readonly from: string; readonly as: string; readonly kind: ColumnKind }[];
  /** A row is the answer to one question: the columns `name` and `value` of the selection say to which, and what. */
  readonly long: boolean;
  /** In long form: by what a cell of `name` may say, the name it stands for. */
  readonly names: ReadonlyMap<string, string>;
}

/** How the files of a wave are read. */
export interface Plan {
  readonly sources: readonly PlannedSource[];
  /** The columns that some source has, by the names they get; of those in long form, all that can stand there. */
  readonly columns: ReadonlySet<string>;
  /** Columns that nobody knows: they are counted and not used. */
  readonly unknown: readonly UnknownColumn[];
  /** Columns that are missed. */
  readonly problems: readonly DataProblem[];
}

export interface UnknownColumn {
  /** The index of the source. */
  readonly source: number;
  /** As it stands there. */
  readonly column: string;
  /** The name it gets in the relation. */
  readonly counted: string;
  /** The name it is probably meant for; of a second column for one thing, that. */
  readonly name: string | null;
}

export const PERSONA = 'persona';
export const AT = 'at';
export const SURVEY = 'survey';
export const RESPONDENT = 'respondent';
export const CHANNEL = 'channel';
/** Of the long form. */
export const NAME = 'name';
export const VALUE = 'value';

const LONG: readonly (readonly [string, readonly string[]])[] = [
  [NAME, ['名称', '题目']],
  [VALUE, ['值', '答案']],
];

/** The name under which a formula's sum of a data column stands: no declaration has such a name. */
export const operandOf = (kpi: string, column: string): string => `${kpi}(${column})`;

/** The data columns of a formula, each once. */
export function dataColumnsOf(formula: Formula | null): readonly string[] {
  const found = new Set<string>();
  const look = (part: Formula): void => {
    if ('op' in part) {
      look(part.left);
      look(part.right);
    } else if ('name' in part && !part.kpi) found.add(part.name);
  };
  if (formula !== null) look(formula);
  return [...found];
}

/** The column in which whoever reads a file tells the line a row began on; a column of that name in a file is any other. */
export function isLine({ name, kind }: AnswerColumns['columns'][number]): boolean {
  return name === LINE_COLUMN && kind === 'integer';
}

interface Naming {
  /** By every name that a column may have, the one it gets. */
  readonly columns: ReadonlyMap<string, string>;
  /** By label, the name. */
  readonly labels: ReadonlyMap<string, string>;
  /** Names of things that are measured: what the long form can speak of. */
  readonly measured: ReadonlySet<string>;
}

const namings = new WeakMap<Program, Naming>();

function namingOf(program: Program): Naming {
  const known = namings.get(program);
  if (known) return known;
  const columns = new Map<string, string>();
  const labels = new Map<string, string>();
  const measured = new Set<string>();
  const add = (name: string, as: string): void => {
    if (!columns.has(name)) columns.set(name, as);
  };
  const label = ({ label: text }: Declared, as: string): void => {
    for (const one of labelsOf(text)) if (!labels.has(one)) labels.set(one, as);
  };
  const thing = (as: string): void => {
    columns.set(as, as);
    measured.add(as);
  };
  // Names that things have now come before those they had.
  for (const [name] of [...answerColumns, ...invitationColumns]) columns.set(name, name);
  for (const name of endedIn(program).consents) columns.set(name, name);
  for (const breakdown of program.breakdowns) {
    if (!columns.has(breakdown.name)) columns.set(breakdown.name, breakdown.name);
    label(breakdown, breakdown.name);
  }
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      thing(name);
      thing(presentOf(name));
      thing(absentOf(name));
      label(expectation, name);
    }
  }
  for (const kpi of program.kpis) {
    thing(kpi.name);
    label(kpi, kpi.name);
    for (const column of dataColumnsOf(kpi.formula)) thing(column);
  }
  for (const survey of program.surveys) {
    for (const { question } of survey.asks) {
      if (!question) continue;
      const name = `${survey.name}.${question.name}`;
      thing(name);
      label(question, name);
      for (const option of question.options) {
        thing(`${name}.${option.name}`);
        // As SurveyJS calls the words of its own `other`.
        if (option.open && option.name === 'other') add(`${name}-Comment`, `${name}.other`);
      }
    }
  }
  for (const [name, others] of [...answerColumns, ...invitationColumns]) for (const other of others) add(other, name);
  for (const breakdown of program.breakdowns) for (const { name } of breakdown.was) add(name, breakdown.name);
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      for (const former of pathsOf(touchpoint, expectation)) {
        add(former, name);
        add(presentOf(former), presentOf(name));
        add(absentOf(former), absentOf(name));
      }
    }
  }
  for (const kpi of program.kpis) for (const { name } of kpi.was) add(name, kpi.name);
  for (const survey of program.surveys) {
    for (const { question } of survey.asks) {
      if (!question) continue;
      const name = `${survey.name}.${question.name}`;
      for (const former of pathsOf(survey, question)) {
        add(former, name);
        for (const option of question.options) {
          for (const own of [option.name, ...option.was.map((was) => was.name)]) {
            add(own.includes('.') ? own : `${former}.${own}`, `${name}.${option.name}`);
          }
        }
      }
    }
  }
  const made = { columns, labels, measured };
  namings.set(program, made);
  return made;
}

/** What something inside another may have been called: either of the two, or both, by a name it had. */
function pathsOf(outer: Declared, inner: Declared): readonly string[] {
  const outers = [outer.name, ...outer.was.map(({ name }) => name)];
  return [inner.name, ...inner.was.map(({ name }) => name)].flatMap((name) =>
    name.includes('.') ? [name] : outers.map((one) => `${one}.${name}`),
  );
}

function labelsOf(label: Declared['label']): readonly string[] {
  return label === null ? [] : [label.text, ...Object.values(label.translations)];
}

/** What a cell may say for a persona, member or channel: its name, a name it had, or its label in any language. */
export function spellingsOf(declared: Declared): readonly string[] {
  return [...new Set([declared.name, ...declared.was.map(({ name }) => name), ...labelsOf(declared.label)].map((text) => text.trim()))];
}

/** The text at the head of a column: where it breaks lines, it may be written in one. */
export function headed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Whether the program has a column that may be called so. */
export function isColumnOf(program: Program, name: string): boolean {
  return namingOf(program).columns.has(headed(name));
}

/** How the sources of a wave are read, and what is wrong with their columns. */
export function planOf(program: Program, wave: Wave, sources: readonly AnswerColumns[]): Plan {
  const naming = namingOf(program);
  const maps = new Map(wave.maps.map(({ column, as }) => [headed(column), as.resolved]));
  const columns = new Set<string>();
  const unknown: UnknownColumn[] = [];
  const found = new Set<string>();
  const planned = sources.map((source, index): PlannedSource => {
    const named = source.columns.flatMap(({ name, kind }) => {
      if (isLine({ name, kind })) return [];
      const text = headed(name);
      found.add(text);
      return [{ from: name, text, kind, as: maps.has(text) ? (maps.get(text) ?? null) : (naming.columns.get(text) ?? null) }];
    });
    const isLong = named.every(({ as }) => as === null || !naming.measured.has(as));
    const longNames = isLong
      ? LONG.map(([as, others]) => named.find(({ text, as: own }) => own === null && [as, ...others].includes(text)))
      : [];
    const long = longNames.length === LONG.length && longNames.every((one) => one !== undefined);
    const selection: PlannedSource['selection'][number][] = [];
    for (const { from, text, kind, as } of named) {
      const place = long ? longNames.findIndex((one) => one?.from === from) : -1;
      const name = place >= 0 ? (LONG[place]?.[0] ?? null) : as;
      if (name !== null && !selection.some((one) => one.as === name)) {
        selection.push({ from, as: name, kind });
        if (place < 0) columns.add(name);
        continue;
      }
      // What is mapped to something that is not there was reported.
      if (name === null && maps.has(text)) continue;
      const counted = `?${from}`;
      selection.push({ from, as: counted, kind });
      unknown.push({ source: index, column: from, counted, name: name ?? source.meant?.get(from) ?? meantBy(program, text) });
    }
    return { ...source, selection, long, names: long ? longNamesOf(naming, maps) : new Map() };
  });
  if (planned.some(({ long }) => long)) for (const name of [...naming.measured, OCCURRENCE_COLUMN, UNNAMED_COLUMN]) columns.add(name);
  const problems = sources.length > 0 ? missingColumns(program, wave, columns, found, planned) : [];
  return { sources: planned, columns, unknown, problems };
}

/** What the long form may call things that are measured. */
function longNamesOf({ columns, measured }: Naming, maps: ReadonlyMap<string, string | null>): ReadonlyMap<string, string> {
  return new Map([...columns, ...maps].flatMap(([name, as]) => (as !== null && measured.has(as) ? [[name, as] as const] : [])));
}

/** The name that an unknown column is probably meant for. */
export function meantBy(program: Program, text: string): string | null {
  const naming = namingOf(program);
  const labelled = naming.labels.get(text);
  if (labelled !== undefined) return labelled;
  const chinese = program.head?.languages[0]?.toLowerCase().startsWith('zh') === true;
  const close = nearest(text, [...naming.columns.keys()]);
  if (close === null) return null;
  const as = naming.columns.get(close) ?? close;
  return chinese ? (answerColumns.find(([name]) => name === as)?.[1][0] ?? as) : as;
}

/**
 * What is missed: mapped columns that no file has; columns of a formula some of whose columns are there; a breakdown that KPIs with answers are to be
 * judged by; what a survey asks whose other questions are answered.
 */
function missingColumns(
  program: Program,
  wave: Wave,
  columns: ReadonlySet<string>,
  found: ReadonlySet<string>,
  sources: readonly PlannedSource[],
): readonly DataProblem[] {
  const missing = new Map<string, string | null>();
  const unanswered = new Set<string>();
  for (const { column, as } of wave.maps) if (!found.has(headed(column))) missing.set(column, as.resolved);
  const isThere = (kpi: Kpi): boolean => columns.has(kpi.name) || dataColumnsOf(kpi.formula).some((column) => columns.has(column));
  for (const kpi of program.kpis) {
    if (!isThere(kpi)) continue;
    if (!columns.has(kpi.name)) for (const column of dataColumnsOf(kpi.formula)) if (!columns.has(column)) missing.set(column, kpi.name);
    for (const { resolved } of kpi.each) if (resolved !== null && !columns.has(resolved)) missing.set(resolved, kpi.name);
  }
  // In long form nobody can say which questions there are before the answers are read.
  if (!sources.some(({ long }) => long)) {
    const surveys = program.surveys.map((survey) => {
      const all = askedBy(program, survey);
      const asked = all.filter(({ ofAll }) => ofAll);
      const own = asked.filter(({ names }) => names.some((name) => columns.has(name)));
      return { all, asked, own, share: own.length / Math.max(1, asked.length) };
    });
    // What a survey shares with one that is answered more fully does not say that it was asked, too.
    const explained = new Set<string>();
    for (const { all, asked, own, share } of surveys.sort((a, b) => b.share - a.share)) {
      // A file that shares one question with a survey need not be of that survey.
      if (own.length < 2 || share < 0.5 || own.every(({ name }) => explained.has(name))) continue;
      for (const { name } of all) explained.add(name);
      for (const { name, names } of asked) if (!names.some((one) => columns.has(one)) && !missing.has(name)) unanswered.add(name);
    }
  }
  return [
    ...[...missing].map(([column, name]) => missingColumn(column, name)),
    ...[...unanswered].map((name) => missingColumn(null, name)),
  ];
}

/** The columns that hold the answers to each question of a survey; one of them is enough. Nobody may have been asked what is not asked of all. */
function askedBy(
  program: Program,
  survey: Program['surveys'][number],
): readonly { readonly name: string; readonly names: readonly string[]; readonly ofAll: boolean }[] {
  return survey.asks.flatMap(({ subject, question, when }) => {
    if (question) {
      const name = `${survey.name}.${question.name}`;
      return [{ name, names: [name, ...question.options.map((option) => `${name}.${option.name}`)], ofAll: true }];
    }
    const name = subject?.resolved ?? null;
    if (name === null) return [];
    const one = (of: string) => ({ name: of, names: [of], ofAll: when === null });
    const touchpoint = program.touchpoints.find(({ name: own }) => own === name);
    if (touchpoint) return touchpoint.expectations.map((expectation) => one(`${name}.${expectation.name}`));
    const kpi = program.kpis.find(({ name: own }) => own === name);
    return kpi?.formula ? [] : [one(name)];
  });
}

function missingColumn(column: string | null, name: string | null): DataProblem {
  return { kind: 'missing-column', line: null, source: null, column, name, count: 1, of: 1, examples: [], at: null };
}
