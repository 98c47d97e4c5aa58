import fc from 'fast-check';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { type CommentedJson, plainOf, propertyOf, readCommented, replaced, withElement, withProperty } from './commented-json.ts';

function read(text: string): CommentedJson {
  const json = readCommented(text);
  if (typeof json === 'number') throw new Error(`broken at line ${json}`);
  return json;
}

/** The text with the element `"new"` in the list `"list"`. */
function longer(text: string): string {
  const json = read(text);
  const list = propertyOf(json.root, 'list');
  if (list === undefined) throw new Error('no list');
  return withElement(json, list, 'new');
}

describe('one more entry', () => {
  it.each([
    ['after the last one', '{\n  "list": [\n    "a"\n  ]\n}\n', '{\n  "list": [\n    "a",\n    "new"\n  ]\n}\n'],
    ['in the line, where the list is one line', '{\n  "list": ["a"]\n}\n', '{\n  "list": ["a", "new"]\n}\n'],
    ['in a file of one line', '{"list":[]}', '{"list":["new"]}'],
    ['in an empty list', '{\n\t"list": []\n}', '{\n\t"list": [\n\t\t"new"\n\t]\n}'],
    ['behind a remark on the last one', '{\n  "list": [\n    "a" // why a\n  ]\n}', '{\n  "list": [\n    "a", // why a\n    "new"\n  ]\n}'],
    [
      'where only a remark stands',
      '{\n  "list": [\n    // none yet, really\n  ]\n}',
      '{\n  "list": [\n    // none yet, really\n    "new"\n  ]\n}',
    ],
    ['with a comma where the file has them', '{\n  "list": [\n    "a",\n  ],\n}', '{\n  "list": [\n    "a",\n    "new",\n  ],\n}'],
    [
      'with the line ends of the file',
      '{\r\n    "list": [\r\n        "a"\r\n    ]\r\n}\r\n',
      '{\r\n    "list": [\r\n        "a",\r\n        "new"\r\n    ]\r\n}\r\n',
    ],
    ['behind a mark of byte order', '\ufeff{\n  "list": []\n}', '\ufeff{\n  "list": [\n    "new"\n  ]\n}'],
  ])('%s', (_, before, after) => {
    expect(longer(before)).toBe(after);
  });

  it('as a property, of several lines in the indentation of the file', () => {
    const before = '{\n    // mine\n    "a": 1 /* one */\n}\n';
    const json = read(before);
    expect(withProperty(json, json.root, 'b', { c: [1] })).toBe(
      '{\n    // mine\n    "a": 1, /* one */\n    "b": {\n        "c": [\n            1\n        ]\n    }\n}\n',
    );
  });

  it.each([
    ['', '{\n  "b": 2\n}\n'],
    ['// only this\n', '// only this\n{\n  "b": 2\n}\n'],
    ['{}', '{\n  "b": 2\n}'],
    ['{ "a": 1 }', '{ "a": 1, "b": 2 }'],
  ])('as the first of %j', (before, after) => {
    const json = read(before);
    expect(withProperty(json, json.root, 'b', 2)).toBe(after);
  });
});

it('tells the line in which a text is broken', () => {
  expect(readCommented('{\n  "a": 1\n  "b": 2\n}')).toBe(3);
  expect(readCommented('{\n  "a": \n}')).toBe(3);
  expect(readCommented('# not JSON')).toBe(1);
});

it('takes the last of two properties of one name, and replaces that', () => {
  const json = read('{ "a": 1, "a": "x" }');
  const node = propertyOf(json.root, 'a');
  expect(plainOf(node)).toBe('x');
  expect(node === undefined ? '' : replaced(json, node, 'y')).toBe('{ "a": 1, "a": "y" }');
});

it('adds to any object and changes nothing else in it', () => {
  const gap = fc.constantFrom('', ' ', '\n', '\n  ', ' /* , ] } */ ', ' // , "\n', '\t');
  // What looks like a remark within a text is none, and would be counted as one below.
  const value = fc.jsonValue({ maxDepth: 1 }).filter((one) => !JSON.stringify(one).includes('/'));
  const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', '逗,号', 'd"'), value, gap, gap, gap), { maxLength: 4 });
  fc.assert(
    fc.property(gap, entries, gap, fc.boolean(), (head, list, tail, trailing) => {
      const body = list.map(([name, value, a, b, c]) => `${a}${JSON.stringify(name)}${b}:${c}${JSON.stringify(value)}${a}`).join(',');
      const text = `${head}{${body}${trailing && list.length > 0 ? ',' : ''}${tail}}\n`;
      const json = read(text);
      const after = withProperty(json, json.root, 'new', [1, { two: 2 }]);
      const errors: ParseError[] = [];
      expect(parse(after, errors, { allowTrailingComma: true })).toEqual({
        ...parse(text, [], { allowTrailingComma: true }),
        new: [1, { two: 2 }],
      });
      expect(errors).toEqual([]);
      const remarks = (of: string) => [...of.matchAll(/\/\*.*?\*\/|\/\/.*/g)].map(String);
      expect(remarks(after)).toEqual(remarks(text));
    }),
  );
});
