import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../cli/src/main.ts';
import { root } from './programs.ts';

interface Matcher {
  readonly name: string;
  readonly pattern: string;
  readonly severity: string;
  readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}

interface Contributions {
  readonly problemPatterns: readonly [{ readonly name: string; readonly regexp: string } & Readonly<Record<string, number | string>>];
  readonly problemMatchers: readonly Matcher[];
}

const { problemPatterns, problemMatchers }: Contributions = JSON.parse(
  readFileSync(join(root, 'extension/package.json'), 'utf8'),
).contributes;
const [pattern] = problemPatterns;
const regexp = new RegExp(pattern.regexp);

const folder = mkdtempSync(join(tmpdir(), 'cx-matcher-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Findings of all four severities, and names that try the pattern: blanks, colons, Chinese. */
const files = {
  'main file.cx': 'program Shop "Shop" {}\npersona A "a" { share 130% }\n',
  'a (1,2) error.cx': 'touchpoint Till {\n  expect near in Nothing\n}\n',
  'other plan/plan.cx':
    'program Plan "p" {}\npersona A "a" { share 60% }\nkpi Recommend nps { target 40 by 2026-Q4 }\nallow strategy/no-cycle\n',
  '触点.cx': '触点 Desk { 期望 fast 权重 ５ }\n',
};
mkdirSync(join(folder, 'other plan'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

interface Said {
  readonly out: string;
  readonly err: string;
}

/** Runs `cx` with these words in the folder, until `stopped` says so. */
async function cx(words: readonly string[], stopped: (said: Said) => boolean = () => false): Promise<Said> {
  let out = '';
  let err = '';
  let stop = (): void => {};
  const write = (text: string, error: boolean): void => {
    if (error) err += text;
    else out += text;
    if (stopped({ out, err })) stop();
  };
  await main({
    words,
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1780272000' },
    platform: 'linux',
    version: '0.1.0',
    stdout: { write: (text) => write(text, false) },
    stderr: { write: (text) => write(text, true) },
    stdin: (async function* () {})(),
    onStop: (listener) => {
      stop = listener;
    },
    now: () => 0,
  });
  return { out, err };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What VS Code takes out of a line. */
function read(line: string): Readonly<Record<string, string>> | null {
  const match = regexp.exec(line);
  if (match === null) return null;
  return Object.fromEntries(
    Object.entries(pattern).flatMap(([part, group]) => (typeof group === 'number' ? [[part, match[group] ?? '']] : [])),
  );
}

interface Told {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

describe.each(['en', 'zh'])('the problem matcher `$cx`, over what `cx check` says in %s', (language) => {
  it('takes every part of every finding', async () => {
    const { out } = await cx(['check', '--format', 'compact', '--lang', language]);
    const told: Told = JSON.parse((await cx(['check', '--json', '--lang', language])).out);
    expect(lines(out).map(read)).toEqual(
      told.findings.map(({ rule, severity, message, file, line, column }) => ({
        file,
        line: `${line}`,
        column: `${column}`,
        severity,
        code: rule,
        message,
      })),
    );
    expect([...new Set(told.findings.map(({ severity }) => severity))].sort()).toEqual(['error', 'hint', 'information', 'warning']);
    expect([...new Set(told.findings.map(({ file }) => file))].sort()).toEqual(Object.keys(files).sort());
  });

  it('takes nothing else for a finding', async () => {
    const { err } = await cx(['check', '--format', 'compact', '--lang', language]);
    expect(lines(err).length).toBeGreaterThan(0);
    expect(
      lines(err)
        .map(read)
        .filter((found) => found !== null),
    ).toEqual([]);
  });

  it('knows when a watch begins and ends a round', async () => {
    const watch = problemMatchers.find(({ name }) => name === 'cx-watch');
    const begins = new RegExp(watch?.background?.beginsPattern ?? '(?!)');
    const ends = new RegExp(watch?.background?.endsPattern ?? '(?!)');
    const { err } = await cx(['check', '--watch', '--format', 'compact', '--lang', language], (said) =>
      lines(said.err).some((line) => ends.test(line)),
    );
    expect(lines(err).filter((line) => begins.test(line))).toHaveLength(1);
    expect(lines(err).filter((line) => ends.test(line))).toHaveLength(1);
    expect(begins.test(lines(err)[0] ?? '')).toBe(true);
    expect(ends.test(lines(err).at(-1) ?? '')).toBe(true);
  });
});

describe('the problem matchers', () => {
  it('read paths of Windows', () => {
    expect(read('C:\\plan\\shop.cx:3:9: error program/unknown-name There is no `X`.')?.file).toBe('C:\\plan\\shop.cx');
  });

  it('are both of that one pattern', () => {
    expect(problemMatchers.map(({ name, pattern }) => [name, pattern])).toEqual([
      ['cx', `$${pattern.name}`],
      ['cx-watch', `$${pattern.name}`],
    ]);
    // VS Code knows no `information` and `hint`: what it cannot read as a severity becomes this.
    expect(problemMatchers.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });
});
