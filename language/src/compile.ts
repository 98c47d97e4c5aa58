import { type AnalyseOptions, analyse } from './analysis/analyse.ts';
import type { Analysis } from './analysis/analysis.ts';
import type { Finding } from './findings/finding.ts';
import { defaultSettings, type Settings } from './findings/settings.ts';
import type { Measurements } from './measurement/measurements.ts';
import type { Fragment } from './program/fragment.ts';
import { link, type Notes } from './program/link.ts';
import type { Program } from './program/program.ts';
import { checkInSteps } from './rules/check.ts';
import type { SurveyLock } from './survey/lock.ts';
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
  /** What the answers of the waves say, or how to count them, which is done once and not before it is asked; null or left out: nobody read them. */
  readonly measurements?: Measurements | null | ((program: Program) => Measurements | null);
  /** What `surveys.lock.json` says; left out: nobody read it. */
  readonly locked?: SurveyLock;
}

export interface Compiled {
  readonly program: Program;
  readonly findings: Finding[];
  /** The analysis that the rules looked at, made when first asked for. */
  readonly analysis: () => Analysis;
}

/** A program whose names are looked up and whose rules are still to be asked. */
export interface Linked {
  readonly program: Program;
  /** What reading, the search for folders and linking had to say, before severities and `allow` are looked at. */
  readonly found: readonly Finding[];
  /** The analysis that the rules look at, made when first asked for. */
  readonly analysis: () => Analysis;
  /** Lets go of the analysis, which is most of what a program weighs. Whoever asks for it again has it made again. */
  readonly putAway: () => void;
  /** Every finding, made step by step (see `checkInSteps`). */
  readonly checking: () => Generator<void, Finding[]>;
}

/**
 * From texts to the Program and everything there is to say about it. It throws nothing for any text. Of a folder that is only used,
 * errors are reported, since they may leave a hole in this program; the rest is the business of its own check.
 */
export function compile(input: CompileInput): Compiled {
  const { program, analysis, checking } = linked(input);
  const steps = checking();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { program, findings: step.value, analysis };
  }
}

/** The first half of `compile`: texts read and names looked up. */
export function linked(input: CompileInput, notes: Notes | null = null): Linked {
  const own = input.own.map(toFragment);
  const shared = (input.shared ?? []).map(toFragment);
  const { program, findings } = link(own, shared, notes);
  const found: Finding[] = [...(input.folderFindings ?? []), ...findings];
  for (const fragment of own) found.push(...fragment.findings);
  for (const fragment of shared) found.push(...fragment.findings.filter(({ severity }) => severity === 'error'));
  const settings = input.settings ?? defaultSettings;
  const { reportingMinimum, groupMinimum } = settings;
  const date = input.date ?? null;
  const locked = input.locked === undefined ? {} : { locked: input.locked };
  let counted: Measurements | null | undefined;
  const measurements = (): Measurements | null => {
    if (counted === undefined)
      counted = (typeof input.measurements === 'function' ? input.measurements(program) : input.measurements) ?? null;
    return counted;
  };
  let kept: Analysis | undefined;
  const analysis = (): Analysis => {
    kept ??= analyse(program, {
      asOf: date,
      reportingMinimum,
      groupMinimum,
      measurements: measurements(),
      ...locked,
      ...input.analysing,
    });
    return kept;
  };
  return {
    program,
    found,
    analysis,
    putAway: () => {
      kept = undefined;
    },
    checking: () =>
      checkInSteps({
        program,
        findings: found,
        date,
        settings,
        analysis,
        measurements: measurements(),
        ...locked,
      }),
  };
}

function toFragment(source: SourceText | Fragment): Fragment {
  return 'text' in source ? readFragment(source.file, source.text) : source;
}
