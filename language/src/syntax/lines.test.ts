import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, linesOf, originAt } from './lines.ts';

describe('places in a text', () => {
  it('counts lines and columns from one, in UTF-16 code units', () => {
    const lines = linesOf('a\r\nb😀c\rd\n');
    expect(originAt('f', lines, 3, 6)).toEqual({ file: 'f', offset: 3, end: 6, line: 2, column: 1, endLine: 2, endColumn: 4 });
    expect(originAt('f', lines, 8, 10)).toEqual({ file: 'f', offset: 8, end: 10, line: 3, column: 1, endLine: 4, endColumn: 1 });
    expect(originAt('f', lines, 5, 2)).toMatchObject({ offset: 5, end: 5 });
  });

  it('says the same in whatever order it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r', '字'), { maxLength: 60 }),
        fc.array(fc.nat(60), { maxLength: 30 }),
        (chars, offsets) => {
          const text = chars.join('');
          const asked = linesOf(text);
          for (const offset of offsets.filter((one) => one <= text.length)) {
            const before = text.slice(0, offset).replace(/\r\n/g, ' \n');
            const split = text[offset - 1] === '\r' && text[offset] === '\n' ? 1 : 0;
            expect(lineAt(asked, offset)).toBe(before.split(/[\n\r]/).length - 1 - split);
          }
        },
      ),
    );
  });
});
