import { expect, it } from 'vitest';
import { lazily } from './lazily.ts';

it('makes each property when it is first read, once, and looks like plain data', () => {
  const made: string[] = [];
  const value =
    <T>(name: string, result: T) =>
    (): T => {
      made.push(name);
      return result;
    };
  const lazy = lazily<{ a: number; b: readonly number[]; c: null }>({ a: value('a', 1), b: value('b', [2]), c: value('c', null) });
  expect(made).toEqual([]);
  expect(Object.keys(lazy)).toEqual(['a', 'b', 'c']);
  expect(lazy.b).toBe(lazy.b);
  expect(made).toEqual(['b']);
  expect(JSON.stringify(lazy)).toBe('{"a":1,"b":[2],"c":null}');
  expect({ ...lazy }).toEqual({ a: 1, b: [2], c: null });
  expect(made).toEqual(['b', 'a', 'c']);
});
