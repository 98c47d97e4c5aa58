import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { programsOf } from '@touchstone/language/program/folders.ts';
import { formbricksFaults, limeSurveyFaults, qsfFaults, tripleSFaults } from '@touchstone/language/survey/checkers.sample.ts';
import { toCodebook } from '@touchstone/language/survey/codebook.ts';
import { surveyEndings, textTargets } from '@touchstone/language/survey/file-names.ts';
import { surveyText } from '@touchstone/language/survey/files.ts';
import { questionnairesOf } from '@touchstone/language/survey/make.ts';
import { itemsOf, type Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { remarkText } from '@touchstone/language/survey/remarks.ts';
import { localeOf, surveyJs, toSurveyJs } from '@touchstone/language/survey/surveyjs.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { Model } from 'survey-core';
import 'survey-core/i18n';
import { lintSurvey } from 'survey-core/linter';
import { describe, expect, it } from 'vitest';
import { schemaFile } from '../scripts/schemas.ts';
import { sourcesOf } from './programs.ts';

const folders = programsOf(sourcesOf('examples').map(({ file, text }) => readFragment(file, text)));
const programs = folders
  .filter(({ hasProgram }) => hasProgram)
  .map(({ root, own, shared, findings }) => ({ root, program: compile({ own, shared, folderFindings: findings }).program }));
const surveys = programs.flatMap(({ root, program }) =>
  questionnairesOf(program).map(({ questionnaire, remarks }) => ({
    name: `${root} ${questionnaire.name}`,
    program,
    questionnaire,
    remarks,
  })),
);

/** An answer for every question: the highest value, the first option, a word. */
function answer(survey: Model): void {
  for (let round = 0; round < 3; round++) {
    for (const question of survey.getAllQuestions()) {
      if (!question.isVisible || !question.isEmpty()) continue;
      const type = question.getType();
      if (type === 'rating')
        question.value = (question as unknown as { visibleRateValues: { value: number }[] }).visibleRateValues[0]?.value;
      else if (type === 'matrix') {
        const { rows, columns } = question as unknown as Record<'rows' | 'columns', { value: string | number }[]>;
        question.value = Object.fromEntries(rows.map((row) => [row.value, columns.at(-1)?.value]));
      } else if (type === 'radiogroup') {
        const { choices } = question as unknown as { choices: { value: string | number }[] };
        // Who agrees goes on.
        question.value = choices.some(({ value }) => value === 1) ? 1 : choices.at(-1)?.value;
      } else if (type === 'checkbox')
        question.value = (question as unknown as { choices: { value: string }[] }).choices.map(({ value }) => value);
      else if (type === 'boolean') question.value = 1;
      else question.value = type === 'comment' ? '一句话' : 3;
    }
  }
}

/** Every name under which an answer may come back. */
function stableNames(questionnaire: Questionnaire): Set<string> {
  return new Set([
    ...questionnaire.hidden.map(({ name }) => name),
    ...itemsOf(questionnaire).flatMap((item) => {
      if (item.form === 'matrix') return item.rows.map(({ name }) => name);
      if (item.form === 'kano') return [item.present.name, item.absent.name];
      if (item.form === 'choice') return [item.name, ...item.options.flatMap(({ own }) => own?.name ?? [])];
      return [item.name];
    }),
  ]);
}

describe('the surveys of the examples', () => {
  it('are there', () => {
    expect(surveys.length).toBeGreaterThanOrEqual(10);
  });

  it.each(surveys)('$name: SurveyJS has nothing to say', ({ questionnaire }) => {
    const json = surveyJs(questionnaire);
    expect(lintSurvey(json).findings).toEqual([]);
    expect(new Model(json).jsonErrors ?? []).toEqual([]);
    // The definition as it opens in each language, and every text in it.
    for (const language of questionnaire.languages) {
      const languages = [language, ...questionnaire.languages.filter((other) => other !== language)];
      const opened = surveyJs({ ...questionnaire, languages });
      expect([language, lintSurvey(opened).findings]).toEqual([language, []]);
      const survey = new Model(opened);
      expect([language, survey.jsonErrors ?? [], survey.locale || 'en']).toEqual([language, [], localeOf(language)]);
      survey.locale = localeOf(language);
      expect(survey.processedTitle).toBe(questionnaire.title[language]);
      for (const item of itemsOf(questionnaire)) {
        const text = item.text[language] ?? '';
        // What is piped in is not known yet.
        if (item.pipes.length > 0 || /[{}]/.test(text)) continue;
        const shown = [
          survey.getQuestionByName(item.name),
          survey.getPanelByName(item.name),
          ...survey.getAllPanels(),
          ...survey.getAllQuestions(),
        ];
        expect(shown.map((one) => (one as { title?: string } | null)?.title)).toContain(text);
      }
    }
  });

  it.each(surveys)('$name: can be answered by every persona, under the program’s names', ({ program, questionnaire }) => {
    const names = stableNames(questionnaire);
    const touchpoints = new Set(program.touchpoints.map(({ name }) => name));
    for (const persona of questionnaire.personas.length === 0 ? [''] : questionnaire.personas) {
      const survey = new Model(surveyJs(questionnaire));
      survey.mergeData({ persona });
      answer(survey);
      expect(survey.doComplete()).toBe(true);
      const data: Record<string, unknown> = survey.data;
      const flat = Object.entries(data).flatMap(([key, value]) =>
        touchpoints.has(key) ? Object.keys(value as object).map((row) => `${key}.${row}`) : [key],
      );
      expect(flat.filter((name) => !names.has(name))).toEqual([]);
      // Scores, at least, were asked of everybody.
      expect(flat.filter((name) => program.kpis.some((kpi) => kpi.name === name)).length).toBe(
        itemsOf(questionnaire).filter(({ name, when }) => when === null && program.kpis.some((kpi) => kpi.name === name)).length,
      );
    }
  });

  it.each(surveys)('$name: has words in every language, and no remark that asks for mending', ({ questionnaire, remarks }) => {
    const mending = remarks.filter(({ message }) => message !== 'needsPersona');
    expect(mending.map((remark) => remarkText(remark, 'en'))).toEqual([]);
    for (const item of itemsOf(questionnaire)) {
      for (const language of questionnaire.languages) expect(item.text[language]?.trim(), `${item.name} ${language}`).toBeTruthy();
    }
  });

  it.each(surveys)('$name: nothing that is known of other systems speaks against their files', ({ questionnaire }) => {
    expect(limeSurveyFaults(surveyText(questionnaire, 'limesurvey', 'en'))).toEqual([]);
    expect(qsfFaults(surveyText(questionnaire, 'qsf', 'en'))).toEqual([]);
    expect(formbricksFaults(surveyText(questionnaire, 'formbricks', 'en'))).toEqual([]);
    const xml = surveyText(questionnaire, 'triple-s', 'en');
    expect(tripleSFaults(xml)).toEqual([]);
    const { status, error, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' });
    // Where the machine has no xmllint, the check above is all there is.
    if (error === undefined) expect([status, stderr]).toEqual([0, '']);
  });

  it('are what the schema says', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile('questionnaire'), 'utf8')));
    for (const { name, questionnaire } of surveys) {
      validate(JSON.parse(JSON.stringify(questionnaire)));
      expect(validate.errors ?? [], name).toEqual([]);
    }
    expect(validate({ formatVersion: '1.0' })).toBe(false);
  });
});

describe('a program that is being edited', () => {
  const texts = sourcesOf('examples/auto-service');
  it('still gives surveys that SurveyJS takes', () => {
    const edit = fc.record({
      at: fc.nat(),
      from: fc.nat(),
      kind: fc.constantFrom('drop', 'cut', 'copy', 'swap'),
      file: fc.nat(texts.length - 1),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = texts.map(({ file, text }) => ({ file, lines: text.split('\n') }));
        for (const { at, from, kind, file } of edits) {
          const lines = files[file]?.lines ?? [];
          const [here, there] = [at % lines.length, from % lines.length];
          const [line = '', other = ''] = [lines[here], lines[there]];
          if (kind === 'drop') lines.splice(here, 2);
          else if (kind === 'cut') lines[here] = line.slice(0, from % (line.length + 1));
          else if (kind === 'copy') lines.splice(here, 0, other);
          else [lines[here], lines[there]] = [other, line];
        }
        const { program } = compile({ own: files.map(({ file, lines }) => ({ file, text: lines.join('\n') })) });
        for (const { questionnaire } of questionnairesOf(program)) {
          expect(lintSurvey(surveyJs(questionnaire)).findings).toEqual([]);
          expect(toCodebook(questionnaire, 'zh').split('\r\n').length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('golden files', () => {
  it.each(surveys)('$name', async ({ name, questionnaire }) => {
    const file = `golden/survey.${name.replace(/[ /]/g, '.')}`;
    await expect(toSurveyJs(questionnaire)).toMatchFileSnapshot(`${file}.surveyjs.json`);
    await expect(toCodebook(questionnaire, questionnaire.languages[0]?.startsWith('zh') === true ? 'zh' : 'en')).toMatchFileSnapshot(
      `${file}.codebook.csv`,
    );
  });
  it.each(['AfterCase', '交车后'])('%s, in every other form', async (survey) => {
    const questionnaire = surveys.map((one) => one.questionnaire).find(({ name }) => name === survey);
    if (questionnaire === undefined) throw new Error(`no survey ${survey}`);
    for (const target of textTargets) {
      if (target === 'surveyjs' || target === 'codebook') continue;
      await expect(surveyText(questionnaire, target, 'en')).toMatchFileSnapshot(`golden/forms.${survey}${surveyEndings[target].inFolder}`);
    }
  });
  it('are all of surveys that exist', () => {
    const wanted = new Set(
      surveys.flatMap(({ name }) => ['surveyjs.json', 'codebook.csv'].map((ending) => `survey.${name.replace(/[ /]/g, '.')}.${ending}`)),
    );
    const there = readdirSync(join(import.meta.dirname, 'golden')).filter((file) => file.startsWith('survey.'));
    expect(there.filter((file) => !wanted.has(file))).toEqual([]);
  });
});
