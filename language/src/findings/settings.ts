import type { Severity } from './finding.ts';
import type { Category, Level } from './levels.ts';

/** How heavily a rule counts in this program; `off` silences it. */
export type SeveritySetting = Severity | 'off';

/** What `cx diff` fails on. */
export type ChangeLevel = Level | 'none';

/** How heavily a rule of changes counts in this program; `off` silences it. */
export type LevelSetting = Level | 'off';

/** How this program's changes are judged. */
export interface DiffSettings {
  /** null: as the command decides. */
  readonly failOn: ChangeLevel | null;
  /** By rule id; a rule that is not named keeps the level of its definition. */
  readonly rules: Readonly<Record<string, LevelSetting>>;
  /** The categories that are told; null: all of them. */
  readonly use: readonly Category[] | null;
}

/** What `cx.json` beside the program's file says, with the defaults filled in. */
export interface Settings {
  /** By rule id; a rule that is not named keeps the severity of its definition. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly diff: DiffSettings;
  /** Fewer answers than this are marked "too few answers". */
  readonly reportingMinimum: number;
  /** Groups of fewer answers than this are not shown. */
  readonly groupMinimum: number;
  /** Name of the environment variable that holds the address of the database; null: none. */
  readonly database: string | null;
}

export const defaultSettings: Settings = {
  rules: {},
  diff: { failOn: null, rules: {}, use: null },
  reportingMinimum: 30,
  groupMinimum: 10,
  database: null,
};
