import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KpiView, Marker } from '../measure-document.ts';
import { bullet } from './bullet.ts';
import { textWidth } from './text-width.ts';

const kinds = ['alarm', 'target', 'later', 'promise'] as const;

function view(above: readonly Marker[], below: readonly Marker[]): KpiView {
  return {
    about: { kind: 'kpi', name: 'N', of: [] },
    name: 'N',
    small: '',
    value: 41,
    valueText: '41',
    tone: 'above',
    bounds: { low: 38, high: 44 },
    isOpen: false,
    boundsText: '',
    status: { sign: '✓', text: 'met', tone: 'above' },
    reason: '',
    fact: 'N: 41, met.',
    axis: { low: 0, high: 100 },
    lowerIsBetter: false,
    alarm: null,
    target: null,
    above,
    below,
    members: [],
  };
}

test('no word covers another, and none leaves the track of a phone', () => {
  const markers = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 100 }),
      text: fc.constantFrom('目标 40', 'alarm 30', '最好的直营品牌 92%', 'A premium newcomer 73.2', 'promise 7'),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(markers, (above) => {
      const texts = [...bullet(view(above, []), 'h').markup.matchAll(/<text x="([\d.-]+)%"[^>]*>([^<]*)</g)].map(
        ([, x = '', text = '']) => {
          const half = textWidth(text, 12, true) / 2;
          const centre = (Number(x) / 100) * 358;
          return { from: centre - half, to: centre + half };
        },
      );
      expect(texts.length).toBe(above.length);
      const sorted = texts.toSorted((a, b) => a.from - b.from);
      for (const [index, { from, to }] of sorted.entries()) {
        expect(from).toBeGreaterThan(-1);
        expect(to).toBeLessThan(359);
        const next = sorted[index + 1];
        if (next !== undefined) expect(next.from - to).toBeGreaterThan(-1);
      }
    }),
  );
});

test('the bands are split at the alarm and the target, the darkest where it is worst', () => {
  const bands = (lowerIsBetter: boolean): readonly string[] =>
    [
      ...bullet({ ...view([], []), alarm: 30, target: 60, lowerIsBetter }, 'h').markup.matchAll(
        /<rect x="([\d.]+)"[^>]*width="([\d.]+)"[^>]*class="(k\d)"/g,
      ),
    ].map(([, x, width, name]) => `${name} ${x}+${width}`);
  expect(bands(false)).toEqual(['k2 0+300', 'k1 300+300', 'k0 600+400']);
  const lower = [...bullet({ ...view([], []), alarm: 60, target: 30, lowerIsBetter: true }, 'h').markup.matchAll(/class="(k\d)"/g)].map(
    ([, name]) => name,
  );
  expect(lower).toEqual(['k0', 'k1', 'k2']);
});
