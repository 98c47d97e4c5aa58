import { keywords } from '@touchstone/language/syntax/keywords.ts';
import { describe, expect, it } from 'vitest';
import { languageConfiguration } from './language-configuration.ts';

const configuration = languageConfiguration();
const increase = new RegExp(configuration.indentationRules.increaseIndentPattern.pattern);
const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern.pattern);

function words(text: string): string[] {
  const { pattern, flags = '' } = configuration.wordPattern;
  return [...text.matchAll(new RegExp(pattern, `g${flags}`))].map(([word]) => word);
}

describe('what a double click takes', () => {
  it.each([
    ['目标，权重。', ['目标', '权重']],
    ['（预期：7）', ['预期', '7']],
    ['“走几步就有店”，「明码实价」', ['走几步就有店', '明码实价']],
    [
      'touchpoint Shop "Street" at Purchase.Find、Purchase.Pay',
      ['touchpoint', 'Shop', 'Street', 'at', 'Purchase', 'Find', 'Purchase', 'Pay'],
    ],
    ['moment-of-truth must-be lower-is-better', ['moment-of-truth', 'must-be', 'lower-is-better']],
    ['must-believe', ['must', 'believe']],
    ['allow strategy/no-cycle', ['allow', 'strategy/no-cycle']],
    ['returning/customers', ['returning', 'customers']],
    ['2026-Q1 2026-03-31 2026-H2', ['2026-Q1', '2026-03-31', '2026-H2']],
    ['4,200 HKD 38% 6.1', ['4,200', 'HKD', '38', '6.1']],
    ['8~9', ['8', '9']],
    ['𠮷野家 café naïve_1', ['𠮷野家', 'café', 'naïve_1']],
    ['zh-Hans', ['zh', 'Hans']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes every keyword whole', () => {
    for (const spelling of keywords.flatMap(({ en, zh, also = [] }) => [en, zh, ...also]))
      expect(words(`{ ${spelling} }`)).toEqual([spelling]);
  });
});

describe('indentation', () => {
  it.each([
    'persona Visitor {',
    '画像 旅客 ｛',
    'program A "x" { // why',
    '  for Local {',
    '  ask reason choose many "Why {really}?" {',
    '触点 门店 “街边（门店）” {',
    'kpi Rate rate = (',
  ])('grows behind %s', (line) => {
    expect(increase.test(line)).toBe(true);
  });

  it.each([
    'persona Visitor',
    'persona Visitor { share 70% }',
    '// persona {',
    '／／ 画像 {',
    'goal "one {"',
    '诉求 “一个（”',
    '诉求 「一个{」',
    'goal "open {',
    'goal "a" // {',
    '}',
    '',
  ])('does not grow behind %s', (line) => {
    expect(increase.test(line)).toBe(false);
  });

  it('shrinks before a bracket that closes', () => {
    for (const line of ['}', '  ｝', '  } // end', ')']) expect(decrease.test(line)).toBe(true);
    for (const line of ['share 70% }', '// }', '']) expect(decrease.test(line)).toBe(false);
  });

  it('looks at no line for long', () => {
    // A pattern that goes back over what it read would take longer than a test may.
    for (const line of ['"{'.repeat(5000), '“'.repeat(5001), '{ "a" '.repeat(2000), '/'.repeat(9001), `${'{'.repeat(3000)}}`])
      expect([true, false]).toContain(increase.test(line));
  });
});

describe('brackets and comments', () => {
  it('come in both widths', () => {
    expect(configuration.brackets).toContainEqual(['｛', '｝']);
    expect(configuration.brackets).toContainEqual(['（', '）']);
    for (const pair of ['“”', '「」', '（）', '""', '{}']) {
      const [open = '', close = ''] = pair;
      expect(configuration.autoClosingPairs).toContainEqual({ open, close, notIn: ['string', 'comment'] });
      expect(configuration.surroundingPairs).toContainEqual([open, close]);
      expect(configuration.autoCloseBefore).toContain(close);
    }
  });

  it('goes on with a comment that is broken in its middle, and not behind its end or behind other words', () => {
    const goesOn = (before: string, after: string): string | undefined =>
      configuration.onEnterRules.find(
        ({ beforeText, afterText }) => new RegExp(beforeText.pattern).test(before) && new RegExp(afterText.pattern).test(after),
      )?.action.appendText;
    expect(goesOn('  // because', ' of this')).toBe('//');
    expect(goesOn('  // because ', 'of this')).toBe('// ');
    expect(goesOn('／／ 因为', '这样')).toBe('// ');
    expect(goesOn('  // because', '  ')).toBeUndefined();
    expect(goesOn('  // because', '')).toBeUndefined();
    expect(goesOn('goal "https://a', 'b"')).toBeUndefined();
  });

  it('folds between marks in comments', () => {
    const { start, end } = configuration.folding.markers;
    expect('// #region 客户').toMatch(new RegExp(start));
    expect('／／ #endregion').toMatch(new RegExp(end));
    expect('// regional').not.toMatch(new RegExp(start));
  });
});
