import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import type { Analysis } from '@touchstone/language/analysis/analysis.ts';
import { compile } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
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

/** Everything that is computed from texts. */
export function build(sources: readonly SourceText[], date: string | null = null): Built {
  const { program, findings } = compile({ own: sources, date });
  return { program, findings, analysis: analyse(program) };
}
