import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import type { Arguments } from '../arguments.ts';
import { setups } from '../commands.ts';
import type { Io } from '../io.ts';
import { codeOf, Refusal } from '../messages.ts';
import { there } from '../workspace/there.ts';

/** The folder a setup is for: as typed, and its path. */
export interface SetupFolder {
  readonly typed: string;
  readonly path: string;
}

/** `cx setup vscode|git|ci [DIR]`: 0 where everything is there now, 2 where it could not be done; nothing is written then. */
export async function setup(args: Arguments, io: Io): Promise<number> {
  const [name, typed = '.'] = args.operands;
  if (name === undefined) throw new Refusal(['missingOperand', { command: 'setup', operand: setups.join(' | ') }]);
  const known = setups.find((one) => one === name);
  if (known === undefined) {
    const near = nearest(name, setups);
    throw new Refusal(['unknownSetup', { name, names: setups }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
  }
  if (known !== 'ci' && args.has('platform')) throw new Refusal(['setupPlatformForCi', { name }]);
  const path = resolve(io.cwd, typed);
  const found = there(path);
  if (found === undefined) throw new Refusal(['notThere', { path: typed, folder: io.cwd }]);
  if (!found.isDirectory()) throw new Refusal(['setupNotFolder', { path: typed }]);
  const folder = { typed, path };
  switch (known) {
    case 'git':
      return (await import('./setup-git.ts')).setupGit(folder, io);
    case 'ci':
      return (await import('./setup-ci.ts')).setupCi(folder, args, io);
    default:
      return (await import('./setup-vscode.ts')).setupVscode(folder, io);
  }
}

/** The text of a settings file; empty where there is none. Throws a Refusal where it cannot be read or is no UTF-8. */
export function textOf(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Refusal(['setupEncoding', { path: shown }], ['setupNothingWritten']);
    throw new Refusal(['notReadable', { path: shown, code }]);
  }
}
