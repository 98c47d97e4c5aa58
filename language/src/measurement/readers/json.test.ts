import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

function table(text: string): unknown {
  const read = readJson(text);
  if ('trouble' in read) throw new Error(read.trouble);
  return Object.fromEntries(read.table.columns.map(({ name, cells }) => [name, cells]));
}

describe('answers as JSON', () => {
  it('are an array of objects, with null where an answer says nothing', () => {
    expect(table('[{"persona":"Visitor","Shop.near":7},{"Shop.near":8.5,"更多":true},{"persona":""}]')).toEqual({
      persona: ['Visitor', null, null],
      'Shop.near': [7, 8.5, null],
      更多: [null, true, null],
    });
  });
  it('are one object a line', () => {
    const read = readJson('{"a":1}\n\n{"a":2}\r\n');
    expect(read).toEqual({ table: { rows: 2, columns: [{ name: 'a', cells: [1, 2] }], lines: [1, 3] } });
    expect(table('{\n "a": 1\n}')).toEqual({ a: [1] });
  });
  it('may lie within one another, as survey programs store them', () => {
    expect(table('[{"Shop":{"near":7,"range":6},"AfterVisit.reason":["price","range"]}]')).toEqual({
      'Shop.near': [7],
      'Shop.range': [6],
      'AfterVisit.reason.price': [true],
      'AfterVisit.reason.range': [true],
    });
  });
  it('keep long numbers apart', () => {
    expect(
      table('[{"respondent":1234567890123456781,"a":"1234567890123456789, 5"},{"respondent":1234567890123456782,"a":0.1234567890123457}]'),
    ).toEqual({
      respondent: ['1234567890123456781', '1234567890123456782'],
      a: ['1234567890123456789, 5', 0.1234567890123457],
    });
  });
  it('say where they are broken', () => {
    expect(readJson('[{"a":1},\n{"a":2},\n{"a":')).toEqual({ trouble: 'json-broken', arguments: { line: 3 } });
    expect(readJson('[{"a":1},\n{"a":x},\n{"a":3}]')).toEqual({ trouble: 'json-broken', arguments: { line: 2 } });
    expect(readJson('{"a":1}\n{"a":}\n')).toEqual({ trouble: 'json-broken', arguments: { line: 2 } });
    expect(readJson('[{"a":1},3]')).toEqual({ trouble: 'json-no-rows', arguments: { number: 2 } });
    expect(readJson(' ')).toEqual({ trouble: 'empty' });
  });
  it('do not take a name of the language for anything else', () => {
    expect(table('[{"__proto__":1,"constructor":2}]')).toEqual(
      Object.fromEntries([
        ['__proto__', [1]],
        ['constructor', [2]],
      ]),
    );
  });
});
