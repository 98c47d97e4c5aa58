import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, goodPrefix } from './decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it('keeps a byte order mark, so that the bytes can be written back', () => {
    expect(decode(bytes('\uFEFF方案 A'))).toEqual({ text: '\uFEFF方案 A' });
  });

  it('says where text stops being UTF-8', () => {
    const gbk = Uint8Array.from([...bytes('方案 A\n画像 '), 0xb0, 0xa1, 0x0a]);
    expect(decode(gbk)).toEqual({ trouble: 'not-utf8', before: '方案 A\n画像 ' });
  });

  it.each([
    ['a little-endian mark', [0xff, 0xfe, 0x41, 0x00]],
    ['a big-endian mark', [0xfe, 0xff, 0x00, 0x41]],
    ['every other byte NUL', [...'program A'].flatMap((letter) => [letter.charCodeAt(0), 0])],
  ])('knows UTF-16 by %s', (_, data) => {
    expect(decode(Uint8Array.from(data))).toEqual({ trouble: 'utf-16' });
  });

  it('takes a NUL elsewhere for a binary file', () => {
    expect(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))).toEqual({ trouble: 'binary' });
  });

  it('reads any text as it was written, and goodPrefix agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (text.includes('\0')) return;
        expect(decode(bytes(text))).toEqual({ text });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (data) => {
        const good = goodPrefix(data);
        const fits = (end: number) => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(0, end));
            return true;
          } catch {
            return false;
          }
        };
        let longest = data.length;
        while (!fits(longest)) longest--;
        expect(good).toBe(longest);
      }),
    );
  });
});
