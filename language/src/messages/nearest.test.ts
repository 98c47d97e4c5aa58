import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, slips } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['expectd', ['expect', 'expected', 'ideal'], 'expect'],
    ['exepcted', ['expect', 'expected', 'ideal'], 'expected'],
    ['visitor', ['Vistor', 'Visitor'], 'Visitor'],
    ['门店乙', ['门店甲', '大区'], '门店甲'],
    ['银发簇', ['银发族', '家庭'], '银发族'],
    ['约上', ['请求', '约车'], '约车'],
    ['车', ['家'], null],
    ['Shop', ['Persona', 'Till'], null],
    ['ab', ['cd'], null],
    ['constructor', [], null],
  ])('%s among %j is %s', (text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });

  it('takes the first of equals', () => {
    expect(nearest('Shoq', ['Shop', 'Shot'])).toBe('Shop');
  });

  it('compares canonically equal names as equal', () => {
    expect(nearest('Cafe\u0301', ['Café'])).toBe('Café');
  });

  it('counts a swap of neighbours once, and the count is symmetric and zero only for equals', () => {
    expect(slips(Array.from('weihgt'), Array.from('weight'), 3)).toBe(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const [left, right] = [Array.from(a), Array.from(b)];
        const count = slips(left, right, 20);
        expect(count).toBe(slips(right, left, 20));
        expect(count === 0).toBe(a === b);
        for (const limit of [0, 1, 3]) expect(slips(left, right, limit) > limit).toBe(count > limit);
      }),
    );
  });
});
