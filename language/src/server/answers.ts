/**
 * Answers as an editor reads them: CSV and JSON files that waves name, counted in memory. What else holds answers (workbooks, Parquet, packed or very
 * large files, databases) is read by the command line alone; a wave that names such a thing is measured where the client has the command line count it.
 */
import { once } from '../analysis/once.ts';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import { type CountedWave, countedBy, countingKeys } from '../measurement/counted.ts';
import { questionnairesAsked } from '../measurement/exports/dictionary.ts';
import { isExport } from '../measurement/exports/returned.ts';
import type { DataProblem, MeasuredWave, Measurements } from '../measurement/measurements.ts';
import { type GivenTable, measureInMemory } from '../measurement/measuring.ts';
import { formOf } from '../measurement/readers/forms.ts';
import { readText } from '../measurement/readers/read.ts';
import { UNREADABLE, type Unreadable, unreadableFinding } from '../measurement/readers/trouble.ts';
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
  /** It is not for an editor to read. `version` is another one after each change of it. */
  | { readonly uri: string; readonly elsewhere: true; readonly version: number };

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
  const known = new Map<string, { readonly wanted: Wanted; read: PatternRead | null; isStale: boolean; version: number }>();

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

  async function readPattern(wanted: Wanted, version: number): Promise<PatternRead> {
    const files: FileRead[] = [];
    for (const one of await host.named(wanted.folder, wanted.pattern)) {
      files.push('why' in one ? { uri: one.uri, why: one.why } : await readAnswers(host, one.uri, version));
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
        const entry = { wanted, read: before?.read ?? null, isStale: false, version: before?.version ?? 0 };
        known.set(key, entry);
        const read = await readPattern(wanted, entry.version);
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
        if (isRead) entry.version++;
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

async function readAnswers(host: Host, uri: string, version: number): Promise<FileRead> {
  const form = formOf(uri);
  const why = (messageId: string, args: Unreadable['arguments'] = {}): FileRead => ({ uri, why: { messageId, arguments: args } });
  if (form === null) return why(/\.xls$/i.test(uri) ? 'old-workbook' : 'unknown-form');
  if (form.packed || (form.form !== 'csv' && form.form !== 'json')) return { uri, elsewhere: true, version };
  const bytes = await host.read(uri);
  // It went away since it was listed.
  if (bytes === null) return why('unreadable', { reason: 'ENOENT' });
  if ('size' in bytes) return { uri, elsewhere: true, version };
  if ('code' in bytes)
    return why(bytes.code === 'EACCES' ? 'no-permission' : 'unreadable', bytes.code === 'EACCES' ? {} : { reason: bytes.code });
  const read = readText(bytes.bytes, form.form);
  if ('trouble' in read) return why(read.trouble, read.arguments);
  return { uri, table: read.table, digest: await host.digest(bytes.bytes) };
}

/** What a program's waves were last found to amount to, by the names of the waves. */
export type Counted = Map<string, { readonly key: string; readonly wave: MeasuredWave }>;

/** What could not be read of what the waves of these files name, here and where else it was counted. */
export function unreadIn(
  fragments: Iterable<Fragment>,
  read: readonly PatternRead[],
  base: string,
  root: string,
  elsewhere: CountedElsewhere,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (read.length === 0 && elsewhere.size === 0) return findings;
  const patterns = patternsOf(read);
  for (const { waves } of fragments) {
    for (const wave of waves) {
      given(wave, patterns, base, root, findings);
      const known = elsewhere.get(wave.name);
      if (known === undefined || known.unread.length === 0) continue;
      if (JSON.stringify(namedElsewhere(wave, patterns, base)) !== known.files) continue;
      for (const { line, messageId, arguments: args } of known.unread) {
        const origin = wave.responses[line]?.origin;
        if (origin !== undefined) findings.push({ rule: UNREADABLE, severity: 'error', messageId, arguments: args, origin });
      }
    }
  }
  return findings;
}

/** What a `responses` line stands for. */
function patternAt(patterns: ReadonlyMap<string, PatternRead>, base: string, { file }: Origin, pattern: string): PatternRead | undefined {
  return patterns.get(keyOf({ folder: folderOf(uriFrom(base, file)), pattern }));
}

function patternsOf(read: readonly PatternRead[]): ReadonlyMap<string, PatternRead> {
  return new Map(read.map((one) => [one.key, one]));
}

/** A wave that an editor cannot count. */
export interface AwaitedWave {
  readonly wave: string;
  /** See `countingKeys`. */
  readonly key: string;
  /** What it names, as it was last looked at. */
  readonly files: string;
}

/** What was counted elsewhere, by the names of waves. */
export type CountedElsewhere = ReadonlyMap<string, AwaitedWave & Pick<CountedWave, 'measured' | 'unread'>>;

/** Whether a program may have waves that an editor cannot count. */
export function mayAwait(fragments: Iterable<Fragment>, read: readonly PatternRead[]): boolean {
  if (read.some(({ files }) => files.some((file) => 'elsewhere' in file))) return true;
  for (const { waves } of fragments) if (waves.some(({ responses }) => responses.some(({ from }) => from !== null))) return true;
  return false;
}

export interface MeasuredHere {
  /** Null where no wave is measured. */
  readonly measurements: Measurements | null;
  /** The waves that are still to be counted elsewhere. */
  readonly awaited: readonly AwaitedWave[];
}

/**
 * What the waves of a program amount to. `base` is where names of files in it start from, `root` its own folder; both URIs. What was counted
 * before is kept in `counted`, for as long as nothing that counting looks at is another: levels and targets may change under it. What was counted elsewhere is taken
 * where it is of this text and of these files.
 */
export function measuredHere(
  program: Program,
  read: readonly PatternRead[],
  base: string,
  root: string,
  counted: Counted,
  elsewhere: CountedElsewhere,
): MeasuredHere {
  const waves: MeasuredWave[] = [];
  const awaited: AwaitedWave[] = [];
  const patterns = patternsOf(read);
  const asked = countedBy(program);
  const keyOf = countingKeys(program);
  // What a survey asks, in which words, tells what a survey system calls its columns.
  const wordings = once(() => JSON.stringify(questionnairesAsked(program)));
  for (const wave of program.waves) {
    if (wave.responses.length === 0) continue;
    const one = given(wave, patterns, base, root, []);
    if (one === null) {
      const named = namedElsewhere(wave, patterns, base);
      if (named === null) continue;
      const wanted: AwaitedWave = { wave: wave.name, key: keyOf(wave), files: JSON.stringify(named) };
      const known = elsewhere.get(wave.name);
      if (known === undefined || known.key !== wanted.key || known.files !== wanted.files) awaited.push(wanted);
      else if (known.measured !== null) waves.push(known.measured);
      continue;
    }
    const sources = one.tables.map(({ shown, line, digest }) => [shown, line, digest]);
    const isFromSystem = one.tables.some(({ table }) => {
      const names = table.columns.map(({ name }) => name);
      return isExport(program, wave, names);
    });
    const maps = wave.maps.map(({ column, as }) => [column, as.name]);
    const key = JSON.stringify([asked, wave.period, maps, sources, one.problems, isFromSystem ? wordings() : null]);
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
  return { measurements: waves.length === 0 ? null : { waves }, awaited };
}

/** What a wave names, as it was last looked at; null where nothing of it is for another to read, or some of it is broken or not looked at yet. */
function namedElsewhere(wave: Wave, patterns: ReadonlyMap<string, PatternRead>, base: string): readonly unknown[] | null {
  const named: unknown[] = [];
  let isElsewhere = false;
  for (const { file, from, origin } of wave.responses) {
    if (from !== null) isElsewhere = true;
    if (file === null) continue;
    const read = patternAt(patterns, base, origin, file);
    if (read === undefined) return null;
    for (const one of read.files) {
      if ('why' in one) return null;
      if ('elsewhere' in one) isElsewhere = true;
      named.push([one.uri, 'elsewhere' in one ? one.version : one.digest]);
    }
  }
  return isElsewhere ? named : null;
}

/** What was printed of a program, as far as it is of the waves that were asked for; with what is known already. Null where nothing of it is. */
export function withCounted(
  known: CountedElsewhere,
  asked: readonly AwaitedWave[],
  printed: readonly CountedWave[],
): CountedElsewhere | null {
  const taken = asked.flatMap((one) => {
    const found = printed.find(({ wave, key }) => wave === one.wave && key === one.key);
    return found === undefined ? [] : [{ ...one, measured: found.measured, unread: found.unread }];
  });
  return taken.length === 0 ? null : new Map([...known, ...taken.map((one) => [one.wave, one] as const)]);
}

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
    const read = file === null ? undefined : patternAt(patterns, base, origin, file);
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
