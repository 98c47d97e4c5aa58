/** What survey systems export comes back as the very numbers, from every form of file and by every engine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const shop = `program Shop "店" en "The shop" { languages zh-Hans, en }
persona Visitor "游客" en "Visitor" { share 60% }
persona Local "街坊" en "Local" { share 40% }
touchpoint Street "门店" en "Street shop" {
  expect near "走几步就有店" en "A shop close by" expected 7 weight 9
  expect price "明码实价" en "Marked prices" expected 7 weight 7
}
kpi Recommend "推荐" en "Recommendation" nps
kpi Satisfied "满意" en "Satisfaction" csat
survey AfterVisit "离店回访" en "After the visit" {
  screen "您是？" en "Who are you?" { Visitor "偶尔来" en "I come now and then"  Local "住在附近" en "I live here"  out "都不是" en "None of these" }
  ask Recommend
  ask Satisfied
  ask Street
  ask why open "最主要的原因是什么？" en "What is the main reason?"
  ask reason choose many "为什么光顾我们？" en "Why do you come to us?" { range "货全" en "The range"  price "价格" en "The prices"  other "其他" en "Something else" open }
}
`;

let made = 0;

/** A folder with the program and files of answers. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>, responses = 'answers/*'): string {
  const folder = join(top, `p${made++}`);
  mkdirSync(join(folder, 'answers'), { recursive: true });
  writeFileSync(join(folder, 'shop.cx'), `${shop}wave 2026-Q1 "Q1" { responses "${responses}" }\n`);
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, 'answers', name), data);
  return folder;
}

function programIn(): Program {
  return compile({ own: [readFragment('shop.cx', `${shop}wave 2026-Q1 "Q1" { responses "answers/*" }\n`)] }).program;
}

async function read(folder: string): Promise<MeasuredWave> {
  const where = { base: folder, root: folder, workspace: folder, env: {}, database: 'CX_DATABASE' };
  const { measurements, findings } = await measurementsOf(programIn(), where);
  expect(findings).toEqual([]);
  const [wave] = measurements.waves;
  if (wave === undefined) throw new Error('not measured');
  return wave;
}

/** Text as GBK, by looking every pair of bytes up in what the decoder makes of it. */
function gbk(text: string): Uint8Array {
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const sign = decoder.decode(new Uint8Array([first, second]));
      if (sign.length === 1 && !bytes.has(sign)) bytes.set(sign, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? [0x3f]))));
}

describe('files of exports', () => {
  const program = programIn();
  const [first] = questionnairesOf(program);
  if (first === undefined) throw new Error('no survey');
  const { questionnaire } = first;
  const answers = answersTo(questionnaire, 50, '2026-02-03');
  const hidden = questionnaire.hidden.map(({ name }) => name);
  const native = nativeCsv(questionnaire, answers);

  it('are read as a workbook of 问卷星, with numbers as numbers', async () => {
    const rows = wenjuanxingRows(questionnaire, answers, { cells: 'words', language: 'zh-Hans' });
    const cells = rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
    const wave = await read(folderWith({ '1_季度_50_50.xlsx': workbook(cells) }));
    const bare = await read(folderWith({ 'a.csv': nativeCsv(questionnaire, answers, hidden) }));
    expect(troubles(wave)).toEqual([]);
    expect(numbers(wave)).toEqual(numbers(bare));
  });
  it('are read in the encodings that systems and spreadsheets write', async () => {
    const whole = numbers(await read(folderWith({ 'a.csv': native })));
    const tsv = qualtricsCsv(questionnaire, answers, { cells: 'words', split: true, separator: '\t' });
    const lime = limeSurveyCsv(questionnaire, answers, { heads: 'full', cells: 'full', language: 'zh-Hans' });
    for (const files of [
      { 'a.tsv': Buffer.from(`\ufeff${tsv}`, 'utf16le') },
      { 'a.csv': `\ufeff${lime}` },
      { 'a.csv': gbk(lime) },
      { 'a.csv.gz': gzipSync(lime) },
      { 'a.json': surveyJsJson(questionnaire, answers) },
    ]) {
      const wave = await read(folderWith(files));
      expect(troubles(wave)).toEqual([]);
      expect(numbers(wave)).toEqual(whole);
    }
  });
  it('are put together, from several systems', async () => {
    const parts = [
      answersTo(questionnaire, 20, '2026-01-10', 1),
      answersTo(questionnaire, 20, '2026-02-10', 2),
      answersTo(questionnaire, 20, '2026-03-10', 3),
    ];
    const [a = [], b = [], c = []] = parts;
    const wave = await read(
      folderWith({
        'a.csv': limeSurveyCsv(questionnaire, a, { heads: 'code', cells: 'codes', language: 'en' }),
        'b.csv': qualtricsCsv(questionnaire, b, { cells: 'numbers', split: false }),
        'c.csv': formbricksCsv(questionnaire, c, 'en'),
      }),
    );
    expect(troubles(wave)).toEqual([]);
    expect(wave.sources.map(({ system }) => system)).toEqual(['LimeSurvey', 'Qualtrics', 'Formbricks']);
    const plain = await read(folderWith({ 'a.csv': nativeCsv(questionnaire, parts.flat()) }));
    expect(numbers(wave)).toEqual(numbers(plain));
    expect(plain.sources).not.toHaveProperty('0.system');
  });
  it('count the same with DuckDB where they are large', async ({ skip }) => {
    if ((await openDuckdb([], top)) === null) skip();
    const many = answersTo(questionnaire, 20_000, '2026-02-03', 5);
    const text = qualtricsCsv(questionnaire, many, { cells: 'words', split: true });
    expect(Buffer.byteLength(text)).toBeGreaterThan(5 * 1024 * 1024);
    const wave = await read(folderWith({ 'a.csv': text.replace('"IP Address"', '"Survey Preview"') }));
    expect(troubles(wave)).toEqual(['set-aside preview']);
    const { answers: count, groups, kano, drivers } = await read(folderWith({ 'a.csv': nativeCsv(questionnaire, many.slice(1)) }));
    expect(wave).toMatchObject({ answers: count, groups, kano, drivers });
    expect(count).toBe(19_999);
    expect(wave.sources.map(({ system }) => system)).toEqual(['Qualtrics']);
  }, 60_000);
  it('are told about in both languages, and the report has the numbers', async () => {
    const rows = wenjuanxingRows(questionnaire, answers, { cells: 'words', language: 'zh-Hans' }).map((row) => [...row]);
    const [head = []] = rows;
    const at = head.findIndex((cell) => cell.endsWith('最主要的原因是什么？'));
    head[at] = '6、最主要的原因到底是什么呢？';
    const folder = folderWith({ 'a.xlsx': workbook(rows) });
    for (const [language, sentence] of [
      ['en', 'If it is `AfterVisit.why`'],
      ['zh', '如果它就是 AfterVisit.why'],
    ] as const) {
      const { out, err } = await cx(folder, ['check', '.', '--lang', language]);
      expect(`${out}${err}`).toContain(sentence);
    }
    const reported = async (from: string, language: string): Promise<{ json: string; html: string }> => {
      for (const ending of ['json', 'html']) {
        expect((await cx(from, ['report', '.', '-o', join(from, `report.${ending}`), '--lang', language])).code).toBe(0);
      }
      return { json: readFileSync(join(from, 'report.json'), 'utf8'), html: readFileSync(join(from, 'report.html'), 'utf8') };
    };
    const zh = await reported(folder, 'zh');
    const bare = await reported(folderWith({ 'a.csv': nativeCsv(questionnaire, answers, hidden) }), 'zh');
    const kpis = ({ json }: { json: string }): unknown => (JSON.parse(json) as { kpis: unknown }).kpis;
    expect(kpis(zh)).toEqual(kpis(bare));
    expect(zh.html).toContain('a.xlsx（问卷星导出）');
    expect((await reported(folder, 'en')).html).toContain('a.xlsx (exported from 问卷星)');
    expect(bare.html).not.toContain('导出）');
  });
  it('cut off or of another survey end in a sentence', async () => {
    const lime = limeSurveyCsv(questionnaire, answers, { heads: 'code', cells: 'codes', language: 'en' });
    const cut = folderWith({ 'a.csv': lime.slice(0, lime.length - 40) });
    expect((await cx(cut, ['report', '.', '-o', join(cut, 'r.html'), '--lang', 'en'])).code).toBe(2);
    const [other] = surveys.filter(({ name }) => name.startsWith('saas'));
    if (other === undefined) throw new Error('no survey');
    const elsewhere = limeSurveyCsv(other.questionnaire, answersTo(other.questionnaire, 9, '2026-02-03'), {
      heads: 'full',
      cells: 'full',
      language: 'en',
    });
    const folder = folderWith({ 'a.csv': elsewhere });
    for (const [language, sentence] of [
      ['en', /`answers\/a\.csv` is an export of LimeSurvey, and none of its \d+ questions is asked by a survey of this program, such as /],
      ['zh', /「answers\/a\.csv」是从 LimeSurvey 导出的，但其中 \d+ 道题没有一道是本方案的问卷所问/],
    ] as const) {
      const { code, out, err } = await cx(folder, ['check', '.', '--lang', language]);
      expect(`${code} ${out}${err}`).toMatch(/^1 /);
      expect(`${out}${err}`).toMatch(sentence);
    }
  });
});
