/** What stands beside a program and is no source of it: its settings, what somebody has agreed to, and how its surveys were asked. */
import { readAccepted } from '../changes/accepted.ts';
import type { Acceptance } from '../changes/review.ts';
import type { Finding } from '../findings/finding.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { ACCEPTED_FILE, besideNames, LOCK_FILE, SETTINGS_FILE } from '../program/beside.ts';
import { readSettings } from '../rules/settings.ts';
import { readLock, type SurveyLock } from '../survey/lock.ts';

/** One such file. */
export interface BesideFile {
  readonly text: string;
  readonly trouble: Finding | null;
  readonly settings: Settings;
  readonly locked: SurveyLock;
  /** Changes that somebody has agreed to. */
  readonly accepted: readonly Acceptance[];
  readonly findings: readonly Finding[];
}

/** What all of a folder say. */
export type Beside = Pick<BesideFile, 'settings' | 'locked' | 'accepted' | 'findings'>;

const nothingLocked: SurveyLock = new Map();
const nothingAccepted: readonly Acceptance[] = [];

/** A file beside a program, by its name as seen from the base of its realm. */
export function besideFile(file: string, text: string, trouble: Finding | null): BesideFile {
  const nothing: BesideFile = {
    text,
    trouble,
    settings: defaultSettings,
    locked: nothingLocked,
    accepted: nothingAccepted,
    findings: trouble === null ? [] : [trouble],
  };
  if (trouble !== null) return nothing;
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name === SETTINGS_FILE) return { ...nothing, ...readSettings(file, text) };
  if (name === ACCEPTED_FILE) return { ...nothing, ...readAccepted(file, text) };
  const { lock, findings } = readLock(file, text);
  return { ...nothing, locked: lock, findings };
}

/** What stands in a folder, of the files of a realm by their names. The same objects for the same files. */
export function besideIn(folder: string, files: ReadonlyMap<string, BesideFile>): Beside {
  const at = (name: string): BesideFile | undefined => files.get(folder === '' ? name : `${folder}/${name}`);
  return {
    settings: at(SETTINGS_FILE)?.settings ?? defaultSettings,
    locked: at(LOCK_FILE)?.locked ?? nothingLocked,
    accepted: at(ACCEPTED_FILE)?.accepted ?? nothingAccepted,
    findings: besideNames.flatMap((name) => at(name)?.findings ?? []),
  };
}
