import fc from 'fast-check';
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
  ask because open "You gave {Recommend}. Why (and how)?" zh-Hans "您打了 {Recommend} 分，为什么？"
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

/** A hotel's: names between braces in a program that has no words of its own in one of its languages. */
const piped = `
program Hotel "酒店" { languages zh-Hans, en, ja }
persona Visitor "游客" en "Visitor" { share 60% }
persona Local "街坊" en "Local" { share 40% }
breakdown Branch "门店" en "Branch"
kpi Recommend "推荐" en "Recommendation" nps
survey Visit "回访" en "Visit" {
  ask Recommend
  ask why open "您打了 {Recommend} 分，为什么？" en "You gave {Recommend}. Why?"
  ask bad choose many "{Branch} 哪里不好？" en "What was not good at {Branch}?" { noise "隔音" en "Noise"  other "其他" en "Else" open }
}
`;

const programs: readonly (readonly [string, string])[] = [
  ['every kind of question', shop],
  ['a scale below zero, commas in options', tricky],
  ['consent, screening and a Kano pair', gated],
  ['names in wordings that are the same in two languages', piped],
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
  it('has columns that a wording of nothing but a name would fit', () => {
    const named = programOf(
      `program P {}\nbreakdown Branch\nkpi Recommend "R" nps\nsurvey Visit { ask Recommend  ask free open "{Branch}:"  ask why open "Why?" }${WAVE}`,
    );
    const text = limeSurveyCsv(one(named), answersTo(one(named), 20, DAY), { heads: 'full', cells: 'codes', language: 'en' });
    const wave = measured(named, text.replace(/Why\?/, 'Whatever else'));
    expect(told(wave)).toContainEqual(expect.stringMatching(/^unknown-column Whatever else \d+\/20$/));
    expect(wave.open).toEqual([]);
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
  it('knows labels that hold tags, whatever a system makes of them', () => {
    const program = programOf(
      'program P "P" { languages en }\ntouchpoint T "T" { expect a "Big <b>toys</b> {here}" expected 7 weight 5  expect b "Small toys" expected 7 weight 5 }\nkpi R "R" nps\nsurvey S "S" { ask R ask T ask T.a kano }\nwave 2026-Q1 { responses "a.csv" }',
    );
    const questionnaire = one(program);
    const answers = answersTo(questionnaire, 40, DAY);
    const native = numbers(measured(program, nativeCsv(questionnaire, answers)));
    const wave = measured(program, formbricksCsv(questionnaire, answers, 'en'));
    expect(problems(wave).filter((line) => line.includes('column'))).toEqual([]);
    expect(numbers(wave)).toEqual(native);
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

describe('an export as a system writes it', () => {
  const small = programOf(`
program Shop "Shop" { languages en, zh-Hans  scale 1 to 5 }
touchpoint Street "Street" zh-Hans "门店" { expect near "Close by" zh-Hans "离得近" expected 4 weight 9  expect price "Marked prices" zh-Hans "明码实价" expected 4 weight 7 }
kpi Recommend "Recommendation" zh-Hans "推荐" nps { ask "Would you recommend us?" zh-Hans "您会推荐我们吗？" }
kpi Satisfied "Satisfaction" zh-Hans "满意" csat { ask "How satisfied were you?" zh-Hans "您满意吗？" }
kpi Explained "Explained" zh-Hans "主动讲解" rate { ask "Did anyone explain?" zh-Hans "有人讲解吗？" }
survey Visit "Visit" zh-Hans "回访" {
  ask Recommend
  ask Satisfied
  ask Explained
  ask Street
  ask reason choose many "Why do you come?" zh-Hans "为什么来？" { range "The range" zh-Hans "货全"  price "The prices" zh-Hans "价格"  other "Something else" zh-Hans "其他" open }
  ask why open "What is the reason?" zh-Hans "主要原因是什么？"
}
wave 2026-Q1 "Q1" { responses "a.csv" }
`);
  const expected = {
    Recommend: [2, 16],
    Satisfied: [2, 9],
    Explained: [2, 1],
    'Street.near': [2, 9],
    'Street.price': [1, 3],
    'Visit.reason.range': [2, 1],
    'Visit.reason.price': [2, 1],
    'Visit.reason.other': [2, 1],
  };
  const check = (text: string, trouble: readonly unknown[] = []): MeasuredWave => {
    const wave = measured(small, text);
    expect(problems(wave)).toEqual(trouble);
    expect(wave.answers).toBe(2);
    const figures = wave.groups[0]?.figures ?? [];
    expect(Object.fromEntries(figures.map(({ subject, n, sum }) => [subject, [n, sum]]))).toEqual(expected);
    const words = wave.open.map(({ question, texts }) => [question, ...texts.map((one) => one.text)]);
    expect(words.sort()).toEqual([
      ['Visit.reason.other', 'The dog'],
      ['Visit.why', 'No queue'],
    ]);
    return wave;
  };

  it('LimeSurvey, with times, addresses and tokens', () => {
    check(
      `"id","submitdate","lastpage","startlanguage","seed","token","startdate","datestamp","ipaddr","refurl","survey","Recommend","Satisfied","Explained","Street[near]","Street[price]","reason[range]","reason[price]","reason[other2]","reasonother","why","interviewtime","groupTime12","RecommendTime"
"1","2026-01-07 10:01:02","3","en","1402","abc","2026-01-07 10:00:00","2026-01-07 10:01:02","192.0.2.1","","Visit","9","5","1","5","3","Y","","","","No queue","62.1","20.3","4.1"
"2","2026-01-08 11:01:02","3","en","9402","abd","2026-01-08 11:00:00","2026-01-08 11:01:02","192.0.2.2","","Visit","7","4","0","4","","","Y","Y","The dog","","50","","4"
"3","","1","en","77","abe","2026-01-08 12:00:00","2026-01-08 12:00:30","192.0.2.3","","Visit","2","","","","","","","","","","",",",""
`.replace('"","",",",""', '"","","",""'),
      ['set-aside unfinished 1/3'],
    );
  });
  it('LimeSurvey, full answers under full texts, with tags', () => {
    check(
      `"Response ID","Date submitted","Last page","Start language","Seed","<p>Would you recommend us?</p>","How satisfied were you?","Did anyone explain?","Thinking about “Street”, how well did we do on each of these? [Close by]","Thinking about “Street”, how well did we do on each of these? [Marked prices]","Why do you come? [The range]","Why do you come? [The prices]","Why do you come? [Something else]","Something else: please tell us more","What is the reason?","Total time"
"1","2026-01-07 10:01:02","3","en","1402","9","Very satisfied","Yes","5 (Extremely well)","3","Yes","No","No","","No queue","62"
"2","2026-01-08 11:01:02","3","en","9402","7","Satisfied","No","4","N/A","No","Yes","Yes","The dog","","50"
`,
    );
  });
  it('Qualtrics, in words', () => {
    const names =
      'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,LocationLatitude,DistributionChannel,UserLanguage,Q_RecaptchaScore,Recommend_NPS_GROUP,Recommend,Satisfied,Explained,Street_1,Street_2,Visit_reason,Visit_reason_3_TEXT,Visit_why,survey';
    const texts = `Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Location Latitude,Distribution Channel,User Language,Q_RecaptchaScore,Would you recommend us? - Group,Would you recommend us?,How satisfied were you?,Did anyone explain?,"Thinking about “Street”, how well did we do on each of these? - Close by","Thinking about “Street”, how well did we do on each of these? - Marked prices",Why do you come? - Selected Choice,Why do you come? - Something else - Text,What is the reason?,survey`;
    const ids = names
      .split(',')
      .map((name) => `"{""ImportId"":""${name}"",""timeZone"":""America/Denver""}"`)
      .join(',');
    check(
      [
        names,
        texts,
        ids,
        '2026-01-07 09:59:00,2026-01-07 10:01:02,IP Address,192.0.2.1,100,62,True,2026-01-07 10:01:03,R_1abc,31.2,anonymous,EN,0.9,Promoter,9,Very satisfied,Yes,5 (Extremely well),3,The range,,No queue,Visit',
        '2026-01-08 09:59:00,2026-01-08 10:01:02,IP Address,192.0.2.2,100,62,True,2026-01-08 10:01:03,R_2abc,31.2,anonymous,EN,0.9,Passive,7,Satisfied,No,4,,"The prices,Something else",The dog,,Visit',
        '2026-01-09 09:59:00,2026-01-09 10:01:02,Survey Preview,,100,62,True,2026-01-09 10:01:03,R_3abc,31.2,preview,EN,,Detractor,1,Satisfied,No,1,1,The prices,,,Visit',
        '',
      ].join('\n'),
      ['set-aside preview 1/3'],
    );
  });
  it('Formbricks, with what it knows of browsers', () => {
    check(
      `No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,Quotas,userAgent - browser,userAgent - os,url,1. Would you recommend us?,2. How satisfied were you?,2. How satisfied were you? - Option ID,3. Did anyone explain?,3. Did anyone explain? - Option ID,"4. Thinking about “Street”, how well did we do on each of these? - Close by","4. Thinking about “Street”, how well did we do on each of these? - Marked prices",5. Why do you come?,5. Why do you come? - Option ID,6. What is the reason?,person.plan,survey
1,clx1,2026-01-07 10:01:02,Yes,cls,,,,,Chrome,Linux,https://x.test,9,Very satisfied,5,Yes,1,5 (Extremely well),3,The range,range,No queue,,Visit
2,clx2,2026-01-08 10:01:02,Yes,cls,,,,,Chrome,Linux,https://x.test,7,满意,4,否,0,4,,The prices; The dog,"price, other",,,Visit
3,clx3,2026-01-08 10:01:02,No,cls,,,,,Chrome,Linux,https://x.test,7,,,,,,,,,,,Visit
`,
      ['set-aside unfinished 1/3'],
    );
  });
  it('问卷星, by text', () => {
    check(
      `序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您会推荐我们吗？,2、您满意吗？,3、有人讲解吗？,4、就“门店”来说，以下各点我们做得怎么样？—离得近,4、就“门店”来说，以下各点我们做得怎么样？—明码实价,5、为什么来？,6、主要原因是什么？
1,2026/1/7 10:01:02,62秒,微信,N/A,192.0.2.1(北京-北京),9,非常满意,是,5（非常好）,3,货全,No queue
2,2026/1/8 10:01:02,50秒,链接,直接访问,192.0.2.2(上海-上海),7,满意,否,4,(跳过),价格┋其他〖The dog〗,(空)
`,
    );
  });
  it('问卷星, a matrix of its own under numbers of questions', () => {
    const text = `序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您会推荐我们吗？,2、您满意吗？,3、有人讲解吗？,第4题(离得近),第4题(明码实价),5、为什么来？,6、主要原因是什么？
1,2026/1/7 10:01:02,62秒,微信,N/A,192.0.2.1(北京-北京),9,非常满意,是,5,3,货全,No queue
2,2026/1/8 10:01:02,50秒,链接,直接访问,192.0.2.2(上海-上海),7,满意,否,4,(跳过),价格┋其他〖The dog〗,(空)
`;
    check(text);
  });
  it('问卷星, where what tells of people was taken out and columns change places', () => {
    check(
      `6、主要原因是什么？,序号,提交答卷时间,5、为什么来？,4、就“门店”来说，以下各点我们做得怎么样？—离得近,4、就“门店”来说，以下各点我们做得怎么样？—明码实价,3、有人讲解吗？,2、您满意吗？,1、您会推荐我们吗？
No queue,1,2026/1/7 10:01:02,货全,5,3,是,非常满意,9
(空),2,2026/1/8 10:01:02,价格┋其他〖The dog〗,4,(跳过),否,满意,7
(空),3,2025/1/8 10:01:02,价格,1,(跳过),否,满意,1
`,
      [expect.stringMatching(/^outside-dates .*1\/3$/)],
    );
  });
  it('a table of texts that no system is told of, with what one of them writes for nothing', () => {
    check(
      `When,Would you recommend us?,How satisfied were you?,Did anyone explain?,"Thinking about “Street”, how well did we do on each of these? [Close by]","Thinking about “Street”, how well did we do on each of these? [Marked prices]",Why do you come?,Something else: please tell us more,What is the reason?
x,9,Very satisfied,Yes,5,3,The range,,No queue
y,7 points,Satisfied,No,4,(跳过),The prices;Something else,The dog,(空)
`,
      ['unknown-column When 2/2'],
    );
  });
  it('a table of texts that no system is told of', () => {
    check(
      `When,Would you recommend us?,How satisfied were you?,Did anyone explain?,"Thinking about “Street”, how well did we do on each of these? [Close by]","Thinking about “Street”, how well did we do on each of these? [Marked prices]",Why do you come?,Something else: please tell us more,What is the reason?
x,9,Very satisfied,Yes,5,3,The range,,No queue
y,7 points,Satisfied,No,4,,The prices;Something else,The dog,
`,
      ['unknown-column When 2/2'],
    );
  });
});

describe('any table', () => {
  const program = programOf(`${shop}${WAVE}`);
  const questionnaire = one(program);
  const answers = answersTo(questionnaire, 3, DAY);
  const exports_ = [
    limeSurveyCsv(questionnaire, answers, { heads: 'both', cells: 'full', language: 'en' }),
    qualtricsCsv(questionnaire, answers, { cells: 'words', split: false }),
    formbricksCsv(questionnaire, answers, 'en'),
    csvOf(wenjuanxingRows(questionnaire, answers, { cells: 'words', language: 'zh-Hans' })),
  ].map(read);

  it('is read without fail, and no answer is made up', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '10',
        '-3',
        '-99',
        'N/A',
        '非常满意',
        '其他〖',
        '〖〗',
        ';;;;',
        '┋┋',
        '{"ImportId":"x"}',
        'A shop close by',
        'Yes',
        '0 (x)',
      ),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(60), fc.nat(4), cell), { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(60), fc.string()), { maxLength: 5 }),
        (which, cells, heads) => {
          const table = exports_[which];
          if (table === undefined) return;
          const renamed = new Map(heads.map(([at, name]) => [at % table.columns.length, name]));
          const taken = new Set<string>();
          const columns = table.columns.map(({ name, cells: own }, at) => {
            let head = renamed.get(at) ?? name;
            while (taken.has(head)) head += '_';
            taken.add(head);
            const changed = own.map(
              (before, row) => cells.find(([column, line]) => column % table.columns.length === at && line === row)?.[2] ?? before,
            );
            return { name: head, cells: changed };
          });
          const wave = measureInMemory(program, program.waves[0] as (typeof program.waves)[0], [
            { shown: 'a.csv', line: 0, digest: null, table: { ...table, columns } },
          ]);
          expect(wave.answers).toBeLessThanOrEqual(table.rows);
          for (const { n } of wave.groups[0]?.figures ?? []) expect(n).toBeLessThanOrEqual(wave.answers);
        },
      ),
      { numRuns: 150 },
    );
  });
  it('is read in time, however its heads and cells are made', () => {
    const long = ['*'.repeat(300_000), `${' '.repeat(100_000)}x`, ';'.repeat(200_000), `${'〖'.repeat(100_000)}`, '<a'.repeat(100_000)];
    const table = exports_[2];
    if (table === undefined) throw new Error('no table');
    const columns = [
      ...table.columns.map(({ name, cells }) => ({ name, cells: cells.map((_, row) => long[row] ?? null) })),
      ...long.map((name) => ({ name, cells: table.columns[0]?.cells ?? [] })),
      ...Array.from({ length: 3000 }, (_, at) => ({
        name: `${at}. Something that nobody asked, number ${at}`,
        cells: table.columns[0]?.cells ?? [],
      })),
    ];
    // Work that grows with the square of a length would take longer than the test may.
    const count = () =>
      measureInMemory(program, program.waves[0] as (typeof program.waves)[0], [
        { shown: 'a.csv', line: 0, digest: null, table: { ...table, columns } },
      ]);
    expect(count).not.toThrow();
  }, 30_000);
});
