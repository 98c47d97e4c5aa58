import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from './colour.ts';
import { frame, lineOf } from './frame.ts';
import { width } from './width.ts';

/** The frame of the stretch between « and » in a line. */
function show(marked: string, columns = 80, line = 3): string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = marked.replace('«', '').replace('»', '');
  return frame(source, { line, column: start + 1, endLine: line, endColumn: end + 1 }, columns, plain);
}

describe('frame', () => {
  it('sets the mark by display width', () => {
    expect(show('  期望 «约得上» 预期 9')).toEqual(['3 |   期望 约得上 预期 9', '  |        ^^^^^^']);
    expect(show('expect «near»')).toEqual(['3 | expect near', '  |        ^^^^']);
  });

  it('expands tabs to the next multiple of four', () => {
    expect(show('\ta\t«b»')).toEqual(['3 |     a   b', '  |         ^']);
  });

  it('marks a place without length, and the end of the line', () => {
    expect(show('ab«»c')[1]).toBe('  |   ^');
    expect(show('abc«»')[1]).toBe('  |    ^');
    expect(show('«»')).toEqual(['3 |', '  | ^']);
  });

  it('counts a character of several code points once', () => {
    expect(show('👨‍👩‍👧 «家»')[1]).toBe('  |    ^^');
    expect(show('e\u0301 «x»')[1]).toBe('  |   ^');
  });

  it('cuts a long line at whole characters and keeps the place in sight', () => {
    const [line = '', marks = ''] = show(`${'很长的一行'.repeat(40)}«这里»${'后面还有'.repeat(40)}`, 60);
    expect(line).toMatch(/^3 \| \.\.\. .*这里.* \.\.\.$/);
    expect(width(line)).toBeLessThanOrEqual(60);
    const at = width(line.slice(0, line.indexOf('这里')));
    expect(marks).toBe(`  |${' '.repeat(at - 3)}^^^^`);
  });

  it('shows more of the line before a place near its end', () => {
    const [line = ''] = show(`${'abcdefghi '.repeat(20)}«end»`, 60);
    expect(width(line)).toBeGreaterThan(50);
    expect(line.endsWith('end')).toBe(true);
  });

  it('makes unseen characters visible, so that no text can steer the terminal', () => {
    const out = show('"\u001b[31m\u202e«x»"').join('\n');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });

  it('never exceeds the width and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.nat(130),
        fc.nat(30),
        fc.integer({ min: 30, max: 120 }),
        (source, from, length, columns) => {
          const place = { line: 12, column: from + 1, endLine: 12, endColumn: from + length + 1 };
          for (const line of frame(source.replace(/[\r\n]/g, ''), place, columns, plain)) expect(width(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('lineOf', () => {
  it('takes the line without its break or the byte order mark', () => {
    expect(lineOf('\uFEFFa\r\nb\nc', 1)).toBe('a');
    expect(lineOf('a\r\nb\nc', 2)).toBe('b');
    expect(lineOf('a\nb\nc', 3)).toBe('c');
    expect(lineOf('a', 2)).toBe('');
  });
});
