/**
 * What it costs to write surveys beside checking the same program: 50 surveys of 40 questions in four languages, in every form that is text. In a process
 * of its own (`surveys.ts measure`) it prints one line of JSON.
 */
import { spawnSync } from 'node:child_process';
import { compile } from '../language/src/compile.ts';
import { textTargets } from '../language/src/survey/file-names.ts';
import { surveyText } from '../language/src/survey/files.ts';
import { questionnairesOf } from '../language/src/survey/make.ts';
import { manySurveys } from './programs.ts';
import { median } from './samples.ts';

const SURVEYS = 50;
const QUESTIONS = 40;

interface Taken {
  /** Milliseconds. */
  readonly check: number;
  /** From the program to questionnaires. */
  readonly make: number;
  /** From questionnaires to the text of each form. */
  readonly write: Readonly<Record<string, number>>;
  /** Questions in all surveys. */
  readonly asked: number;
  readonly files: number;
}

function take(): Taken {
  const own = manySurveys(SURVEYS, QUESTIONS).map(({ name, text }) => ({ file: name, text }));
  compile({ own: [{ file: 'a.cx', text: 'program A "a"\n' }] });
  const start = performance.now();
  const { program, findings } = compile({ own, date: '2026-05-01' });
  const checked = performance.now();
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  const making = performance.now();
  const made = questionnairesOf(program);
  const write: Record<string, number> = {};
  const began = performance.now();
  let files = 0;
  for (const target of textTargets) {
    const before = performance.now();
    for (const { questionnaire } of made) if (surveyText(questionnaire, target, 'en').length > 1000) files++;
    write[target] = performance.now() - before;
  }
  const items = made.flatMap(({ questionnaire }) => questionnaire.pages.flatMap((page) => page.items));
  const asked = items.reduce((sum, item) => sum + (item.form === 'matrix' ? item.rows.length : 1), 0);
  return { check: checked - start, make: began - making, write, asked, files };
}

/** Two figures: every form, and questionnaires alone. Throws where a question or a form is missing. */
export function benchSurveys(
  rounds: number,
  add: (name: string, ours: number, yardstick: string, other: number, unit: 'ms', goal: number | null) => void,
): void {
  const taken = Array.from({ length: rounds }, (): Taken => {
    const done = spawnSync(process.execPath, [import.meta.filename, 'measure'], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`surveys\n${done.stderr}`);
    return JSON.parse(done.stdout);
  });
  for (const { asked, files } of taken) {
    if (asked !== SURVEYS * QUESTIONS) throw new Error(`surveys: ${asked} of ${SURVEYS * QUESTIONS} questions`);
    if (files !== SURVEYS * textTargets.length) throw new Error(`surveys: ${files} of ${SURVEYS * textTargets.length} files`);
  }
  const check = median(taken.map((one) => one.check));
  const writing = (one: Taken): number => Object.values(one.write).reduce((sum, time) => sum + time, one.make);
  const name = `${SURVEYS} surveys of ${QUESTIONS} questions in 4 languages`;
  add(`${name}, ${textTargets.length} forms`, median(taken.map(writing)), 'their check', check, 'ms', 1.5);
  add('the same, questionnaires alone', median(taken.map(({ make }) => make)), 'their check', check, 'ms', null);
  for (const target of textTargets) {
    add(`the same, ${target} alone`, median(taken.map(({ write }) => write[target] ?? Number.NaN)), 'their check', check, 'ms', null);
  }
}

if (process.argv[2] === 'measure') process.stdout.write(`${JSON.stringify(take())}\n`);
