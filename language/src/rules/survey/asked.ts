/** What the surveys of a program ask, for the rules that judge their craft. */
import type { Origin } from '../../findings/origin.ts';
import type { Expectation, Kpi, Program, Survey, Touchpoint } from '../../program/program.ts';
import type { LanguageTag, Text } from '../../program/values.ts';
import { madeOf } from '../../survey/made.ts';
import type { Made } from '../../survey/make.ts';

/** A survey of the program and the questionnaire that is made of it. */
export interface AskedSurvey {
  readonly survey: Survey;
  readonly made: Made;
}

/** The surveys of the program's own files, with their questionnaires. */
export function surveysOf(program: Program): readonly AskedSurvey[] {
  if (program.surveys.length === 0) return [];
  const all = madeOf(program);
  return program.surveys.flatMap((survey, at) => {
    const one = all[at];
    return one === undefined || survey.shared === true ? [] : [{ survey, made: one }];
  });
}

/** Words of an author that respondents read as a question, in one language. */
export interface Asking {
  /** The stable name. */
  readonly name: string;
  readonly kind: 'kpi' | 'expectation' | 'open' | 'choice' | 'label';
  readonly language: LanguageTag;
  readonly text: string;
  readonly origin: Origin;
}

/**
 * The wordings of everything that some survey asks, each once: `ask "…"` of KPIs and expectations, the words of the survey's own questions,
 * and the labels of expectations that stand as rows (`label`).
 */
export function askingsOf(program: Program): readonly Asking[] {
  const home = program.head?.languages[0] ?? null;
  const askings: Asking[] = [];
  const seen = new Set<string>();
  const add = (name: string, kind: Asking['kind'], text: Text | null, origin: Origin): void => {
    if (text === null || text.text.trim() === '') return;
    askings.push({ name, kind, language: home ?? '', text: text.text, origin });
    for (const [language, words] of Object.entries(text.translations)) askings.push({ name, kind, language, text: words, origin });
  };
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const touchpoints = new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint]));
  const expectation = (touchpoint: Touchpoint, one: Expectation): void => {
    const name = `${touchpoint.name}.${one.name}`;
    if (seen.has(name) || one.shared === true) return;
    seen.add(name);
    if (one.ask !== null) add(name, 'expectation', one.ask, one.places.ask ?? one.nameOrigin);
    else add(name, 'label', one.label, one.nameOrigin);
  };
  for (const { survey } of surveysOf(program)) {
    if (survey.consent !== null) add(`${survey.name}.consent`, 'choice', survey.consent.text, survey.consent.origin);
    if (survey.screen !== null) add(`${survey.name}.screen`, 'choice', survey.screen.text, survey.screen.origin);
    for (const { subject, question } of survey.asks) {
      if (question !== null) {
        add(`${survey.name}.${question.name}`, question.form === 'open' ? 'open' : 'choice', question.label, question.nameOrigin);
        continue;
      }
      const name = subject?.resolved ?? null;
      if (name === null) continue;
      const kpi: Kpi | undefined = kpis.get(name);
      if (kpi !== undefined) {
        if (!seen.has(name)) add(name, 'kpi', kpi.ask, kpi.places.ask ?? kpi.nameOrigin);
        seen.add(name);
        continue;
      }
      const touchpoint = touchpoints.get(name);
      if (touchpoint !== undefined) for (const one of touchpoint.expectations) expectation(touchpoint, one);
      const dot = name.lastIndexOf('.');
      const holder = touchpoints.get(name.slice(0, dot));
      const single = holder?.expectations.find((one) => one.name === name.slice(dot + 1));
      if (touchpoint === undefined && holder !== undefined && single !== undefined) expectation(holder, single);
    }
  }
  return askings;
}
