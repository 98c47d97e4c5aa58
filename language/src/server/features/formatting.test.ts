import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../syntax/format.ts';
import { offsetAt } from '../places.ts';
import { source, typed } from '../sources.ts';
import { formattingOf } from './formatting.ts';

function applied(text: string, options: { keywords?: 'en' | 'zh' } = {}): string {
  const one = source('file:///a.cx', 'a.cx', typed(text), 1);
  return formattingOf(one, options)
    .map(({ range, newText }) => ({ from: offsetAt(text, one.lines(), range.start), to: offsetAt(text, one.lines(), range.end), newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to), text);
}

describe('formatting in an editor', () => {
  it('touches only the lines that differ', () => {
    const text = 'persona A "a" { share 10% }\npersona   B "b"\n';
    const edits = formattingOf(source('file:///a.cx', 'a.cx', typed(text), 1));
    expect(edits).toEqual([{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: 'persona B "b"\n' }]);
  });

  it('keeps the ends of lines', () => {
    expect(applied('persona   A "a"\r\npersona B   "b"\r\n')).toBe('persona A "a"\r\npersona B "b"\r\n');
  });

  it('rewrites keywords', () => {
    expect(applied('persona A "a" { share 10% }\n', { keywords: 'zh' })).toBe('画像 A "a" { 占比 10% }\n');
  });

  it('gives what the formatter gives, whatever the text', () => {
    const part = fc.constantFrom('persona A "a"', ' { share  10% }', '\n', '\n\n\n', '  ', '}', '触点 B', '// c', '"');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(applied(text)).toBe(format(text));
      }),
    );
  });
});
