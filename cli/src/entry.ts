/** Where the bundle begins: `cx` in a real process. */
import { fstatSync, writeSync } from 'node:fs';
import { main } from './main.ts';
import { codeOf } from './messages.ts';

declare const CX_VERSION: string;

/** Runs `cx` with this process's arguments, streams and clock; the exit code is left in `process.exitCode`. Resolves to it. */
export async function start(): Promise<number> {
  const code = await main({
    words: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    version: CX_VERSION,
    stdout: output(1),
    stderr: output(2),
    get stdin() {
      return process.stdin;
    },
    onStop: (listener) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, listener);
    },
    now: () => Date.now(),
  });
  process.exitCode = code;
  return code;
}

interface Output {
  readonly isTTY: boolean;
  readonly columns?: number;
  write(text: string): void;
}

/**
 * Standard output or standard error. Node's own streams take a tenth of a short run to load, so files and pipes are written to directly;
 * a terminal, and a pipe that cannot take any more at once, get the stream.
 */
function output(descriptor: 1 | 2): Output {
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr);
  let streaming = false;
  const viaStream = (data: string | Uint8Array): void => {
    if (!streaming) {
      streaming = true;
      stream().on('error', (error: Error) => {
        if (codeOf(error) !== 'EPIPE') throw error;
        leave();
      });
    }
    stream().write(data);
  };
  if (isTerminal(descriptor)) {
    return {
      isTTY: true,
      get columns() {
        return process.stdout.columns;
      },
      write: viaStream,
    };
  }
  return {
    isTTY: false,
    write(text) {
      if (streaming) return viaStream(text);
      const bytes = Buffer.from(text, 'utf8');
      let done = 0;
      try {
        while (done < bytes.length) done += writeSync(descriptor, bytes, done);
      } catch (error) {
        if (codeOf(error) === 'EPIPE') leave();
        // EAGAIN and whatever else a stream may know how to wait for.
        viaStream(bytes.subarray(done));
      }
    },
  };
}

/** The reader has gone (`cx check | head`): there is nobody left to tell. */
function leave(): never {
  process.exit(process.exitCode ?? 0);
}

function isTerminal(descriptor: 1 | 2): boolean {
  try {
    // Only a device can be a terminal; asking for certain loads more.
    return fstatSync(descriptor).isCharacterDevice() && (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
  } catch {
    return false;
  }
}
