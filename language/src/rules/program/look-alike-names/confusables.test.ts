import { describe, expect, it } from 'vitest';
import { alphabetsOf, sameToTheEye } from './confusables.ts';

describe('names that look the same', () => {
  it.each([
    ['Shop', 'shop'],
    ['Shop', 'Ѕһор'],
    ['Shop', 'Ｓｈｏｐ'],
    ['TOP', 'ΤΟΡ'],
    ['S0', 'SO'],
    ['口碑', 'ロ碑'],
    ['力量', 'カ量'],
    ['二店', 'ニ店'],
    ['Cafe\u0301', 'Café'],
  ])('%s and %s do', (a, b) => {
    expect(sameToTheEye(a)).toBe(sameToTheEye(b));
  });

  it.each([
    ['Shop', 'Shops'],
    ['门店A', '门店B'],
    ['未来', '末来'],
    ['Store1', 'Store2'],
    ['NPS', 'NPS门店'],
  ])('%s and %s do not', (a, b) => {
    expect(sameToTheEye(a)).not.toBe(sameToTheEye(b));
  });
});

describe('names of mixed alphabets', () => {
  it.each([
    ['Ѕhop', ['Ѕ']],
    ['Kоpоi', ['о']],
    ['Shop', []],
    ['Шоп', []],
    ['门店A用户2', []],
    ['カフェBar', []],
    ['Δ7', []],
    ['Résumé', []],
  ])('%s: %j', (name, letters) => {
    expect(alphabetsOf(name)).toEqual(letters);
  });
});
