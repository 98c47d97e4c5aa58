/** One language server in a process of its own, as an editor meets it: what it tells, when it has nothing left to do, what it weighs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver';
import { type Editor, openEditor } from '../tests/lsp/editor.ts';

export interface Server {
  readonly name: string;
  readonly languageId: string;
  /** What to give to Node: a script and its words. */
  readonly words: readonly string[];
}

export interface Memory {
  /** Of the whole process, in bytes. */
  readonly resident: number;
  /** What is left of the heap when all that nobody needs has been collected, in bytes. */
  readonly heap: number;
}

export interface Session {
  readonly editor: Editor;
  /** Resolves once the server has said nothing and done nothing for a while. */
  quiet(): Promise<void>;
  memory(): Promise<Memory>;
  end(): Promise<void>;
}

/** Nobody waits longer than this (milliseconds) for an answer: something is broken. */
const PATIENCE = 120_000;

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A promise, or an error where it lasts too long. */
export async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing came in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a server on folders. It can be asked for its heap, which costs nothing until then. */
export async function startSession(server: Server, folders: readonly string[]): Promise<Session> {
  let said = '';
  const editor = await openEditor({
    folders,
    languageId: server.languageId,
    command: [process.execPath, '--inspect-port=0', ...server.words],
    onError: (text) => {
      said += text;
    },
  });
  const pid = editor.process?.pid;
  if (pid === undefined) throw new Error(`${server.name} did not start: ${said}`);
  editor.process?.once('exit', (code) => {
    if (code !== 0 && code !== null) process.stderr.write(`${server.name} ended with ${code}\n${said}\n`);
  });

  return {
    editor,
    async quiet() {
      let calm = 0;
      let before = stateOf(editor, pid);
      for (let left = PATIENCE; calm < 8; left -= 60) {
        if (left <= 0) throw new Error(`${server.name} is never quiet`);
        await wait(60);
        const now = stateOf(editor, pid);
        // A timer here or there is no work.
        calm = now.busy - before.busy <= 1 && isSame(now.told, before.told) ? calm + 1 : 0;
        before = now;
      }
    },
    async memory() {
      const resident = residentOf(pid);
      process.kill(pid, 'SIGUSR1');
      const address = await inTime(
        `the inspector of ${server.name}`,
        (async () => {
          for (;;) {
            const found = /ws:\/\/\S+/.exec(said);
            if (found !== null) return found[0];
            await wait(20);
          }
        })(),
      );
      return { resident, heap: await heapAt(address) };
    },
    end: () => editor.end(),
  };
}

/** What was told so far, and how long the process has worked, in hundredths of a second (always 0 where the system does not say). */
function stateOf(editor: Editor, pid: number): { readonly told: readonly unknown[]; readonly busy: number } {
  let busy = 0;
  if (process.platform === 'linux') {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    busy = Number(fields[11]) + Number(fields[12]);
  }
  return { told: [...editor.told.values()], busy };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function residentOf(pid: number): number {
  return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** The heap in use of a process after a collection, by its inspector. */
async function heapAt(address: string): Promise<number> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`${address} does not answer`)));
  });
  let id = 0;
  const ask = (method: string): Promise<Record<string, number>> =>
    new Promise((resolve) => {
      const mine = ++id;
      socket.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data));
        if (answer.id === mine) resolve(answer.result);
      });
      socket.send(JSON.stringify({ id: mine, method }));
    });
  await ask('HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask('Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}

/** Whether an error stands on a line. */
export function hasErrorOn(line: number): (diagnostics: readonly Diagnostic[]) => boolean {
  return (diagnostics) => diagnostics.some(({ severity, range }) => severity === 1 && range.start.line === line);
}
