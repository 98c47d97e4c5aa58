/** What a report would say of a program as it stands: hovers, hints and lenses speak in its figures, names and words. */
import type { InitiativeResult, KpiResult } from '../../analysis/analysis.ts';
import { lazily } from '../../analysis/lazily.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Declared, Expectation, Touchpoint } from '../../program/program.ts';
import { type Visitors, visitorsOf } from '../../program/visitors.ts';
import type { LineView } from '../../report/document.ts';
import { decimalsOf, type Seen, toneOf, viewerOf } from '../../report/line-views.ts';
import { type Line, rankedLines } from '../../report/lines.ts';
import { namesOf } from '../../report/names.ts';
import type { Making } from '../../report/opening.ts';
import { sentencesOf } from '../../report/sentences.ts';
import type { ProgramState } from '../programs.ts';

export interface Place {
  readonly touchpoint: Touchpoint;
  readonly expectation: Expectation;
}

/** Everything is made when first read, and kept as long as the program stays as it is. */
export interface Reported extends Making {
  readonly visitors: Visitors;
  /** In the order of the report, the worst first. */
  readonly lines: readonly Line[];
  /** How many of them can have a rank. */
  readonly ranked: number;
  /** By `Touchpoint.expectation`. */
  readonly linesOf: ReadonlyMap<string, readonly Line[]>;
  readonly linesAt: ReadonlyMap<string, readonly Line[]>;
  readonly viewOf: (line: Line) => LineView;
  /** By `Touchpoint.expectation`. */
  readonly expectations: ReadonlyMap<string, Place>;
  readonly kpis: ReadonlyMap<string, KpiResult>;
  readonly initiatives: ReadonlyMap<string, InitiativeResult>;
}

const made = new WeakMap<ProgramState, Map<MessageLanguage, Reported>>();

/** What a report in that language would say of the program. */
export function reportedOf(state: ProgramState, language: MessageLanguage): Reported {
  let languages = made.get(state);
  if (languages === undefined) {
    languages = new Map();
    made.set(state, languages);
  }
  let reported = languages.get(language);
  if (reported === undefined) {
    reported = reportedIn(state, language);
    languages.set(language, reported);
  }
  return reported;
}

function reportedIn(state: ProgramState, language: MessageLanguage): Reported {
  const program = state.program();
  const analysis = state.analysis();
  const words = sentencesOf(language);
  const views = new Map<Line, LineView>();
  const lookUps = lazily<{ readonly seeing: (line: Line) => Seen }>({
    seeing: () => viewerOf(reported.lines, program, analysis, reported.names, words, reported.decimals),
  });
  const viewOf = (line: Line): LineView => {
    let view = views.get(line);
    if (view === undefined) {
      view = lookUps.seeing(line).view;
      views.set(line, view);
    }
    return view;
  };
  const reported: Reported = lazily<Reported>({
    program: () => program,
    analysis: () => analysis,
    words: () => words,
    language: () => language,
    names: () => namesOf(program, language),
    decimals: () => decimalsOf(program.scale, program.weight, analysis.rows),
    seen: () => reported.lines.map((line) => ({ line, view: viewOf(line) })),
    visitors: () => visitorsOf(program),
    lines: () => rankedLines(analysis),
    ranked: () => reported.lines.filter(({ row }) => !row.outside).length,
    linesOf: () => grouped(reported.lines, ({ row }) => row.expectation),
    linesAt: () => grouped(reported.lines, ({ row }) => row.touchpoint),
    viewOf: () => viewOf,
    expectations: () =>
      new Map(
        program.touchpoints.flatMap((touchpoint) =>
          touchpoint.expectations.map((expectation) => [`${touchpoint.name}.${expectation.name}`, { touchpoint, expectation }] as const),
        ),
      ),
    kpis: () => new Map(analysis.kpis.map((kpi) => [kpi.name, kpi])),
    initiatives: () => new Map(analysis.initiatives.map((initiative) => [initiative.name, initiative])),
  });
  return reported;
}

function grouped(lines: readonly Line[], nameOf: (line: Line) => string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = nameOf(line);
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return groups;
}

/** The declaration of that name in the program, unless `declared` is another one of the same name, which counts nowhere. */
export function inProgram<T extends Declared>(list: readonly T[], name: string, declared: Declared | null): T | undefined {
  const found = list.find((one) => one.name === name);
  return found === undefined || declared === null || isSame(found, declared) ? found : undefined;
}

/** Whether two are the same declaration: linking copies what holds names. */
export function isSame(one: Declared, other: Declared): boolean {
  return one.nameOrigin.file === other.nameOrigin.file && one.nameOrigin.offset === other.nameOrigin.offset;
}

/** How expectations stand: whether some persona is surely below, else whether something is unknown. */
export interface Tally {
  readonly all: number;
  readonly below: number;
  readonly unknown: number;
}

export function tallyOf(lines: readonly Line[]): Tally {
  const expectations = [...grouped(lines, ({ row }) => row.expectation).values()];
  const isBelow = ({ row }: Line): boolean => toneOf(row.satisfaction) === 'below';
  const isOpen = ({ row }: Line): boolean => row.unknown.includes('actual') || row.unknown.includes('expected');
  const below = expectations.filter((some) => some.some(isBelow));
  const unknown = expectations.filter((some) => !some.some(isBelow) && some.some(isOpen));
  return { all: expectations.length, below: below.length, unknown: unknown.length };
}

/** The worst of some lines: by W·S among those whose satisfaction is known, else the first. */
export function worstOf(lines: readonly Line[]): Line | undefined {
  return lines.find(({ row }) => !row.unknown.includes('actual') && !row.unknown.includes('expected')) ?? lines[0];
}
