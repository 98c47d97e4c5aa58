import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import type { Arguments } from '../arguments.ts';
import { setups } from '../commands.ts';
import type { Io } from '../io.ts';
import { codeOf, Refusal, say } from '../messages.ts';
import { pathFrom } from '../workspace/folder.ts';
import { there } from '../workspace/there.ts';
import { type Merged, withRecommendation, withSettings, withTask } from '../workspace/vscode.ts';
import { writeWhole } from '../workspace/write.ts';

/** The files of `.vscode`, and what is put into each. */
const files: readonly (readonly [name: string, merge: (text: string) => Merged])[] = [
  ['extensions.json', withRecommendation],
  ['settings.json', withSettings],
  ['tasks.json', withTask],
];

/** `cx setup vscode [DIR]`: 0 where everything is there now, 2 where a file is in no state to be added to; nothing is written then. */
export function setup(args: Arguments, io: Io): number {
  const language = io.asked ?? 'en';
  const [name, typed = '.'] = args.operands;
  if (name === undefined) throw new Refusal(['missingOperand', { command: 'setup', operand: setups.join(' | ') }]);
  if (!setups.some((one) => one === name)) {
    const near = nearest(name, setups);
    throw new Refusal(['unknownSetup', { name, names: setups }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
  }
  const folder = resolve(io.cwd, typed);
  const found = there(folder);
  if (found === undefined) throw new Refusal(['notThere', { path: typed, folder: io.cwd }]);
  if (!found.isDirectory()) throw new Refusal(['setupNotFolder', { path: typed }]);

  const merged = files.map(([file, merge]) => {
    const path = join(folder, '.vscode', file);
    const shown = pathFrom(io.cwd, path);
    return { path, shown, made: merge(textOf(path, shown)) };
  });
  const broken = merged.flatMap(({ shown, made }) =>
    typeof made === 'object' && 'brokenAt' in made ? [{ shown, line: made.brokenAt }] : [],
  );
  if (broken.length > 0) {
    throw new Refusal(...broken.map(({ shown, line }) => ['setupBroken', { path: shown, line }] as const), ['setupNothingWritten']);
  }
  let written = 0;
  for (const { path, shown, made } of merged) {
    if (made === 'unwanted') io.err(`${say('setupUnwanted', language, { path: shown })}\n`);
    if (typeof made !== 'object' || !('text' in made)) continue;
    writeWhole(path, made.text);
    written++;
    io.err(`${say('wrote', language, { path: shown })}\n`);
  }
  io.out(`${say(written > 0 ? 'setupDone' : 'setupNothing', language, { path: typed })}\n`);
  return 0;
}

/** The text of a settings file; empty where there is none. */
function textOf(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Refusal(['setupEncoding', { path: shown }], ['setupNothingWritten']);
    throw new Refusal(['notReadable', { path: shown, code }]);
  }
}
