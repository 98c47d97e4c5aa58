import { describe, expect, it } from 'vitest';
import { textOf } from './text.ts';

const sample = 'persona,Shop.near\n自由行旅客,7\n';
const gbk = Uint8Array.of(0xd7, 0xd4, 0xd3, 0xc9, 0xd0, 0xd0, 0x2c, 0x37, 0x0a);

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => [...sign].map((one) => one.charCodeAt(0)));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe('the text of a file', () => {
  it('is UTF-8, without its byte order mark', () => {
    expect(textOf(new TextEncoder().encode(sample))).toEqual({ text: sample, encoding: 'utf-8' });
    expect(textOf(new TextEncoder().encode(`\ufeff${sample}`))).toEqual({ text: sample, encoding: 'utf-8' });
  });
  it('is UTF-16 either way round, with a byte order mark or without', () => {
    for (const big of [true, false])
      for (const mark of [true, false]) {
        expect(textOf(utf16(sample, big, mark))).toEqual({ text: sample, encoding: big ? 'utf-16be' : 'utf-16le' });
      }
  });
  it('is GBK where it cannot be UTF-8', () => {
    expect(textOf(gbk)).toEqual({ text: '自由行,7\n', encoding: 'gb18030' });
  });
  it('is none where bytes are zero, or fit no encoding', () => {
    expect(textOf(Uint8Array.of(80, 75, 3, 4, 0, 0, 0, 8))).toEqual({ trouble: 'binary' });
    expect(textOf(new Uint8Array(100))).toEqual({ trouble: 'binary' });
    expect(textOf(Uint8Array.of(0x61, 0xff, 0xff, 0x62))).toEqual({ trouble: 'encoding' });
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toEqual({ trouble: 'encoding' });
  });
});
