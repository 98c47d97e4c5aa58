/** Where the bundle begins: `cx` in a real process. */
import { main } from './main.ts';

declare const CX_VERSION: string;

/** Runs `cx` with this process's arguments, streams and clock; the exit code is left in `process.exitCode`. Resolves to it. */
export async function start(): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone (`cx check | head`): there is nobody left to tell.
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  const code = await main({
    words: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    version: CX_VERSION,
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      return process.stdin;
    },
    now: () => Date.now(),
  });
  process.exitCode = code;
  return code;
}
