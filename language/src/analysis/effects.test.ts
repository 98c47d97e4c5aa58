import { describe, expect, it } from 'vitest';
import type { Initiative, Program } from '../program/program.ts';
import { analyse } from './analyse.ts';
import type { Effect } from './analysis.ts';
import {
  improves,
  initiative,
  kpi,
  period,
  persona,
  plain,
  program,
  reference,
  share,
  time,
  touchpoint,
  type ValueSamples,
  wave,
} from './programs.sample.ts';

const q1 = '2026-01-01..2026-03-31';
const q2 = '2026-04-01..2026-06-30';
const q3 = '2026-07-01..2026-09-30';

const shop = touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9 }]);

function effectOf(more: Partial<Initiative>, waves: Program['waves'], rest: Partial<Program> = {}): Effect {
  const plan = initiative('Plan', { period: period(q2), improves: [improves('Shop.near', 'to', plain(8))], ...more });
  const [result] = analyse(program({ touchpoints: [shop], initiatives: [plan], waves, ...rest })).initiatives;
  const [effect] = result?.effects ?? [];
  if (!effect) throw new Error('no effect');
  return effect;
}

const rated = (value: number, n: number, sd?: number): ValueSamples => ({ 'Shop.near': { value, n, ...(sd === undefined ? {} : { sd }) } });
const pilot = { for: [reference('Pilot')], against: [reference('Rest')] };

describe('whether an initiative worked', () => {
  it('is not told by a few who all say the same', () => {
    const two = (n: number) => effectOf({}, [wave('W1', q1, rated(6, n, 0)), wave('W3', q3, rated(9, n, 0))]);
    expect(two(2)).toMatchObject({ effect: 3, margin: null, significant: null });
    expect(two(30)).toMatchObject({ effect: 3, margin: 0, significant: true });
  });

  it('is the difference of the differences, with its margin', () => {
    const waves = [
      wave('W1', q1, {}, { Pilot: rated(5, 100, 2), Rest: rated(5.1, 400, 2) }),
      wave('W2', q2, {}, { Pilot: rated(7.6, 100, 2), Rest: rated(5.7, 400, 2) }),
    ];
    const effect = effectOf(pilot, waves);
    expect(effect).toMatchObject({
      subject: 'Shop.near',
      of: 'expectation',
      before: 'W1',
      after: 'W2',
      treated: { from: 5, to: 7.6 },
      control: { from: 5.1, to: 5.7 },
      withControl: true,
      effect: 2,
      significant: true,
      missing: null,
    });
    // √(2·4/100 + 2·4/400) with Welch's 309.4 degrees of freedom: t = 1.9677.
    expect(effect.margin).toBeCloseTo(1.9677 * Math.sqrt(0.1), 3);
  });

  it('without n and sd has no margin, and is not judged', () => {
    const waves = [
      wave('W1', q1, {}, { Pilot: { 'Shop.near': 5 }, Rest: rated(5.1, 400, 2) }),
      wave('W2', q2, {}, { Pilot: { 'Shop.near': 7 }, Rest: rated(5.7, 400, 2) }),
    ];
    expect(effectOf(pilot, waves)).toMatchObject({ effect: 1.4, margin: null, significant: null });
  });

  it('without a control group is before and after, and says so', () => {
    const waves = [
      wave('W1', q1, rated(5, 100, 2), { Pilot: rated(5, 100, 2) }),
      wave('W2', q2, rated(6, 100, 2), { Pilot: rated(7, 100, 2) }),
    ];
    expect(effectOf({ for: [reference('Pilot')] }, waves)).toMatchObject({ withControl: false, control: null, effect: 2, missing: null });
    expect(effectOf({}, waves)).toMatchObject({ withControl: false, effect: 1, treated: { from: 5, to: 6 } });
    expect(effectOf(pilot, waves)).toMatchObject({ withControl: false, effect: 2, missing: 'control' });
  });

  it('compares the last wave before it began with the newest since', () => {
    const waves = [
      wave('W0', '2025-10-01..2025-12-31', rated(3, 50)),
      wave('W1', q1, rated(4, 50)),
      wave('W2', q2, rated(5, 50)),
      wave('W3', q3, rated(7, 50)),
    ];
    expect(effectOf({ period: period('2026-07-01..2026-12-31') }, waves)).toMatchObject({ before: 'W2', after: 'W3', effect: 2 });
    expect(effectOf({ period: period(q2) }, waves)).toMatchObject({ before: 'W1', after: 'W3', effect: 3 });
    // Begun within a wave: that wave is neither wholly before nor wholly after, and only taken where there is no later one.
    expect(effectOf({ period: period('2026-05-01..2026-12-31') }, waves)).toMatchObject({ before: 'W1', after: 'W3' });
    expect(effectOf({ period: period('2026-05-01..2026-12-31') }, waves.slice(0, 3))).toMatchObject({ before: 'W1', after: 'W2' });
  });

  it('says what is missing', () => {
    const waves = [wave('W1', q1, rated(4, 50)), wave('W2', q2, rated(5, 50))];
    expect(effectOf({ period: null }, waves)).toMatchObject({ missing: 'period', effect: null });
    expect(effectOf({ period: period(q1) }, waves)).toMatchObject({ missing: 'before', effect: null });
    expect(effectOf({ period: period(q3) }, waves)).toMatchObject({ missing: 'after', before: 'W2', effect: null });
    expect(effectOf(pilot, waves)).toMatchObject({ missing: 'treated', effect: null });
    expect(effectOf({}, [])).toMatchObject({ missing: 'treated' });
  });

  it('leaves out groups that one of the two waves does not have', () => {
    const waves = [wave('W1', q1, {}, { A: rated(5, 50), B: rated(9, 50) }), wave('W2', q2, {}, { A: rated(6, 50), C: rated(1, 50) })];
    const groups = { for: ['A', 'B', 'C'].map(reference) };
    expect(effectOf(groups, waves)).toMatchObject({ treated: { from: 5, to: 6 }, effect: 1 });
  });

  it('counts groups by their answers, and personas by their shares', () => {
    const waves = [wave('W1', q1, {}, { A: rated(4, 10), B: rated(8, 30) }), wave('W2', q2, {}, { A: rated(6, 10), B: rated(8, 30) })];
    const both = { for: ['A', 'B'].map(reference) };
    expect(effectOf(both, waves)).toMatchObject({ treated: { from: 7, to: 7.5 }, effect: 0.5 });
    const personas = [persona('A', 0.8), persona('B', 0.2)];
    expect(effectOf(both, waves, { personas })).toMatchObject({ treated: { from: 4.8, to: 6.4 }, effect: 1.6 });
    // Without `for`, where the waves split everything.
    expect(effectOf({}, waves, { personas })).toMatchObject({ effect: 1.6, withControl: false });
  });

  it('on a KPI speaks its unit and direction, and rates are sum over sum', () => {
    const rates = (pilotRate: number, rest: number): Record<string, ValueSamples> => ({
      Pilot: { Complaints: { value: share(pilotRate), n: 1000 } },
      Rest: { Complaints: { value: share(rest), n: 9000 } },
    });
    const waves = [wave('W1', q1, {}, rates(0.06, 0.05)), wave('W2', q2, {}, rates(0.03, 0.05))];
    const complaints = kpi('Complaints', { kind: 'rate', lowerIsBetter: true });
    const effect = effectOf({ ...pilot, improves: [improves('Complaints', 'by', share(-0.02))] }, waves, { kpis: [complaints] });
    expect(effect).toMatchObject({ of: 'kpi', kind: 'rate', unit: 'share', lowerIsBetter: true, effect: -0.03, significant: true });
    expect(effect.margin).toBeCloseTo(1.96 * Math.sqrt((0.06 * 0.94 + 0.03 * 0.97) / 1000 + (2 * 0.05 * 0.95) / 9000), 3);
  });

  it('converts amounts to one unit', () => {
    const waves = [wave('W1', q1, { Waiting: { value: time(1, 'h') } }), wave('W2', q2, { Waiting: { value: time(40, 'min') } })];
    const waiting = kpi('Waiting', { kind: 'mean', lowerIsBetter: true });
    const effect = effectOf({ improves: [improves('Waiting', 'to', time(30, 'min'))] }, waves, { kpis: [waiting] });
    expect(effect).toMatchObject({ unit: 'duration', measure: 'min', treated: { from: 60, to: 40 }, effect: -20 });
  });
});
