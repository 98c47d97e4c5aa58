import type { MessageLanguage } from '../findings/rule.ts';
import type { ProgramState } from './programs.ts';
import type { Source } from './sources.ts';
import type { Realm, Workspace } from './workspace.ts';

/** A file that an editor asks about, with the program it belongs to, both as they are now. */
export interface Opened {
  readonly workspace: Workspace;
  readonly realm: Realm;
  readonly source: Source;
  readonly program: ProgramState;
  /** The reader's. */
  readonly language: MessageLanguage;
}

/** `program` is the file's own unless another moment's is given. Undefined where the server does not know the file. */
export function openedAt(
  workspace: Workspace,
  uri: string,
  language: MessageLanguage,
  program: ProgramState | undefined = workspace.programOf(uri),
): Opened | undefined {
  const realm = workspace.realmOf(uri);
  const source = workspace.source(uri);
  return realm === undefined || source === undefined || program === undefined ? undefined : { workspace, realm, source, program, language };
}
