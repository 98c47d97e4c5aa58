import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanks, plainNumber, sentence } from './sentence.ts';

const both = (en: string, zh = en) => ({ en, zh });

describe('sentence', () => {
  it('fills blanks in the language asked for', () => {
    const template = both('`{name}` is declared {count} {count#time|times} in {files}.', '「{name}」在 {files} 中声明了 {count} 次。');
    const args = { name: '休息区', count: 2, files: ['a.cx', 'b.cx'] };
    expect(sentence(template, args, 'en')).toBe('`休息区` is declared 2 times in a.cx, b.cx.');
    expect(sentence(template, args, 'zh')).toBe('「休息区」在 a.cx、b.cx 中声明了 2 次。');
    expect(sentence(template, { ...args, count: 1 }, 'en')).toBe('`休息区` is declared 1 time in a.cx, b.cx.');
  });

  it('never reads blanks inside user text', () => {
    expect(sentence(both('{a} {b}'), { a: '{b}', b: '$&' }, 'en')).toBe('{b} $&');
  });

  it('chooses the plural by the length of a list', () => {
    expect(sentence(both('{n#name|names}: {n}'), { n: ['x'] }, 'en')).toBe('name: x');
    expect(sentence(both('{n#name|names}: {n}'), { n: ['x', 'y'] }, 'en')).toBe('names: x, y');
  });

  it('shows a missing argument as ? and takes none from the prototype', () => {
    expect(sentence(both('{constructor} {missing}'), {}, 'en')).toBe('? ?');
  });

  it('makes unseen and reversing characters visible', () => {
    expect(sentence(both('{a}'), { a: 'a\u202Eb\u0000c\u001B[31m\nd\u200Be\uD800' }, 'en')).toBe('a⟨U+202E⟩b␀c␛[31m⏎d⟨U+200B⟩e\uFFFD');
  });

  it('cuts a text that would drown the sentence, at a whole character', () => {
    const long = sentence(both('{a}'), { a: '𠮷'.repeat(5000) }, 'zh');
    expect(Array.from(long)).toHaveLength(120);
    expect(long.endsWith('𠮷…')).toBe(true);
  });

  it('leaves nothing unseen of any argument', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sentence(both('{a}'), { a: text }, 'en')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
      }),
    );
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [1180, '1180'],
    [-18, '-18'],
    [0.000001, '0.000001'],
    [1e21, '1000000000000000000000'],
    [Number.NaN, '?'],
  ])('prints %d plainly', (value, printed) => {
    expect(plainNumber(value)).toBe(printed);
  });

  it('lists the blanks of a template', () => {
    expect(blanks('{b} {a#x|y} {a}')).toEqual(['a', 'b']);
  });
});
