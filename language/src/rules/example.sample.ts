/** Runs the examples of rule pages. */
import { readAccepted } from '../changes/accepted.ts';
import { compile, linked } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import type { Example } from '../findings/rule.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import type { MeasuredWave, Measurements } from '../measurement/measurements.ts';
import { measureInMemory } from '../measurement/measuring.ts';
import { readCsv } from '../measurement/readers/csv.ts';
import { noFile } from '../measurement/trouble.ts';
import { programsOf } from '../program/folders.ts';
import type { Program } from '../program/program.ts';
import { LOCK_FILE, readLock } from '../survey/lock.ts';
import { readFragment } from '../syntax/read.ts';
import { filesOf } from './example.ts';
import { readSettings } from './settings.ts';

/** Everything there is to say about the programs of an example. */
export function findingsOf({ source, date }: Example): Finding[] {
  const files = filesOf(source);
  const settingsFile = files.find(({ file }) => file.endsWith('cx.json'));
  const read: { settings: Settings; findings: Finding[] } =
    settingsFile === undefined ? { settings: defaultSettings, findings: [] } : readSettings(settingsFile.file, settingsFile.text);
  const accepted = files
    .filter(({ file }) => file.endsWith('cx.accepted.json'))
    .flatMap(({ file, text }) => readAccepted(file, text).findings);
  const lock = files.find(({ file }) => file.endsWith(LOCK_FILE));
  const locked = lock === undefined ? null : readLock(lock.file, lock.text);
  const fragments = files.filter(({ file }) => file.endsWith('.cx')).map(({ file, text }) => readFragment(file, text));
  const answers = new Map(files.filter(({ file }) => file.endsWith('.csv')).map(({ file, text }) => [file, text]));
  return programsOf(fragments).flatMap(({ own, shared, findings }) => {
    const given = {
      own,
      shared,
      folderFindings: [...findings, ...read.findings, ...accepted, ...(locked?.findings ?? [])],
      date: date ?? null,
      settings: read.settings,
      ...(locked === null ? {} : { locked: locked.lock }),
    };
    return compile({ ...given, measurements: measurementsOf(linked(given).program, answers) }).findings;
  });
}

/** What the files of answers in an example say; null for one without waves that name any. A name that is no file's is told as a reader tells it. */
function measurementsOf(program: Program, answers: ReadonlyMap<string, string>): Measurements | null {
  const waves = program.waves.flatMap((wave): MeasuredWave[] => {
    const named = wave.responses.flatMap(({ file }, line) => (file === null ? [] : [{ file, line, text: answers.get(file) }]));
    if (named.length === 0) return [];
    const given = named.flatMap(({ file, line, text }) => {
      const table = text === undefined ? null : readCsv(text);
      return table !== null && 'table' in table ? [{ shown: file, line, digest: null, table: table.table }] : [];
    });
    const measured = measureInMemory(program, wave, given);
    const missed = named.flatMap(({ file, line, text }) => (text === undefined ? [noFile(line, file)] : []));
    return [{ ...measured, problems: [...measured.problems, ...missed] }];
  });
  return waves.length === 0 ? null : { waves };
}
