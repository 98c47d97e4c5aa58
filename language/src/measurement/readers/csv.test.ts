import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForm, readCsv } from './csv.ts';
import { LONGEST_LINE } from './trouble.ts';

function rows(text: string): unknown[][] {
  const read = readCsv(text);
  if ('trouble' in read) throw new Error(read.trouble);
  const { table } = read;
  return [
    table.columns.map(({ name }) => name),
    ...Array.from({ length: table.rows }, (_, row) => table.columns.map(({ cells }) => cells[row])),
  ];
}

describe('comma-separated values', () => {
  it('are texts, and null where nothing stands', () => {
    expect(rows('persona,Shop.near\nVisitor,7\n,8\r\nLocal,')).toEqual([
      ['persona', 'Shop.near'],
      ['Visitor', '7'],
      [null, '8'],
      ['Local', null],
    ]);
  });
  it('have semicolons or tabs between them too', () => {
    expect(rows('a;b\n1,5;2\n')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(rows('a\tb\n1,5\t2;3\n')).toEqual([
      ['a', 'b'],
      ['1,5', '2;3'],
    ]);
    expect(rows('sep=;\na;b,c\n1;2\n')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
  });
  it('take the separator that parts every line alike', () => {
    expect(csvForm('a;b, or c;d\n1;x, y;2\n3;z;4\n')).toMatchObject({ separator: ';', columns: ['a', 'b, or c', 'd'] });
  });
  it('keep separators, quotation marks and line ends within quotation marks', () => {
    expect(rows('a,b\n"x, ""y""\nz",1\r\n"\r\n",2\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '1'],
      ['\r\n', '2'],
    ]);
    expect(rows('a,b\n5" screen,1\n')).toEqual([
      ['a', 'b'],
      ['5" screen', '1'],
    ]);
  });
  it('know the line that each row begins on', () => {
    const read = readCsv('sep=,\na,b\n"x\ny",1\n\n2,3\n');
    expect('table' in read && read.table.lines).toEqual([3, 6]);
  });
  it('may have a single column, in which an empty line is an answer without anything', () => {
    expect(rows('Recommend\n9\n\n7\n')).toEqual([['Recommend'], ['9'], [null], ['7']]);
  });
  it('have columns of different names', () => {
    expect(rows(' persona ,persona,,a,persona\n1,2,3,4,5\n')[0]).toEqual(['persona', 'persona (2)', '#3', 'a', 'persona (3)']);
  });
  it('may end a line with separators that stand for nothing', () => {
    expect(rows('a,b,,\n1,2,,\n3,4\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
  it('give nothing where a row has too many or too few cells, and say how many', () => {
    expect(readCsv('a,b,c\n1,2,3\n1,2\n1,2,3,4\n')).toEqual({
      trouble: 'ragged',
      arguments: { line: 3, cells: 2, columns: 3, count: 2, rows: 3 },
    });
  });
  it('give nothing where a quotation mark is left open or followed by more', () => {
    expect(readCsv('a,b\n1,2\n"x,3\n4,5\n')).toEqual({ trouble: 'open-quote', arguments: { line: 3 } });
    expect(readCsv('a,b\n"x"y,3\n')).toEqual({ trouble: 'stray-quote', arguments: { line: 2 } });
  });
  it('give nothing of an empty file', () => {
    expect(readCsv('')).toEqual({ trouble: 'empty' });
    expect(readCsv(',,\n1,2,3\n')).toEqual({ trouble: 'empty' });
    expect(rows('a,b')).toEqual([['a', 'b']]);
  });
  it('give nothing where a line has no end', () => {
    expect(readCsv(`a,b\n1,${'x'.repeat(LONGEST_LINE + 1)}\n`)).toMatchObject({ trouble: 'long-line', arguments: { line: 2 } });
  });
  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r\n', '\t', '客', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), fc.constantFrom(',', ';', '\t'), (table, separator) => {
        const written = [['x', 'y', 'z'], ...table]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n');
        expect(rows(`sep=${separator}\n${written}\n`).slice(1)).toEqual(table.map((row) => row.map((one) => (one === '' ? null : one))));
      }),
    );
  });
});
