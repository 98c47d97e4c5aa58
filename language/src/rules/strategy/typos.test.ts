import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, type SourceText } from '../../compile.ts';
import { programsOf } from '../../program/folders.ts';
import type { Fragment } from '../../program/fragment.ts';
import { readFragment } from '../../syntax/read.ts';

const examples = join(import.meta.dirname, '../../../../examples');

/** The day on which the examples are judged. */
const DATE = '2026-08-01';

function sourcesOf(folder: string): SourceText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.cx'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ file: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function findingsOf(fragments: readonly Fragment[]) {
  return programsOf(fragments).flatMap(
    ({ own, shared, findings }) => compile({ own, shared, folderFindings: findings, date: DATE }).findings,
  );
}

/** The source with a character typed by mistake before its nth word, for every `step`th word that is no comment. */
function* mistyped({ file, text }: SourceText, step: number): Iterable<SourceText> {
  const words = [...text.matchAll(/[^\s{},"]+/g)];
  for (let i = 0; i < words.length; i += step) {
    const at = words[i]?.index ?? 0;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (line.includes('//') || (words[i]?.[0] ?? '').startsWith('//')) continue;
    yield { file, text: `${text.slice(0, at)}${i % 2 === 0 ? '@' : 'x'}${text.slice(at)}` };
  }
}

describe('a slip of the finger', () => {
  // Coarse steps keep this short; primes reach other words in every file.
  it.each([
    ['retail', 3],
    ['saas', 61],
    ['bank', 61],
    ['auto-service', 127],
  ])('anywhere in %s brings no new judgement of its strategy', (example, step) => {
    const sources = sourcesOf(join(examples, example));
    const fragments = sources.map(({ file, text }) => readFragment(file, text));
    const before = new Set(findingsOf(fragments).map(({ rule }) => rule));
    const brought: string[] = [];
    let slips = 0;
    for (const [place, source] of sources.entries()) {
      for (const slip of mistyped(source, step)) {
        const findings = findingsOf(fragments.map((fragment, i) => (i === place ? readFragment(slip.file, slip.text) : fragment)));
        if (!findings.some(({ severity }) => severity === 'error')) continue;
        slips += 1;
        for (const { rule, origin } of findings) {
          if (rule.startsWith('strategy/') && !before.has(rule)) brought.push(`${rule} at ${origin.file}:${origin.line}`);
        }
      }
    }
    expect(brought).toEqual([]);
    expect(slips).toBeGreaterThan(5);
  });
});
