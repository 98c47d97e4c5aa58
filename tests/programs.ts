import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import type { Analysis } from '@touchstone/language/analysis/analysis.ts';
import { compile } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MeasuredWave, Measurements } from '@touchstone/language/measurement/measurements.ts';
import { measureInMemory } from '@touchstone/language/measurement/measuring.ts';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { readJson } from '@touchstone/language/measurement/readers/json.ts';
import { textOf } from '@touchstone/language/measurement/readers/text.ts';
import type { Program } from '@touchstone/language/program/program.ts';

export const root = join(import.meta.dirname, '..');

export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** The `.cx` files at or below a folder of this repository, paths relative to it, in code-point order. */
export function sourcesOf(folder: string): SourceText[] {
  const top = join(root, folder);
  const walk = (path: string): string[] =>
    statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => walk(join(path, name))) : path.endsWith('.cx') ? [path] : [];
  return walk(top)
    .map((path) => ({ file: relative(top, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Programs small enough to be taken apart letter by letter, one with English keywords and one with Chinese ones. */
export const examples = ['examples/retail', 'tests/fixtures/aftersales'] as const;

export interface Built {
  readonly program: Program;
  readonly findings: readonly Finding[];
  readonly analysis: Analysis;
}

/** Everything that is computed from texts; with `wave`, as of that one. */
export function build(sources: readonly SourceText[], date: string | null = null, wave?: string): Built {
  const { program, findings } = compile({ own: sources, date });
  return { program, findings, analysis: analyse(program, wave === undefined ? {} : { wave }) };
}

/** What the answers say that the waves of a program name, counted in memory. `folder` is where names of files in the program start from. */
export function measurementsIn(program: Program, folder: string): Measurements {
  const waves = program.waves.flatMap((wave): MeasuredWave[] => {
    const given = wave.responses.flatMap(({ file, origin }, line) => {
      const pattern = join(root, folder, dirname(origin.file), file ?? '');
      const fits = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
      const names = readdirSync(dirname(pattern))
        .sort()
        .map((name) => join(dirname(pattern), name))
        .filter((path) => fits.test(path));
      return names.map((path) => {
        const decoded = textOf(readFileSync(path));
        if (!('text' in decoded)) throw new Error(`${path}: ${decoded.trouble}`);
        const read = path.endsWith('.jsonl') ? readJson(decoded.text) : readCsv(decoded.text);
        if (!('table' in read)) throw new Error(`${path}: ${read.trouble}`);
        return { shown: relative(join(root, folder), path).split(sep).join('/'), line, digest: null, table: read.table };
      });
    });
    return given.length === 0 ? [] : [measureInMemory(program, wave, given)];
  });
  return { waves };
}
