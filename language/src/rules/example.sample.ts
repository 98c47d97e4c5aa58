/** Runs the examples of rule pages. */
import { readAccepted } from '../changes/accepted.ts';
import { compile } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import type { Example } from '../findings/rule.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { programsOf } from '../program/folders.ts';
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
  const fragments = files.filter(({ file }) => file.endsWith('.cx')).map(({ file, text }) => readFragment(file, text));
  return programsOf(fragments).flatMap(
    ({ own, shared, findings }) =>
      compile({ own, shared, folderFindings: [...findings, ...read.findings, ...accepted], date: date ?? null, settings: read.settings })
        .findings,
  );
}
