/** What one counted for another: an editor has the command line count what it cannot read itself, and takes what is of the very text it shows. */

import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Program, Wave } from '../program/program.ts';
import { sha256 } from '../writers/digest.ts';
import { questionnairesAsked } from './exports/dictionary.ts';
import type { MeasuredWave, Measurements } from './measurements.ts';
import { UNREADABLE, type Unreadable } from './readers/trouble.ts';

/** What `cx check --emit measurements` prints. */
export interface CountedProgram {
  readonly version: 1;
  /** The waves with `responses`, in the order of the program. */
  readonly waves: readonly CountedWave[];
}

export interface CountedWave {
  readonly wave: string;
  /** See `countingKeys`. */
  readonly key: string;
  /** Null where nothing of it could be read. */
  readonly measured: MeasuredWave | null;
  readonly unread: readonly UnreadSource[];
}

/** A file or table that could not be read. */
export interface UnreadSource extends Unreadable {
  /** The index of the `responses` line in the wave. */
  readonly line: number;
}

/** Said beside what is counted: another one changes no count. */
const beside: ReadonlySet<string> = new Set([
  ...['origin', 'nameOrigin', 'places', 'notes', 'allows', 'owner', 'weight', 'expected', 'ideal', 'actual', 'benchmarks', 'targets'],
  ...['alarm', 'promise', 'baseline', 'goals', 'pains', 'feels', 'worth', 'evidence', 'drives', 'ask', 'topics', 'rest', 'limit', 'quotas'],
]);

/** What counting looks at in a program, beside a wave and what surveys ask, as JSON. */
export function countedBy(program: Program): string {
  return JSON.stringify(
    [program.scale, program.breakdowns, program.personas, program.channels, program.touchpoints, program.kpis, program.surveys],
    (key, value) => (beside.has(key) ? undefined : value),
  );
}

/** Of a wave the SHA-256 of all that counting its answers looks at, but for the answers: where that is the same, the same answers count to the same. */
export function countingKeys(program: Program): (wave: Wave) => string {
  let asked: string | undefined;
  return (wave) => {
    // What a survey asks, in which words, tells what a survey system calls its columns.
    asked ??= digestOf(countedBy(program) + JSON.stringify(questionnairesAsked(program)));
    const maps = wave.maps.map(({ column, as }) => [column, as.name]);
    const responses = wave.responses.map(({ file, from }) => {
      const source = program.sources.find(({ name }) => name === from?.name);
      return [file, from?.name ?? null, source?.table ?? null];
    });
    return sha256(JSON.stringify([asked, wave.name, wave.period, maps, responses]));
  };
}

/** What was digested last. An editor asks after every letter, and a weight, a level or a comment changes nothing that counting looks at. */
let digested: { readonly text: string; readonly digest: string } | null = null;

function digestOf(text: string): string {
  if (digested?.text !== text) digested = { text, digest: sha256(text) };
  return digested.digest;
}

/** What a program's answers were counted to, for another that has the same text; `findings` are those of counting, perhaps among others. */
export function countedProgram(program: Program, measurements: Measurements | null, findings: readonly Finding[]): CountedProgram {
  const keyOf = countingKeys(program);
  const measured = new Map(measurements?.waves.map((wave) => [wave.wave, wave]));
  const waves = program.waves.filter(({ responses }) => responses.length > 0);
  const unread = findings.filter(({ rule }) => rule === UNREADABLE);
  return {
    version: 1,
    waves: waves.map((wave) => ({
      wave: wave.name,
      key: keyOf(wave),
      measured: measured.get(wave.name) ?? null,
      unread: wave.responses.flatMap(({ origin }, line) =>
        unread
          .filter((finding) => isSamePlace(finding.origin, origin))
          .map(({ messageId, arguments: args }) => ({ line, messageId, arguments: args })),
      ),
    })),
  };
}

function isSamePlace(a: Origin, b: Origin): boolean {
  return a.file === b.file && a.offset === b.offset;
}

/** Of what another cx printed; none where that is something else, as an older or newer one may print. */
export function countedWaves(printed: unknown): readonly CountedWave[] {
  if (typeof printed !== 'object' || printed === null) return [];
  const { version, waves } = printed as Partial<CountedProgram>;
  return version === 1 && Array.isArray(waves) ? waves : [];
}
