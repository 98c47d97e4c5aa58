/** What survey systems export comes back as the very numbers, from every form of file and by every engine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from '@touchstone/language/compile.ts';
import {
  answersTo,
  csvOf,
  formbricksCsv,
  limeSurveyCsv,
  nativeCsv,
  qualtricsCsv,
  type SampleAnswer,
  surveyJsJson,
  wenjuanxingRows,
} from '@touchstone/language/measurement/exports/exports.sample.ts';
import type { MeasuredWave } from '@touchstone/language/measurement/measurements.ts';
import { measureInMemory } from '@touchstone/language/measurement/measuring.ts';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { readJson } from '@touchstone/language/measurement/readers/json.ts';
import { programsOf } from '@touchstone/language/program/folders.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { limeSurveyLanguage } from '@touchstone/language/survey/limesurvey.ts';
import { questionnairesOf } from '@touchstone/language/survey/make.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { measurementsOf } from '../../cli/src/answers/measure.ts';
import { openDuckdb } from '../../cli/src/engines/duckdb.ts';
import { sourcesOf } from '../programs.ts';
import { cx } from './command.ts';
import { workbook } from './workbook.ts';

const top = mkdtempSync(join(tmpdir(), 'cx-exports-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const programs = programsOf(sourcesOf('examples').map(({ file, text }) => readFragment(file, text)))
  .filter(({ hasProgram }) => hasProgram)
  .map(({ root, own, shared, findings }) => ({ root, program: compile({ own, shared, folderFindings: findings }).program }));
const surveys = programs.flatMap(({ root, program }) =>
  questionnairesOf(program).map(({ questionnaire }) => ({ name: `${root} ${questionnaire.name}`, program, questionnaire })),
);

function measured(program: Program, text: string): MeasuredWave {
  const wave = program.waves.find(({ period }) => period !== null);
  if (wave === undefined) throw new Error('no wave');
  const read = text.startsWith('[\n') ? readJson(text) : readCsv(text);
  if (!('table' in read)) throw new Error(read.trouble);
  return measureInMemory(program, { ...wave, maps: [] }, [{ shown: 'a.csv', line: 0, digest: null, table: read.table }]);
}

function dayIn(program: Program): string {
  return program.waves.find(({ period }) => period !== null)?.period?.from ?? '';
}

function numbers({ answers, groups, drivers, kano, open }: MeasuredWave): unknown {
  const sorted = open.map((one) => ({ ...one, texts: one.texts.map(({ text }) => text).sort() }));
  return { answers, groups, drivers, kano, open: sorted };
}

function troubles({ problems }: MeasuredWave): string[] {
  return problems
    .filter(({ kind }) =>
      ['unknown-column', 'survey-export', 'unparsable', 'off-scale', 'set-aside', 'duplicate-respondent'].includes(kind),
    )
    .map(({ kind, reason, column, name }) => [kind, reason, column, name].filter(Boolean).join(' '));
}

/** Every export of a survey, and what of its answers each can hold. */
function exportsOf(
  questionnaire: Questionnaire,
  answers: readonly SampleAnswer[],
): readonly (readonly [string, string, readonly string[]])[] {
  const hidden = questionnaire.hidden.map(({ name }) => name);
  const languages = questionnaire.languages.map((language) => [language, limeSurveyLanguage(language)] as const);
  return [
    ...languages.flatMap(([, language]) =>
      (['code', 'full', 'both'] as const).flatMap((heads) =>
        (['codes', 'full'] as const).map(
          (cells) =>
            [`LimeSurvey ${heads} ${cells} ${language}`, limeSurveyCsv(questionnaire, answers, { heads, cells, language }), []] as const,
        ),
      ),
    ),
    ...(['numbers', 'words'] as const).flatMap((cells) =>
      [true, false].map((split) => [`Qualtrics ${cells} ${split}`, qualtricsCsv(questionnaire, answers, { cells, split }), []] as const),
    ),
    ...languages.map(([language]) => [`Formbricks ${language}`, formbricksCsv(questionnaire, answers, language), []] as const),
    ...languages.map(
      ([language]) => [`问卷星 ${language}`, csvOf(wenjuanxingRows(questionnaire, answers, { cells: 'words', language })), hidden] as const,
    ),
    ['SurveyJS', surveyJsJson(questionnaire, answers), []],
  ];
}

describe('every survey of the examples', () => {
  it.each(surveys)('$name comes back from every system', ({ program, questionnaire }) => {
    const answers = answersTo(questionnaire, 60, dayIn(program));
    for (const [form, text, without] of exportsOf(questionnaire, answers)) {
      const wave = measured(program, text);
      expect([form, troubles(wave)]).toEqual([form, []]);
      expect([form, numbers(wave)]).toEqual([form, numbers(measured(program, nativeCsv(questionnaire, answers, without)))]);
    }
  });
});
