import { describe, expect, it } from 'vitest';
import type { Program } from '../../program/program.ts';
import { questionnairesOf } from '../../survey/make.ts';
import { programOf, shop } from '../../survey/programs.sample.ts';
import type { Questionnaire } from '../../survey/questionnaire.ts';
import type { MeasuredWave } from '../measurements.ts';
import { measureInMemory } from '../measuring.ts';
import { readCsv } from '../readers/csv.ts';
import { readJson } from '../readers/json.ts';
import type { Table } from '../table.ts';
import {
  answersTo,
  csvOf,
  formbricksCsv,
  limeSurveyCsv,
  nativeCsv,
  qualtricsCsv,
  surveyJsJson,
  wenjuanxingRows,
} from './exports.sample.ts';

const DAY = '2026-02-03';

function read(text: string): Table {
  const table = text.trimStart().startsWith('[') && text.includes('{') && !text.startsWith('"') ? readJson(text) : readCsv(text);
  if (!('table' in table)) throw new Error(JSON.stringify(table));
  return table.table;
}

function measured(program: Program, ...texts: readonly string[]): MeasuredWave {
  const [wave] = program.waves;
  if (wave === undefined) throw new Error('no wave');
  return measureInMemory(
    program,
    wave,
    texts.map((text, at) => ({ shown: `${'abc'[at]}.csv`, line: 0, digest: null, table: read(text) })),
  );
}

/** Everything that was counted, without what only says where it came from. */
function numbers({ answers, groups, drivers, kano, open }: MeasuredWave): unknown {
  return {
    answers,
    groups,
    drivers,
    kano,
    open: open.map((one) => ({
      ...one,
      texts: [...one.texts].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ text }) => text),
    })),
  };
}

function problems({ problems: all }: MeasuredWave): string[] {
  return all.map(({ kind, reason, column, name, count, of }) => [kind, reason, column, name, `${count}/${of}`].filter(Boolean).join(' '));
}

function one(program: Program): Questionnaire {
  const [first] = questionnairesOf(program);
  if (first === undefined) throw new Error('no survey');
  return first.questionnaire;
}

const WAVE = '\nwave 2026-Q1 "Q1" { responses "a.csv" }\n';

const tricky = `
program Tricky "Tricky" { languages en, zh-Hans  scale -2 to 2 }
persona Visitor "Visitor" zh-Hans "游客" { share 60% }
persona Local "Local" zh-Hans "街坊" { share 40% }
touchpoint Street "Street" zh-Hans "门店" {
  expect near "A shop, close by" zh-Hans "走几步就有店" expected 1 weight 9
  expect price "Marked prices" zh-Hans "明码实价" expected 1 weight 7
}
kpi Recommend "Recommendation" zh-Hans "推荐" nps
survey Visit "Visit" zh-Hans "回访" {
  ask Recommend
  ask Street
  ask reason choose "Why?" zh-Hans "为什么？" { a1 "Close, and cheap" zh-Hans "近、便宜"  b "Cheap" zh-Hans "便宜"  other "Else" zh-Hans "其他" open }
  ask ways choose many "How?" zh-Hans "怎么来？" { foot "On foot" zh-Hans "步行"  bus "By bus, or tram" zh-Hans "公交，或电车"  other "Else" zh-Hans "其他" open }
}
`;

const gated = `
program Gated "Gated" { languages en, zh-Hans }
persona Visitor "Visitor" zh-Hans "游客" { share 60% }
persona Local "Local" zh-Hans "街坊" { share 40% }
touchpoint Street "Street" zh-Hans "门店" {
  expect near "A shop close by" zh-Hans "走几步就有店" expected 7 weight 9
  expect price "Marked prices" zh-Hans "明码实价" expected 7 weight 7
}
kpi Recommend "Recommendation" zh-Hans "推荐" nps
survey Visit "Visit" zh-Hans "回访" {
  for Visitor, Local
  consent "We keep your answers for a year." zh-Hans "您的回答保存一年。"
  screen "Who are you?" zh-Hans "您是？" { Visitor "I come now and then" zh-Hans "偶尔来"  Local "I live here" zh-Hans "住在附近"  out "None of these" zh-Hans "都不是" }
  ask Recommend
  ask Street
  ask Street.near kano
}
`;

const programs: readonly (readonly [string, string])[] = [
  ['every kind of question', shop],
  ['a scale below zero, commas in options', tricky],
  ['consent, screening and a Kano pair', gated],
];

describe.each(programs)('exports of %s', (_, text) => {
  const program = programOf(`${text}${WAVE}`);
  const questionnaire = one(program);
  const answers = answersTo(questionnaire, 80, DAY);
  const whole = numbers(measured(program, nativeCsv(questionnaire, answers)));
  const sameAs = (export_: string): void => {
    const wave = measured(program, export_);
    expect(problems(wave).filter((problem) => /unknown|survey-export|unparsable|off-scale|set-aside|duplicate/.test(problem))).toEqual([]);
    expect(numbers(wave)).toEqual(whole);
  };

  it('count as under the program’s names', () => {
    expect(measured(program, nativeCsv(questionnaire, answers)).answers).toBe(80);
  });
  for (const heads of ['code', 'full', 'both'] as const) {
    for (const cells of ['codes', 'full'] as const) {
      for (const language of ['en', 'zh-Hans'])
        it(`are read of LimeSurvey, heads ${heads}, answers ${cells}, ${language}`, () => {
          sameAs(limeSurveyCsv(questionnaire, answers, { heads, cells, language }));
        });
    }
  }
  for (const cells of ['numbers', 'words'] as const) {
    for (const split of [true, false])
      it(`are read of Qualtrics, ${cells}, options ${split ? 'apart' : 'together'}`, () => {
        sameAs(qualtricsCsv(questionnaire, answers, { cells, split }));
        sameAs(qualtricsCsv(questionnaire, answers, { cells, split, separator: '\t' }));
      });
  }
  for (const language of ['default', 'en', 'zh-Hans'])
    it(`are read of Formbricks, answered in ${language}`, () => {
      sameAs(formbricksCsv(questionnaire, answers, language));
    });
  for (const cells of ['words', 'numbers'] as const) {
    for (const language of ['en', 'zh-Hans'])
      it(`are read of 问卷星, by ${cells}, ${language}`, () => {
        const hidden = questionnaire.hidden.map(({ name }) => name);
        // By numbers there are no words behind an option.
        const own = cells === 'numbers' ? ownNames(questionnaire) : [];
        const bare = answers.map((answer) => ({ ...answer, cells: new Map([...answer.cells].filter(([name]) => !own.includes(name))) }));
        const wave = measured(program, csvOf(wenjuanxingRows(questionnaire, bare, { cells, language })));
        expect(problems(wave).filter((problem) => /unknown|survey-export|unparsable|off-scale|set-aside|duplicate/.test(problem))).toEqual(
          [],
        );
        const native = measured(program, nativeCsv(questionnaire, bare, [...hidden, ...own]));
        expect(numbers(wave)).toEqual(numbers(native));
      });
  }
  it('are read of SurveyJS', () => {
    sameAs(surveyJsJson(questionnaire, answers));
  });
});

function ownNames(questionnaire: Questionnaire): readonly string[] {
  return questionnaire.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.form === 'choice' ? item.options.flatMap(({ own }) => own?.name ?? []) : [])),
  );
}

describe('an export that is not whole or not clear', () => {
  const program = programOf(`${shop}${WAVE}`);
  const questionnaire = one(program);
  const answers = answersTo(questionnaire, 30, DAY);
  const told = (wave: MeasuredWave): string[] => problems(wave).filter((problem) => !/constant|missing|straight/.test(problem));

  it('has rows set aside that were not sent off, with how many and where', () => {
    const text = limeSurveyCsv(questionnaire, answers, { heads: 'code', cells: 'codes', language: 'en' });
    const cut = text.replace(/"3","2026-02-03 10:02:00"/, '"3",""').replace(/"9","2026-02-03 10:08:00"/, '"9",""');
    const wave = measured(program, cut);
    expect(wave.answers).toBe(28);
    expect(told(wave)).toEqual(['set-aside unfinished 2/30']);
    expect(wave.problems.find(({ kind }) => kind === 'set-aside')).toMatchObject({ source: 'a.csv', line: 0, system: 'LimeSurvey' });
  });
  it('has previews, tests and spam of Qualtrics set aside', () => {
    for (const [cells, preview, test, spam, open] of [
      ['words', 'Survey Preview', 'Survey Test', 'Spam', 'False'],
      ['numbers', '1', '2', '8', '0'],
    ] as const) {
      const rows = qualtricsCsv(questionnaire, answers, { cells, split: true }).split('\n"2026-');
      const change = (at: number, from: RegExp, to: string): void => {
        expect(rows[at]).toMatch(from);
        rows[at] = rows[at]?.replace(from, to) ?? '';
      };
      const status = cells === 'words' ? /"IP Address"/ : /"0"(?=,"192)/;
      change(2, status, `"${preview}"`);
      change(3, status, `"${test}"`);
      change(4, status, `"${spam}"`);
      change(5, cells === 'words' ? /"True"/ : /"1"(?=,"2026)/, `"${open}"`);
      const wave = measured(program, rows.join('\n"2026-'));
      expect(wave.answers).toBe(26);
      expect(told(wave)).toEqual(['set-aside preview 2/30', 'set-aside spam 1/30', 'set-aside unfinished 1/30']);
    }
  });
  it('has two of the three head rows of Qualtrics, and is read all the same', () => {
    const whole = numbers(measured(program, nativeCsv(questionnaire, answers)));
    for (const without of [['texts'], ['ids']] as const) {
      const wave = measured(program, qualtricsCsv(questionnaire, answers, { cells: 'words', split: true, without }));
      expect(told(wave)).toEqual(['survey-export head-rows 2/3']);
      expect(numbers(wave)).toEqual(whole);
    }
    const bare = measured(program, qualtricsCsv(questionnaire, answers, { cells: 'words', split: true, without: ['texts', 'ids'] }));
    expect(told(bare)).toEqual([]);
    expect(numbers(bare)).toEqual(whole);
  });
  it('is of another survey', () => {
    const other = one(
      programOf('program Other {}\nsurvey Else { ask first open "What did you eat?"  ask second open "What did you drink?" }'),
    );
    for (const heads of ['full', 'code'] as const) {
      const wave = measured(program, limeSurveyCsv(other, answersTo(other, 12, DAY), { heads, cells: 'codes', language: 'en' }));
      expect(told(wave).filter((problem) => problem.startsWith('survey-export'))).toEqual(['survey-export other-survey 2/2']);
    }
  });
  it('has a question whose wording was changed since: it is told, with the question it is probably', () => {
    const text = formbricksCsv(questionnaire, answers, 'default').replaceAll('走几步就有店', '走几步路就有店铺');
    const wave = measured(program, text);
    expect(told(wave)).toEqual([expect.stringMatching(/^unknown-column \d+\. .*走几步路就有店铺 Street\.near \d+\/30$/)]);
    expect(problems(wave)).toContain('missing-column Street.near 1/1');
  });
  it('has a text that two questions share', () => {
    const twice = programOf(
      `program Two {}\nkpi Recommend "R" nps\nsurvey Visit { ask Recommend  ask why open "Your reason"  ask what open "Your reason" }${WAVE}`,
    );
    const asked = one(twice);
    const given = answersTo(asked, 20, DAY);
    const full = measured(twice, limeSurveyCsv(asked, given, { heads: 'full', cells: 'codes', language: 'en' }));
    expect(told(full)).toEqual(['survey-export ambiguous-column Your reason 2/2', 'survey-export ambiguous-column Your reason (2) 2/2']);
    expect(full.open).toEqual([]);
    // Codes and numbers tell them apart.
    const codes = measured(twice, limeSurveyCsv(asked, given, { heads: 'code', cells: 'codes', language: 'en' }));
    expect(told(codes)).toEqual([]);
    expect(codes.open.map(({ question }) => question)).toEqual(['Visit.why', 'Visit.what']);
    const numbered = measured(twice, csvOf(wenjuanxingRows(asked, given, { cells: 'words', language: 'en' })));
    expect(told(numbered)).toEqual([]);
    expect(numbers({ ...numbered, groups: codes.groups })).toEqual(numbers(codes));
  });
  it('fits two surveys that say different things of its columns', () => {
    const two = programOf(
      `program Two {}\nkpi Recommend "R" nps\nsurvey One { ask Recommend  ask why open "Why so" }\nsurvey Two { ask Recommend  ask why open "Why so" }${WAVE}`,
    );
    const asked = one(two);
    const given = answersTo(asked, 20, DAY);
    const text = limeSurveyCsv(asked, given, { heads: 'code', cells: 'codes', language: 'en' });
    // The hidden field tells which.
    expect(told(measured(two, text))).toEqual([]);
    const without = text
      .split('\n')
      .map((line) => line.replace(/,"(?:survey|One)"/, ''))
      .join('\n');
    const wave = measured(two, without);
    expect(told(wave).filter((problem) => problem.startsWith('survey-export'))).toEqual(['survey-export ambiguous-survey 1/2']);
    expect(wave.open).toEqual([]);
    expect(wave.groups[0]?.figures.map(({ subject }) => subject)).toEqual(['Recommend']);
    expect(wave.groups[0]?.figures).toEqual(measured(two, text).groups[0]?.figures);
  });
  it('has cells that may be codes or answers', () => {
    const asked = one(program);
    const rows = wenjuanxingRows(asked, answers, { cells: 'words', language: 'en' });
    // Nothing but marks between the ends of one scale.
    const at = rows[0]?.findIndex((head) => head.startsWith('1、')) ?? -1;
    const marks = rows.map((row, index) => [...row.slice(0, 6), index === 0 ? (row[at] ?? '') : String(1 + (index % 9))]);
    const wave = measured(program, csvOf(marks));
    expect(told(wave)[0]).toMatch(/^survey-export (partly|ambiguous-values)/);
    expect(told(wave)).toContain(`survey-export ambiguous-values ${rows[0]?.[at]} Recommend 30/30`);
    expect(wave.groups[0]?.figures).toEqual([]);
    // One end of it says which.
    const [head = [], first = [], ...rest] = marks;
    const clear = measured(program, csvOf([head, [...first.slice(0, 6), '10 (Extremely likely)'], ...rest]));
    expect(told(clear).filter((problem) => /ambiguous/.test(problem))).toEqual([]);
    expect(clear.groups[0]?.figures[0]).toMatchObject({ subject: 'Recommend', n: 30 });
    const codes = measured(program, csvOf([head, [...first.slice(0, 6), '11'], ...rest]));
    expect(codes.groups[0]?.figures[0]).toMatchObject({ n: 30, sum: (clear.groups[0]?.figures[0]?.sum ?? 0) - 29 });
  });
  it('counts those who did not agree and those whom it does not ask, whatever the form', () => {
    const guarded = programOf(`${gated}${WAVE}`);
    const asked = one(guarded);
    const given = answersTo(asked, 20, DAY).map((answer, row) => {
      if (row > 4) return answer;
      const cells = new Map([...answer.cells].filter(([name]) => ['survey', 'at', 'respondent'].includes(name)));
      cells.set('Visit.consent', { index: row < 2 ? 1 : 0 });
      if (row >= 2) cells.set('persona', { index: 2 });
      return { ...answer, cells };
    });
    const expected = ['set-aside refused Visit.consent Visit.consent 2/20', 'set-aside screened-out persona persona 3/20'];
    const native = measured(guarded, nativeCsv(asked, given));
    expect(told(native)).toEqual(expected);
    expect(native.answers).toBe(15);
    for (const text of [
      limeSurveyCsv(asked, given, { heads: 'code', cells: 'codes', language: 'en' }),
      limeSurveyCsv(asked, given, { heads: 'full', cells: 'full', language: 'zh-Hans' }),
      qualtricsCsv(asked, given, { cells: 'words', split: true }),
      qualtricsCsv(asked, given, { cells: 'numbers', split: true }),
      formbricksCsv(asked, given, 'zh-Hans'),
      surveyJsJson(asked, given),
    ]) {
      const wave = measured(guarded, text);
      expect(told(wave)).toEqual(expected);
      expect(numbers(wave)).toEqual(numbers(native));
    }
  });
  it('keeps what the wave maps by hand', () => {
    const mapped = programOf(`${shop}\nwave 2026-Q1 "Q1" { responses "a.csv"  map { "Recommend" as Recommend } }\n`);
    const wave = measured(mapped, limeSurveyCsv(questionnaire, answers, { heads: 'code', cells: 'codes', language: 'en' }));
    expect(wave.groups[0]?.figures.find(({ subject }) => subject === 'Recommend')).toEqual(
      measured(program, nativeCsv(questionnaire, answers)).groups[0]?.figures.find(({ subject }) => subject === 'Recommend'),
    );
  });
  it('has names that SurveyJS keeps for itself, and comments', () => {
    const named = programOf(
      `program P {}\nkpi locale "The place" mean { scale 1 to 5 }\nkpi Recommend "R" nps\nsurvey Visit { ask Recommend  ask locale  ask why choose many "Why" { a "A"  b "B" open } }${WAVE}`,
    );
    const [first = {}, ...rest] = JSON.parse(surveyJsJson(one(named), answersTo(one(named), 8, DAY))) as Record<string, unknown>[];
    expect(Object.keys(first)).toContain('locale_');
    const text = JSON.stringify([{ ...first, 'Visit.why': ['b'], 'Visit.why-Comment': 'Because' }, ...rest]);
    const wave = measured(named, text);
    expect(told(wave)).toEqual([]);
    expect(wave.groups[0]?.figures.find(({ subject }) => subject === 'locale')?.n).toBeGreaterThan(4);
    expect(wave.open.flatMap(({ texts }) => texts.map((each) => each.text))).toContain('Because');
  });
  it('names its questions as any survey does', () => {
    const chinese = programOf(
      `program 店 "店" { languages zh-Hans }\nkpi 推荐 "推荐" nps\nkpi 满意 "满意" csat\nsurvey 回访 "回访" { ask 推荐  ask 满意 }${WAVE}`,
    );
    const asked = one(chinese);
    const given = answersTo(asked, 12, DAY);
    const text = limeSurveyCsv(asked, given, { heads: 'code', cells: 'codes', language: 'zh-Hans' });
    expect(text).toMatch(/"Q1","Q2"/);
    expect(told(measured(chinese, text))).toEqual([]);
    const bare = text.replaceAll('"回访"', '""');
    const wave = measured(chinese, bare);
    expect(told(wave)).toEqual(['survey-export anybodys-names 2/2']);
    expect(wave.groups[0]?.figures).toEqual([]);
    // Their texts say enough.
    const both = limeSurveyCsv(asked, given, { heads: 'both', cells: 'codes', language: 'zh-Hans' }).replaceAll('"回访"', '""');
    expect(told(measured(chinese, both))).toEqual([]);
    expect(measured(chinese, both).groups[0]?.figures).toHaveLength(2);
  });
  it('is no export where the columns have the program’s names', () => {
    expect(told(measured(program, nativeCsv(questionnaire, answers)))).toEqual([]);
  });
});
