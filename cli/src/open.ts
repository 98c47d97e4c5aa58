import { spawn } from 'node:child_process';
import type { Io } from './io.ts';
import { codeOf, Refusal } from './messages.ts';

/** An opener that has not failed by then has done its work, or goes on as the browser itself. In milliseconds. */
const PATIENCE = 3000;

/** Why nothing was opened. */
interface Failure {
  readonly how: 'missing' | 'refused' | 'failed';
  readonly program: string;
  /** Of the system, or that the opener ended with. */
  readonly code: string;
}

/** Opens a file with the system's own opener. Throws a Refusal, with what to do instead, where there is none or it fails. */
export async function openFile(path: string, io: Pick<Io, 'env' | 'platform'>): Promise<void> {
  const failure = await opened(path, io, true);
  if (failure === null) return;
  const { how, program, code } = failure;
  throw new Refusal(
    how === 'missing'
      ? ['openMissing', { path, program }]
      : how === 'refused'
        ? ['openRefused', { path, program, code }]
        : ['openFailed', { path, program, code }],
  );
}

/** Opens an address in the browser. Throws a Refusal where that fails. Does not keep the process from ending. */
export async function openAddress(address: string, io: Pick<Io, 'env' | 'platform'>): Promise<void> {
  const failure = await opened(address, io, false);
  if (failure !== null) throw new Refusal(['addressNotOpened', { program: failure.program, address }]);
}

/** Null where it was opened. `waits`: the process does not end before that is known. */
async function opened(what: string, io: Pick<Io, 'env' | 'platform'>, waits: boolean): Promise<Failure | null> {
  const [program, ...words] = opener(what, io.platform);
  return await new Promise<Failure | null>((resolve) => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore', env: io.env });
    const waiting = setTimeout(done, PATIENCE);
    if (!waits) {
      child.unref();
      waiting.unref();
    }
    function done(): void {
      clearTimeout(waiting);
      child.unref();
      resolve(null);
    }
    child.on('error', (error) => {
      clearTimeout(waiting);
      const code = codeOf(error);
      resolve({ how: code === 'ENOENT' ? 'missing' : 'refused', program, code });
    });
    child.on('exit', (code) => {
      // Windows' explorer ends with 1 when all is well.
      if (code === 0 || code === null || io.platform === 'win32') return done();
      clearTimeout(waiting);
      resolve({ how: 'failed', program, code: String(code) });
    });
  });
}

function opener(path: string, platform: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', path];
  // `start` takes its first quoted word for a title; explorer takes a path as it is.
  if (platform === 'win32') return ['explorer.exe', path];
  return ['xdg-open', path];
}
