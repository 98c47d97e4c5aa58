import { spawn } from 'node:child_process';
import type { Io } from './io.ts';
import { codeOf, Refusal } from './messages.ts';

/** An opener that has not failed by then has done its work, or goes on as the browser itself. In milliseconds. */
const PATIENCE = 3000;

/** Opens a file with the system's own opener. Throws a Refusal, with what to do instead, where there is none or it fails. */
export async function openFile(path: string, io: Pick<Io, 'env' | 'platform'>): Promise<void> {
  const [program, ...words] = opener(path, io.platform);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore', env: io.env });
    const waiting = setTimeout(done, PATIENCE);
    function done(): void {
      clearTimeout(waiting);
      child.unref();
      resolve();
    }
    child.on('error', (error) => {
      clearTimeout(waiting);
      const missing = codeOf(error) === 'ENOENT';
      reject(new Refusal(missing ? ['openMissing', { path, program }] : ['openRefused', { path, program, code: codeOf(error) }]));
    });
    child.on('exit', (code) => {
      // Windows' explorer ends with 1 when all is well.
      if (code === 0 || code === null || io.platform === 'win32') return done();
      clearTimeout(waiting);
      reject(new Refusal(['openFailed', { path, program, code: String(code) }]));
    });
  });
}

function opener(path: string, platform: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', path];
  // `start` takes its first quoted word for a title; explorer takes a path as it is.
  if (platform === 'win32') return ['explorer.exe', path];
  return ['xdg-open', path];
}
