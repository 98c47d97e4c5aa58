/**
 * Answers as an editor reads them: CSV and JSON files that waves name, counted in memory. What else holds answers (workbooks, Parquet, packed or very
 * large files, databases) is read by the command line alone; a wave that names such a thing is not measured here.
 */
import type { Finding } from '../findings/finding.ts';
import { questionnairesAsked } from '../measurement/exports/dictionary.ts';
import { isExport } from '../measurement/exports/returned.ts';
import type { DataProblem, MeasuredWave, Measurements } from '../measurement/measurements.ts';
import { type GivenTable, measureInMemory } from '../measurement/measuring.ts';
import { formOf } from '../measurement/readers/forms.ts';
import { readText } from '../measurement/readers/read.ts';
import { type Unreadable, unreadableFinding } from '../measurement/readers/trouble.ts';
import type { Table } from '../measurement/table.ts';
import { noFile } from '../measurement/trouble.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Program, Wave } from '../program/program.ts';
import type { Host } from './host.ts';
import { folderOf, isAtOrBelow, nameFrom, uriFrom } from './places.ts';

/** One file of answers as it was last read. */
type FileRead =
  | { readonly uri: string; readonly table: Table; readonly digest: string }
  | { readonly uri: string; readonly why: Unreadable }
  /** It is not for an editor to read. */
  | { readonly uri: string; readonly elsewhere: true };

/** What a pattern stands for, as it was last read. A new object each time it is read. */
export interface PatternRead {
  /** See `keyOf`. */
  readonly key: string;
  readonly files: readonly FileRead[];
}

/** One pattern seen from one folder. */
function keyOf({ folder, pattern }: Wanted): string {
  return `${folder}\n${pattern}`;
}

interface Wanted {
  /** Where the file lies that names it. */
  readonly folder: string;
  readonly pattern: string;
}

export interface Answers {
  /** Whether what these files name is still to be read. */
  isBehind(fragments: Iterable<Fragment>): boolean;
  /** Reads what is not read yet, or has changed since. Returns whether anything is different now. */
  read(fragments: Iterable<Fragment>): Promise<boolean>;
  /** What the waves of these files name, in their order, as far as it is read. */
  of(fragments: Iterable<Fragment>): readonly PatternRead[];
  /** A file or folder on disk is another one, new or gone. Returns whether it may matter. */
  forget(uri: string): boolean;
}

/** `uriOf` gives the URI of a file by the name its fragment has. */
export function createAnswers(host: Host, uriOf: (file: string) => string): Answers {
  const known = new Map<string, { readonly wanted: Wanted; read: PatternRead | null; isStale: boolean }>();

  function* wantedBy(fragments: Iterable<Fragment>): Generator<{ readonly key: string; readonly wanted: Wanted }> {
    for (const { file, waves } of fragments) {
      for (const { responses } of waves) {
        for (const { file: pattern } of responses) {
          if (pattern === null) continue;
          const folder = folderOf(uriOf(file));
          const wanted = { folder, pattern };
          yield { key: keyOf(wanted), wanted };
        }
      }
    }
  }

  async function readPattern(wanted: Wanted): Promise<PatternRead> {
    const files: FileRead[] = [];
    for (const one of await host.named(wanted.folder, wanted.pattern)) {
      files.push('why' in one ? { uri: one.uri, why: one.why } : await readAnswers(host, one.uri));
    }
    return { key: keyOf(wanted), files };
  }

  return {
    isBehind(fragments) {
      for (const { key } of wantedBy(fragments)) if (known.get(key)?.isStale !== false) return true;
      return false;
    },
    async read(fragments) {
      let different = false;
      for (const { key, wanted } of wantedBy(fragments)) {
        const before = known.get(key);
        if (before?.isStale === false) continue;
        const entry = { wanted, read: before?.read ?? null, isStale: false };
        known.set(key, entry);
        const read = await readPattern(wanted);
        if (entry.read !== null && isSame(entry.read, read)) continue;
        entry.read = read;
        different = true;
      }
      return different;
    },
    of: (fragments) => [...wantedBy(fragments)].flatMap(({ key }) => known.get(key)?.read ?? []),
    forget(uri) {
      let matters = false;
      for (const entry of known.values()) {
        const isRead = entry.read?.files.some((one) => isAtOrBelow(one.uri, uri)) === true;
        // What is new may be what a pattern names. It may lead upward.
        if (!isRead && !isAtOrBelow(uri, entry.wanted.folder) && !entry.wanted.pattern.includes('..')) continue;
        entry.isStale = true;
        matters = true;
      }
      return matters;
    },
  };
}

function isSame(a: PatternRead, b: PatternRead): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every((one, at) => {
      const other = b.files[at];
      if (other === undefined || one.uri !== other.uri) return false;
      if ('digest' in one || 'digest' in other) return 'digest' in one && 'digest' in other && one.digest === other.digest;
      return JSON.stringify(one) === JSON.stringify(other);
    })
  );
}

async function readAnswers(host: Host, uri: string): Promise<FileRead> {
  const form = formOf(uri);
  const why = (messageId: string, args: Unreadable['arguments'] = {}): FileRead => ({ uri, why: { messageId, arguments: args } });
  if (form === null) return why(/\.xls$/i.test(uri) ? 'old-workbook' : 'unknown-form');
  if (form.packed || (form.form !== 'csv' && form.form !== 'json')) return { uri, elsewhere: true };
  const bytes = await host.read(uri);
  // It went away since it was listed.
  if (bytes === null) return why('unreadable', { reason: 'ENOENT' });
  if ('size' in bytes) return { uri, elsewhere: true };
  if ('code' in bytes)
    return why(bytes.code === 'EACCES' ? 'no-permission' : 'unreadable', bytes.code === 'EACCES' ? {} : { reason: bytes.code });
  const read = readText(bytes.bytes, form.form);
  if ('trouble' in read) return why(read.trouble, read.arguments);
  return { uri, table: read.table, digest: await host.digest(bytes.bytes) };
}

/** What a program's waves were last found to amount to, by the names of the waves. */
export type Counted = Map<string, { readonly key: string; readonly wave: MeasuredWave }>;

/** What could not be read of what the waves of these files name. */
export function unreadIn(fragments: Iterable<Fragment>, read: readonly PatternRead[], base: string, root: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (read.length === 0) return findings;
  const patterns = patternsOf(read);
  for (const { waves } of fragments) for (const wave of waves) given(wave, patterns, base, root, findings);
  return findings;
}

function patternsOf(read: readonly PatternRead[]): ReadonlyMap<string, PatternRead> {
  return new Map(read.map((one) => [one.key, one]));
}

/**
 * What the waves of a program amount to; null where none was read. `base` is where names of files in it start from, `root` its own folder; both URIs. What was counted
 * before is kept in `counted`, for as long as nothing that counting looks at is another: levels and targets may change under it.
 */
export function measuredHere(
  program: Program,
  read: readonly PatternRead[],
  base: string,
  root: string,
  counted: Counted,
): Measurements | null {
  const waves: MeasuredWave[] = [];
  const patterns = patternsOf(read);
  const asked = JSON.stringify(
    [program.scale, program.breakdowns, program.personas, program.channels, program.touchpoints, program.kpis, program.surveys],
    (key, value) => (beside.has(key) ? undefined : value),
  );
  for (const wave of program.waves) {
    if (wave.responses.length === 0) continue;
    const one = given(wave, patterns, base, root, []);
    if (one === null) continue;
    const sources = one.tables.map(({ shown, line, digest }) => [shown, line, digest]);
    // What a survey asks, in which words, tells what a survey system calls its columns.
    const isFromSystem = one.tables.some(({ table }) => {
      const names = table.columns.map(({ name }) => name);
      return isExport(program, wave, names);
    });
    const maps = wave.maps.map(({ column, as }) => [column, as.name]);
    const key = JSON.stringify([asked, wave.period, maps, sources, one.problems, isFromSystem ? questionnairesAsked(program) : null]);
    const before = counted.get(wave.name);
    if (before?.key === key) {
      waves.push(before.wave);
      continue;
    }
    const measured = measureInMemory(program, wave, one.tables);
    const made = { ...measured, problems: [...one.problems, ...measured.problems] };
    counted.set(wave.name, { key, wave: made });
    waves.push(made);
  }
  return waves.length === 0 ? null : { waves };
}

/** Said beside what is counted: another one changes no count. */
const beside: ReadonlySet<string> = new Set([
  ...['origin', 'nameOrigin', 'places', 'notes', 'allows', 'owner', 'weight', 'expected', 'ideal', 'actual', 'benchmarks', 'targets'],
  ...['alarm', 'promise', 'baseline', 'goals', 'pains', 'feels', 'worth', 'evidence', 'drives', 'ask', 'topics', 'rest', 'limit', 'quotas'],
]);

/** The tables of a wave; null where one of its files is broken, not for an editor, or not read yet: a part of a wave tells what is not so. */
function given(
  wave: Wave,
  patterns: ReadonlyMap<string, PatternRead>,
  base: string,
  root: string,
  findings: Finding[],
): { readonly tables: readonly GivenTable[]; readonly problems: readonly DataProblem[] } | null {
  const tables: GivenTable[] = [];
  const problems: DataProblem[] = [];
  const seen = new Set<string>();
  let isWhole = true;
  for (const [line, { file, origin }] of wave.responses.entries()) {
    const read = file === null ? undefined : patterns.get(keyOf({ folder: folderOf(uriFrom(base, origin.file)), pattern: file }));
    if (file === null || read === undefined) {
      isWhole = false;
      continue;
    }
    if (read.files.length === 0) {
      problems.push(noFile(line, file));
    }
    for (const one of read.files) {
      if (seen.has(one.uri)) continue;
      seen.add(one.uri);
      const shown = nameFrom(root, one.uri);
      if ('table' in one) {
        tables.push({ shown, line, digest: one.digest, table: one.table });
        continue;
      }
      isWhole = false;
      if ('elsewhere' in one) continue;
      findings.push(unreadableFinding(one.why, one.why.messageId === 'address' ? file : shown, origin));
    }
  }
  return isWhole ? { tables, problems } : null;
}
