import { describe, expect, it } from 'vitest';
import type { MessageLanguage } from '../../findings/rule.ts';
import { parse } from '../../syntax/parse.ts';
import { sample } from '../server.sample.ts';
import { copiedTable, droppedAnswers, pastedRows, type TableForm } from './tables.ts';

async function pasted(text: string, rows: string, language: MessageLanguage = 'en'): Promise<string | null> {
  const { opened, offsets } = await sample(text);
  const at = opened(language);
  const [offset = 0] = offsets;
  const made = pastedRows(at, offset, rows);
  if (made === null) return null;
  const whole = at.source.content.text;
  const after = whole.slice(0, offset) + made.text + whole.slice(offset);
  expect(parse(after).problems.filter(({ rule }) => rule.startsWith('syntax/'))).toEqual([]);
  return made.text;
}

describe('rows of a spreadsheet pasted into a touchpoint', () => {
  it('become expectations, by the heads of their columns in either language', async () => {
    const rows =
      'Expectation\tFactor\tWeight\tExpected\tIdeal\tActual\tKano\r\nMarked prices\tPrice\t9\t7\t9\t6.5\tmust be\r\nHelpful "staff"\tPeople\t8\t7\t\t\t\r\n'.replaceAll(
        '\r',
        '',
      );
    expect(await pasted('touchpoint Shop "Shop" {\n  <|>\n}\n', rows)).toBe(
      'expect MarkedPrices "Marked prices" in Price expected 7 weight 9 ideal 9 actual 6.5 must-be\nexpect HelpfulStaff "Helpful \\"staff\\"" expected 7 weight 8',
    );
    expect(
      await pasted(
        '触点 店 "店" {\n  <|>\n}\n',
        '关键体验\t期望值\t权重\t理想（I）\t类型\n明码标价\t７\t9\t9\t必备型\n走几步就有店\t8\t6\t9\t魅力\n',
        'zh',
      ),
    ).toBe('期望 明码标价 预期 7 权重 9 理想 9 必备型\n期望 走几步就有店 预期 8 权重 6 理想 9 魅力型');
  });

  it('without heads: words, then expected, weight, ideal, actual', async () => {
    expect(await pasted('touchpoint Shop {\n  <|>\n}\n', 'Near by\t7\t9\nFast\t8\t5')).toBe(
      'expect NearBy "Near by" expected 7 weight 9\nexpect Fast expected 8 weight 5',
    );
  });

  it('take names that are free, and lines of their own', async () => {
    expect(await pasted('touchpoint Shop {\n  expect Near expected 7<|>\n}\n', 'Near\t7\t9\n4S店\t8\t5')).toBe(
      '\n  expect Near2 "Near" expected 7 weight 9\n  expect _4S店 "4S店" expected 8 weight 5',
    );
  });

  it.each([
    ['elsewhere', '<|>', 'Near by\t7\t9'],
    ['in another block', 'persona A { <|> }', 'Near by\t7\t9'],
    ['in a text', 'touchpoint Shop "a<|>" { }', 'Near by\t7\t9'],
    ['where there are no cells', 'touchpoint Shop { <|> }', 'Near by'],
    ['where no cell is a number', 'touchpoint Shop { <|> }', 'Near by\tFar\nb\tc'],
    ['where all are', 'touchpoint Shop { <|> }', '1\t2\n3\t4'],
  ])('not %s', async (_, text, rows) => {
    expect(await pasted(text, rows)).toBeNull();
  });
});

const shop = `program P "Shop" { scale 0 to 10  weight 1 to 9  languages en, zh-Hans }
persona Visitor "Day-tripper" { share 100% }
touchpoint Shop "In the street" zh-Hans "街上" {
  expect near "Near | by" zh-Hans "走几步就有店" in Convenience expected 7 weight 9 ideal 9
  expect price "=Prices" in Price expected 6 weight 5
}
kpi Recommend "Would you recommend us?" nps
survey After { ask why choose "Why?" { range "The range"  cheap "The price" } }
wave 2026-Q1 {
  Shop.near 4 n 200
  <|>
}
`;

async function copied(form: TableForm, language: MessageLanguage = 'en', part = ''): Promise<string | null> {
  const { opened } = await sample(shop);
  const at = opened(language);
  const { text } = at.source.content;
  const from = part === '' ? 0 : text.indexOf(part);
  return copiedTable(at, from, part === '' ? text.length : from + part.length, form)?.text ?? null;
}

describe('expectations copied as a table', () => {
  it('for a spreadsheet', async () => {
    expect(await copied('tsv')).toBe(
      [
        'Expectation\tTouchpoint\tWho\tRank\tExpected\tActual\tSatisfaction\tWeight\tIdeal\tGap',
        'Near | by\tIn the street\tDay-tripper\t1*\t7.0\t4.0\t-3.0\t9\t9.0\t-5.0',
        "'=Prices\tIn the street\tDay-tripper\t\t6.0\t\t\t5\t6.0\t",
      ].join('\n'),
    );
  });

  it('as Markdown and HTML, in the reader’s language, of what is selected', async () => {
    const line = 'expect near';
    expect(await copied('md', 'zh', line)).toContain('| 走几步就有店 |');
    expect(await copied('md', 'en', line)).toContain('Near \\| by');
    expect(await copied('html', 'en', 'expect price')).toContain('<td>=Prices</td>');
    expect(await copied('html', 'en', 'expect price')).not.toContain('Near');
    expect(await copied('tsv', 'en', 'program P')).toBeNull();
  });

  it('comes back as it went', async () => {
    const rows = (await copied('tsv', 'zh', 'expect near')) ?? '';
    expect(await pasted('触点 店 {\n  <|>\n}\n', rows, 'zh')).toBe('期望 走几步就有店 预期 7.0 权重 9 理想 9.0 实际 4.0');
  });
});

describe('a file of answers dropped on a wave', () => {
  const drop = async (text: string, head: string | null): Promise<string | null> => {
    const { opened, offsets } = await sample(text);
    const bytes = head === null ? null : new TextEncoder().encode(head);
    return droppedAnswers(opened(), offsets[0] ?? 0, 'file:///work/data/2026%20q1.csv', bytes)?.text ?? null;
  };

  it('is named, and its columns are mapped where they are called otherwise', async () => {
    expect(await drop(shop, 'respondent,persona,Shop.near,Would you recommend us?,Why?,Colour\n1,Visitor,7,9,range,red\n')).toBe(
      'responses "data/2026 q1.csv"\nmap {\n  "Would you recommend us?" as Recommend\n  "Why?" as After.why\n}',
    );
  });

  it('needs no map where the columns are the names, and none is made of what cannot be read', async () => {
    expect(await drop(shop, 'persona;Recommend\nVisitor;9\n')).toBe('responses "data/2026 q1.csv"');
    expect(await drop(shop, null)).toBe('responses "data/2026 q1.csv"');
    expect(await drop(shop, '')).toBe('responses "data/2026 q1.csv"');
  });

  it('has its place in a wave alone', async () => {
    expect(await drop('persona A { <|> }', 'a,b\n')).toBeNull();
  });
});
