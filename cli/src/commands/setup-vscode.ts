import { join } from 'node:path';
import type { Io } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { pathFrom } from '../workspace/folder.ts';
import { type Merged, withRecommendation, withSettings, withTask } from '../workspace/vscode.ts';
import { writeWhole } from '../workspace/write.ts';
import { type SetupFolder, textOf } from './setup.ts';

/** The files of `.vscode`, and what is put into each. */
const files: readonly (readonly [name: string, merge: (text: string) => Merged])[] = [
  ['extensions.json', withRecommendation],
  ['settings.json', withSettings],
  ['tasks.json', withTask],
];

/** `cx setup vscode`: what is missing in the settings is added; a broken file is told, and nothing is written then. */
export function setupVscode({ typed, path: folder }: SetupFolder, io: Io): number {
  const language = io.asked ?? 'en';
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
