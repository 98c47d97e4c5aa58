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
