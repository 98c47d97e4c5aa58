/** What a command may touch of the world around it. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { isDay } from './arguments.ts';
import { Refusal } from './messages.ts';
import type { Paint } from './output/colour.ts';
import { cut } from './output/width.ts';

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of this cx, such as `0.1.0`. */
  readonly version: string;
  /** What `--lang` says, else the environment; null where neither says anything. */
  readonly asked: MessageLanguage | null;
  /** What `--lang` says alone: outputs do not depend on the environment. */
  readonly lang: MessageLanguage | null;
  readonly paint: { readonly out: Paint; readonly err: Paint };
  /** Of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Whether progress may be shown on standard error. */
  readonly live: boolean;
  out(text: string): void;
  err(text: string): void;
  readInput(): Promise<Uint8Array>;
  /** The next line that somebody types; empty where there is none. */
  readLine(): Promise<string>;
  readonly inputIsTerminal: boolean;
  /** As Node names it: `linux`, `darwin`, `win32` … */
  readonly platform: string;
  /** Calls back once, when the user asks the process to stop (Ctrl-C). */
  onStop(listener: () => void): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Today as `YYYY-MM-DD` in UTC: SOURCE_DATE_EPOCH where it is set, else the clock. Throws a Refusal for a SOURCE_DATE_EPOCH that is no number. */
export function today(io: Pick<Io, 'env' | 'now'>): string {
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date(io.now()).toISOString().slice(0, 10);
  const day = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : '';
  if (!isDay(day)) throw new Refusal(['badEpoch', { value: epoch }]);
  return day;
}

/** A line on standard error that says how far the work is, where that is a terminal and work lasts over half a second. */
export function progress(
  io: Pick<Io, 'columns' | 'live' | 'now' | 'err'>,
  words: (done: number) => string,
): { step(done: number): void; end(): void } {
  const start = io.now();
  let shown = 0;
  return {
    step(done) {
      if (!io.live) return;
      const now = io.now();
      if (now - start < 500 || now - shown < 100) return;
      shown = now;
      // A line that wraps could not be taken back.
      io.err(`\r\u001b[K${cut(words(done), io.columns - 1)}`);
    },
    end() {
      if (shown > 0) io.err('\r\u001b[K');
    },
  };
}
