import { type AnalyseOptions, analyse } from './analysis/analyse.ts';
import type { Analysis } from './analysis/analysis.ts';
import { once } from './analysis/once.ts';
import type { Finding } from './findings/finding.ts';
import { defaultSettings, type Settings } from './findings/settings.ts';
import type { Fragment } from './program/fragment.ts';
import { link } from './program/link.ts';
import type { Program } from './program/program.ts';
import { check } from './rules/check.ts';
import { readFragment } from './syntax/read.ts';

export interface SourceText {
  /** Path relative to the program's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

export interface CompileInput {
  /** The files of the program's own folder: texts, or fragments made of them before. */
  readonly own: readonly (SourceText | Fragment)[];
  /** The files of the folders it uses. */
  readonly shared?: readonly (SourceText | Fragment)[];
  /** What the search for folders, the loader and the reader of `cx.json` had to say. */
  readonly folderFindings?: readonly Finding[];
  /** `YYYY-MM-DD`; null or left out: nothing that needs a date is judged. */
  readonly date?: string | null;
  readonly settings?: Settings;
  /** How the program is analysed; `asOf` is `date` unless said otherwise. */
  readonly analysing?: AnalyseOptions;
}

export interface Compiled {
  readonly program: Program;
  readonly findings: Finding[];
  /** The analysis that the rules looked at, made when first asked for. */
  readonly analysis: () => Analysis;
}

/**
 * From texts to the Program and everything there is to say about it. It throws nothing for any text. Of a folder that is only used,
 * errors are reported, since they may leave a hole in this program; the rest is the business of its own check.
 */
export function compile(input: CompileInput): Compiled {
  const own = input.own.map(toFragment);
  const shared = (input.shared ?? []).map(toFragment);
  const linked = link(own, shared);
  const found: Finding[] = [...(input.folderFindings ?? []), ...linked.findings];
  for (const fragment of own) found.push(...fragment.findings);
  for (const fragment of shared) found.push(...fragment.findings.filter(({ severity }) => severity === 'error'));
  const settings = input.settings ?? defaultSettings;
  const { reportingMinimum, groupMinimum } = settings;
  const analysis = once(() => analyse(linked.program, { asOf: input.date ?? null, reportingMinimum, groupMinimum, ...input.analysing }));
  const findings = check({
    program: linked.program,
    findings: found,
    date: input.date ?? null,
    settings,
    analysis,
  });
  return { program: linked.program, findings, analysis };
}

function toFragment(source: SourceText | Fragment): Fragment {
  return 'text' in source ? readFragment(source.file, source.text) : source;
}
