import { describe, expect, it } from 'vitest';
import type { Formula } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import { asKind, casesOf, evaluate } from './formula.ts';
import { money, nowhere, plain, share, time } from './programs.sample.ts';

const name = (text: string): Formula => ({ name: text, kpi: true, origin: nowhere });
const number = (value: number): Formula => ({ number: value });
const calc = (left: Formula, op: '+' | '-' | '*' | '/', right: Formula): Formula => ({ op, left, right });

function result(formula: Formula, amounts: Readonly<Record<string, Quantity>>): Quantity | null {
  return evaluate(formula, (kpi) => amounts[kpi] ?? null);
}

describe('a formula', () => {
  const [a, b] = [name('a'), name('b')];

  it('divides sum by sum', () => {
    expect(result(calc(a, '/', b), { a: plain(6120), b: plain(8000) })).toEqual(plain(0.765));
  });

  it('is unknown where a name has no amount; a column of data has one where answers were counted', () => {
    expect(result(calc(a, '/', b), { a: plain(6120) })).toBeNull();
    expect(evaluate({ name: 'a', kpi: false, origin: nowhere }, () => null)).toBeNull();
    expect(evaluate({ name: 'a', kpi: false, origin: nowhere }, () => plain(3))).toEqual(plain(3));
  });

  it('is unknown where it divides by what is or may be zero', () => {
    expect(result(calc(a, '/', b), { a: plain(1), b: plain(0) })).toBeNull();
    expect(result(calc(a, '/', b), { a: plain(1), b: plain([-1, 1]) })).toBeNull();
    expect(result(calc(a, '/', b), { a: plain(1), b: plain([2, 4]) })).toEqual(plain([0.25, 0.5]));
  });

  it('carries units', () => {
    expect(result(calc(a, '/', b), { a: money(9000), b: plain(3) })).toEqual(money(3000));
    expect(result(calc(a, '/', b), { a: money(9000), b: money(3000) })).toEqual(plain(3));
    expect(result(calc(a, '/', b), { a: money(9000), b: money(3000, 'USD') })).toBeNull();
    expect(result(calc(a, '+', b), { a: time(30, 'min'), b: time(1, 'h') })).toEqual(time(90, 'min'));
    expect(result(calc(a, '/', b), { a: time(1, 'h'), b: time(30, 'min') })).toEqual(plain(2));
    expect(result(calc(a, '-', b), { a: money(9000), b: plain(1000) })).toEqual(money(8000));
    expect(result(calc(a, '+', b), { a: money(9000), b: time(1, 'h') })).toBeNull();
    expect(result(calc(a, '*', b), { a: money(2), b: money(2) })).toBeNull();
    expect(result(calc(b, '*', a), { a: money(500), b: plain(12) })).toEqual(money(6000));
    expect(result(calc(a, '/', b), { a: plain(2), b: time(1, 'h') })).toBeNull();
    expect(result(calc(number(1), '-', a), { a: share(0.12) })).toEqual(share(0.88));
  });

  it('becomes what its kind measures', () => {
    expect(asKind(plain(0.765), 'rate', null)).toEqual(share(0.765));
    expect(asKind(share(0.33), 'nps', null)).toEqual(plain(33));
    expect(asKind(plain(33), 'nps', null)).toEqual(plain(33));
    expect(asKind(plain(12), 'money', 'CNY')).toEqual(money(12));
    expect(asKind(money(12), 'rate', null)).toBeNull();
    expect(asKind(time(3, 'min'), 'mean', null)).toEqual(time(3, 'min'));
  });

  it('of two counts tells how many cases it rests on', () => {
    const cases = (part: Quantity, whole: Quantity, formula = calc(a, '/', b)) => casesOf(formula, (kpi) => (kpi === 'a' ? part : whole));
    expect(cases(plain(612), plain(800))).toBe(800);
    expect(cases(plain(0), plain(800))).toBe(800);
    expect(cases(plain(801), plain(800))).toBeNull();
    expect(cases(plain(1.5), plain(800))).toBeNull();
    expect(cases(share(0.5), plain(800))).toBeNull();
    expect(cases(plain([600, 620]), plain(800))).toBeNull();
    expect(cases(plain(612), plain(800), calc(a, '-', b))).toBeNull();
  });
});
