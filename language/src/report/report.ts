import { lazily } from '../analysis/lazily.ts';
import { subject } from './anchors.ts';
import type { Report, Section } from './document.ts';
import { driversSection } from './driver-section.ts';
import { figuresOf, type ReportInput } from './figures.ts';
import { journeySection, whoSection } from './journey-sections.ts';
import { kpiSection } from './kpi-section.ts';
import { decimalsOf, type Seen, viewerOf } from './line-views.ts';
import { rankedLines } from './lines.ts';
import { listeningSection } from './listening-section.ts';
import { namesOf } from './names.ts';
import { type Making, movedOf, numbersOf, verdictOf } from './opening.ts';
import { promiseSection } from './promise-section.ts';
import { gapsSection, initiativesSection, keySection, mapSection, methodSection } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { trendSection } from './trend-section.ts';
import { voiceSection } from './voice-section.ts';
import { slidersView } from './what-if/sliders.ts';
import { whatIfView } from './what-if/view.ts';

export type { Report } from './document.ts';
export type { ReportInput } from './figures.ts';

/** Lines after which others are heard. */
const MANY = 100;

/**
 * The report of an analysis in one language: titles as findings, numbers as printed, tables, and the values of the charts.
 * Plain data; the same input gives the same Report.
 */
export function buildReport(input: ReportInput): Report {
  const steps = reportInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `buildReport`, but it comes back after each section and some lines, so that whoever has something more urgent can do it first, or never go on. */
export function* reportInSteps(input: ReportInput): Generator<void, Report> {
  const { program, analysis, findings, language, version } = input;
  const words = sentencesOf(language);
  const names = namesOf(program, language);
  const decimals = decimalsOf(program.scale, program.weight, analysis.rows);
  yield;
  const lines = rankedLines(analysis);
  const view = viewerOf(lines, program, analysis, names, words, decimals);
  const seen: Seen[] = [];
  for (const line of lines) {
    if (seen.length % MANY === MANY - 1) yield;
    seen.push(view(line));
  }
  const making: Making = { program, analysis, names, words, language, decimals, seen };
  const figures = figuresOf(input, names);
  const makers = [
    () => keySection(making),
    ...(seen.length === 0
      ? []
      : [
          () => mapSection(making),
          () => gapsSection(making),
          () => journeySection(making),
          () => promiseSection(making),
          () => whoSection(making),
        ]),
    () => kpiSection(making),
    () => trendSection(making),
    () => driversSection(making),
    () => voiceSection(making),
    ...(seen.length === 0 && program.initiatives.length === 0 ? [] : [() => initiativesSection(making)]),
    () => listeningSection(making),
    () => methodSection(making, input, figures),
  ];
  const sections: Section[] = [];
  for (const make of makers) {
    yield;
    const section = make();
    if (section !== null) sections.push({ ...section, number: sections.length + 1 });
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const wave = analysis.wave === null ? null : names.wave(analysis.wave);
  const late = lazily<Pick<Report, 'sliders'>>({ sliders: () => (input.whatIf === undefined ? slidersView(making) : null) });
  const made: Omit<Report, 'sliders'> = {
    language,
    tag: language === 'zh' ? 'zh-Hans' : 'en',
    programme: names.program === '' ? words.untitled : names.program,
    about: program.head === null ? null : subject('program', program.head.name),
    form: words.gapAnalysis,
    wave,
    asOf: analysis.asOf === null ? null : words.asOf(analysis.asOf),
    banner: errors === 0 ? null : words.banner(errors),
    whatIf: figures.whatIf === undefined ? null : whatIfView(making, figures.whatIf),
    verdict: verdictOf(making),
    numbers: numbersOf(making),
    moved: movedOf(making),
    contents: words.contents,
    reading: words.reading,
    marks: words.marks,
    sections,
    data: words.data,
    foot: [names.program === '' ? words.untitled : names.program, words.made(version), words.noScript],
    decimals,
    figures,
  };
  return Object.assign(late, made);
}
