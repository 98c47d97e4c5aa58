import { subject } from './anchors.ts';
import type { Report, Section } from './document.ts';
import { figuresOf, type ReportInput } from './figures.ts';
import { journeySection, whoSection } from './journey-sections.ts';
import { kpiSection } from './kpi-section.ts';
import { decimalsOf, linesSeen } from './line-views.ts';
import { listeningSection } from './listening-section.ts';
import { namesOf } from './names.ts';
import { type Making, movedOf, numbersOf, verdictOf } from './opening.ts';
import { promiseSection } from './promise-section.ts';
import { gapsSection, initiativesSection, keySection, mapSection, methodSection } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { trendSection } from './trend-section.ts';

export type { Report } from './document.ts';
export type { ReportInput } from './figures.ts';

/**
 * The report of an analysis in one language: titles as findings, numbers as printed, tables, and the values of the charts.
 * Plain data; the same input gives the same Report.
 */
export function buildReport(input: ReportInput): Report {
  const { program, analysis, findings, language, version } = input;
  const words = sentencesOf(language);
  const names = namesOf(program, language);
  const decimals = decimalsOf(program.scale, program.weight, analysis.rows);
  const making: Making = {
    program,
    analysis,
    names,
    words,
    language,
    decimals,
    seen: linesSeen(program, analysis, names, words, decimals),
  };
  const figures = figuresOf(input, names);
  const people = making.seen.length === 0 ? [] : [journeySection(making), promiseSection(making), whoSection(making)];
  const unnumbered = [
    keySection(making),
    ...(making.seen.length === 0 ? [] : [mapSection(making), gapsSection(making)]),
    ...people.filter((section) => section !== null),
    ...[kpiSection(making), trendSection(making)].filter((section) => section !== null),
    ...(making.seen.length === 0 && program.initiatives.length === 0 ? [] : [initiativesSection(making)]),
    ...[listeningSection(making)].filter((section) => section !== null),
    methodSection(making, input, figures),
  ];
  const sections = unnumbered.map((section, index): Section => ({ ...section, number: index + 1 }));
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const wave = analysis.wave === null ? null : names.wave(analysis.wave);
  return {
    language,
    tag: language === 'zh' ? 'zh-Hans' : 'en',
    programme: names.program === '' ? words.untitled : names.program,
    about: program.head === null ? null : subject('program', program.head.name),
    form: words.gapAnalysis,
    wave,
    asOf: analysis.asOf === null ? null : words.asOf(analysis.asOf),
    banner: errors === 0 ? null : words.banner(errors),
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
}
