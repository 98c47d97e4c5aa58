import { describe, expect, it } from 'vitest';
import { toCodebook } from './codebook.ts';
import { made, shop } from './programs.sample.ts';

/** The cells of a table that `writers/csv` wrote. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const table = read(toCodebook(made(shop).questionnaire, 'en'));
const line = (name: string): string[] => table.find(([first]) => first === name) ?? [];

describe('the codebook', () => {
  it('has a column of questions and of meanings for each language', () => {
    expect(table[0]).toEqual([
      'name',
      'kind',
      'question zh-Hans',
      'question en',
      'values',
      'meaning of values zh-Hans',
      'meaning of values en',
      'asked when',
      'required',
      'in SurveyJS',
      'in LimeSurvey',
      'in Qualtrics',
      'in Formbricks',
      'in 问卷星',
      'in Triple-S',
    ]);
    expect(read(toCodebook(made(shop).questionnaire, 'zh'))[0]?.slice(0, 3)).toEqual(['名称', '类型', '问题 zh-Hans']);
    expect(table.every((row) => row.length === 15)).toBe(true);
  });
  it('has a row for every column of the answers', () => {
    expect(table.slice(1).map(([name]) => name)).toEqual([
      'survey',
      'persona',
      'touchpoint',
      'channel',
      'at',
      'respondent',
      'wave',
      'language',
      'Dealer',
      'Recommend',
      'AfterVisit.why',
      'Satisfied',
      'Effort',
      'Easy',
      'Index',
      'Mood',
      'Crowd',
      'Waiting',
      'Spent',
      'Explained',
      'Street.near',
      'Street.price',
      'Street.news',
      'Checkout.fast',
      'AfterVisit.reason',
      'AfterVisit.reason.other',
      'AfterVisit.cheaper',
      'AfterVisit.slow',
    ]);
  });
  it('says what values mean', () => {
    expect(line('Satisfied')).toEqual([
      'Satisfied',
      'rating',
      '您对“收银台”这一环节满意吗？',
      'How satisfied were you with “Checkout”?',
      '1; 2; 3; 4; 5',
      '1 = 非常不满意; 2 = 不满意; 3 = 一般; 4 = 满意; 5 = 非常满意',
      '1 = Very dissatisfied; 2 = Dissatisfied; 3 = Neither satisfied nor dissatisfied; 4 = Satisfied; 5 = Very satisfied',
      '',
      'yes',
      'Satisfied',
      'Satisfied',
      'Satisfied',
      'Satisfied',
      'Q3',
      'Satisfied',
    ]);
    expect(line('AfterVisit.reason').slice(10, 12)).toEqual([
      'reason[range]; reason[price]; reason[other2]',
      'AfterVisit_reason_1; AfterVisit_reason_2; AfterVisit_reason_3',
    ]);
    expect(line('AfterVisit.reason').slice(14)).toEqual(['AfterVisit.reason (1 = range; 2 = price; 3 = other)']);
    expect(line('Recommend')[6]).toBe('0 = Not at all likely; 10 = Extremely likely');
    expect(line('Explained').slice(4, 7)).toEqual(['1; 0', '1 = 是; 0 = 否', '1 = Yes; 0 = No']);
    expect(line('AfterVisit.reason').slice(4, 7)).toEqual([
      'range; price; other',
      'range = 货全; price = 价格; other = 其他',
      'range = The range; price = The prices; other = Something else',
    ]);
    expect(line('Dealer').slice(4, 7)).toEqual(['A; B', 'A = 甲店; B = 乙店', 'A = Dealer A; B = Dealer B']);
  });
  it('says when something is asked', () => {
    expect(line('AfterVisit.why')[7]).toBe('Recommend <= 6');
    expect(line('Street.news')[7]).toBe('persona = Local');
    expect(line('AfterVisit.reason.other')[7]).toBe('AfterVisit.reason = other');
    expect(line('AfterVisit.slow')[7]).toBe('Waiting > 5');
  });
  it('asks a row of a matrix in full', () => {
    expect(line('Street.near')[3]).toBe('Thinking about “Street shop”, how well did we do on each of these? A shop close by');
  });
  it('lists many values in rows of their own', () => {
    const members = Array.from({ length: 13 }, (_, at) => `member M${at} "Dealer ${at}"`).join(' ');
    const long = read(
      toCodebook(made(`program P breakdown Dealer "d" { ${members} } survey S "s" { ask a open "b" }`).questionnaire, 'en'),
    );
    const rows = long.filter(([name]) => name === 'Dealer');
    expect(rows[0]?.slice(0, 7)).toEqual(['Dealer', 'comes with the invitation', 'd', '13 values, in the rows below', '', '', '']);
    expect(rows.slice(1, 3).map((row) => row.slice(0, 7))).toEqual([
      ['Dealer', 'value', '', 'M0', 'Dealer 0', '', ''],
      ['Dealer', 'value', '', 'M1', 'Dealer 1', '', ''],
    ]);
    expect(rows).toHaveLength(14);
  });
  it('gives a spreadsheet nothing to run', () => {
    const csv = toCodebook(made('program P survey S "=1+1" { ask a open "=HYPERLINK(1)" }').questionnaire, 'en');
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toMatch(/(^|,)=/m);
  });
});
