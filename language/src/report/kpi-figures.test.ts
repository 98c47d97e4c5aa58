import { describe, expect, test } from 'vitest';
import { amountsOf } from './kpi-figures.ts';

const share = { unit: 'share', measure: null, kind: 'rate' } as const;
const minutes = { unit: 'duration', measure: 'min', kind: 'mean' } as const;
const nps = { unit: 'number', measure: null, kind: 'nps' } as const;

describe('amounts of a KPI', () => {
  test('have the digits that tell its value from its bars, at most two', () => {
    const near = amountsOf(share, [0.9996, 0.9995, 0.995], 'en');
    expect([near.value(0.9996), near.value(0.9995), near.mark(0.995)]).toEqual(['99.96%', '99.95%', '99.5%']);
    const far = amountsOf(share, [0.76, 0.9, 0.6], 'en');
    expect([far.value(0.76), far.mark(0.9)]).toEqual(['76%', '90%']);
    expect(amountsOf(share, [0.034, 0.02, 0.05], 'en').value(0.034)).toBe('3.4%');
    expect(amountsOf(share, [0.912, 0.9, 0.8], 'en').value(0.912)).toBe('91%');
  });
  test('a computed bar takes one more digit where it would look like the value', () => {
    const amounts = amountsOf(share, [0.79, 0.85], 'zh', 0.79);
    expect([amounts.value(0.79), amounts.bar(0.7945), amounts.bar(0.82)]).toEqual(['79%', '79.5%', '82%']);
  });
  test('marks on the track have neither a unit of time nor zeros behind the point', () => {
    expect(amountsOf(nps, [41, 40], 'en').mark(40)).toBe('40');
    expect(amountsOf(nps, [41, 40], 'en').value(41)).toBe('41.0');
    expect(amountsOf(minutes, [38, 25], 'en').mark(25)).toBe('25');
    expect(amountsOf(minutes, [38, 25], 'zh').value(38)).toBe('38 分钟');
  });
  test('changes carry their sign, unit and margin', () => {
    expect(amountsOf(minutes, [38], 'zh').changeWithin(-5, 1.1)).toBe('−5.0 ±1.1 分钟');
    expect(amountsOf(minutes, [38], 'en').change(-5)).toBe('−5 minutes');
    expect(amountsOf(share, [0.38], 'en').changeWithin(0.01, 0.034)).toBe('+1.0 ±3.4 points');
    expect(amountsOf(share, [0.38], 'en').change(0.01)).toBe('+1 point');
    expect(amountsOf(share, [0.38], 'zh').distance(-0.02)).toBe('2 个百分点');
    expect(amountsOf(nps, [41], 'en').bounds(35.84, 44.37)).toBe('[35.8, 44.4]');
  });
});
