/**
 * One measurement in a process of its own: `measure.ts WHAT FOLDER`, printed as one line of JSON. Times are milliseconds after everything
 * is loaded; heap is what the result keeps alive, in bytes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type LangiumCoreServices } from 'langium';
import { analyse } from '../language/src/analysis/analyse.ts';
import { compile } from '../language/src/compile.ts';
import { toHtml } from '../language/src/report/html.ts';
import { buildReport } from '../language/src/report/report.ts';
import { toPptx } from '../language/src/report/slides/deck.ts';
import { toXlsx } from '../language/src/report/workbook/workbook.ts';
import { parserModule } from '../language/src/syntax/engine.ts';
import { CxGeneratedModule, CxGeneratedSharedModule } from '../language/src/syntax/generated/module.ts';

export interface Measured {
  readonly time: number;
  readonly heap: number;
  /** Of the whole process, in bytes. */
  readonly peak: number;
  /** Something of the result, so that a wrong one is noticed. */
  readonly result: number;
}

const [what = '', folder = ''] = process.argv.slice(2);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.cx'))
  .sort()
  .map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }));

/** Langium as it comes, reading whole texts, but with our vocabulary: its own lexer does not know Chinese keywords and is slower. */
function plainLangium(): (text: string) => { errors: number; tree: unknown } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CxGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxGeneratedModule, parserModule);
  shared.ServiceRegistry.register(core);
  const parser = core.parser.LangiumParser;
  return (text) => {
    const { value, parserErrors } = parser.parse(text);
    return { errors: parserErrors.length, tree: value };
  };
}

const collect = globalThis.gc ?? (() => {});
let kept: unknown;

function measure(work: () => { keep: unknown; result: number }): void {
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const { keep, result } = work();
  const time = performance.now() - start;
  kept = keep;
  collect();
  const heap = process.memoryUsage().heapUsed - before;
  if (kept === undefined) throw new Error('nothing kept');
  process.stdout.write(`${JSON.stringify({ time, heap, peak: process.resourceUsage().maxRSS * 1024, result } satisfies Measured)}\n`);
}

// Both parsers are built before the clock runs.
compile({ own: [{ file: 'a.cx', text: 'program A "a"\n' }] });
const parse = plainLangium();
parse('program A "a"\n');

switch (what) {
  case 'langium':
    measure(() => {
      const trees = sources.map(({ text }) => parse(text));
      return { keep: trees, result: trees.reduce((sum, tree) => sum + tree.errors, 0) };
    });
    break;
  case 'check':
    measure(() => {
      const { program, findings } = compile({ own: sources, date: '2026-05-01' });
      return { keep: { program, findings }, result: findings.filter(({ severity }) => severity === 'error').length };
    });
    break;
  case 'report': {
    // As `cx report` does: what the rules looked at is not analysed again.
    const compiled = compile({ own: sources, date: '2026-05-01' });
    const { program, findings } = compiled;
    measure(() => {
      const analysis = compiled.analysis();
      const html = toHtml(buildReport({ program, analysis, findings, language: 'en', version: '0' }));
      return { keep: { analysis, html }, result: analysis.rows.length };
    });
    break;
  }
  case 'workbook': {
    const compiled = compile({ own: sources, date: '2026-05-01' });
    const { program, findings } = compiled;
    measure(() => {
      const analysis = compiled.analysis();
      const input = { program, analysis, findings, language: 'en', version: '0' } as const;
      const workbook = toXlsx(buildReport(input), input);
      return { keep: { analysis, workbook }, result: analysis.rows.length };
    });
    break;
  }
  case 'slides': {
    const compiled = compile({ own: sources, date: '2026-05-01' });
    const { program, findings } = compiled;
    measure(() => {
      const analysis = compiled.analysis();
      const slides = toPptx(buildReport({ program, analysis, findings, language: 'en', version: '0' }));
      return { keep: { analysis, slides }, result: analysis.rows.length };
    });
    break;
  }
  case 'plan': {
    const { program } = compile({ own: sources, date: '2026-05-01' });
    measure(() => {
      const analysis = analyse(program, { asOf: null });
      const { initiatives } = analysis.economics;
      const drawn = initiatives.map(({ chances, tornado, flows }) => ({ chances, tornado, flows }));
      return { keep: { drawn, plan: analysis.plan }, result: analysis.plan.proven ? initiatives.length : -1 };
    });
    break;
  }
  default:
    throw new Error(`${what}: langium, check, report, workbook, slides or plan`);
}
