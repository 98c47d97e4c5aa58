import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrendView } from '../measure-document.ts';
import { textWidth } from './text-width.ts';
import { trendPanel } from './trend-panel.ts';

const point = fc.record({ value: fc.integer({ min: 0, max: 100 }), margin: fc.integer({ min: 0, max: 30 }) });

test('no figure covers another or is struck through by an interval, and none lies on the axis', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 4 }), fc.option(fc.integer({ min: 0, max: 100 })), (points, target) => {
      const view: TrendView = {
        about: null,
        name: 'N',
        change: '',
        word: '',
        tone: 'neutral',
        points: points.map(({ value, margin }, index) => ({
          x: (index / points.length) * 0.9,
          value,
          bounds: margin === 0 ? null : { low: value - margin, high: value + margin },
          text: `${value}%`,
          breaks: index === 0,
          askedOtherwise: false,
        })),
        way: target === null ? null : { from: null, x: 1, value: target, text: `${target}%` },
        ticks: [{ x: 0, text: '26Q1' }],
        fact: 'N.',
      };
      const { markup } = trendPanel(view);
      const labels = [...markup.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" class="c2 mid halo[^>]*>([^<]*)</g)].map(
        ([, x = '', y = '', text = '']) => ({
          left: Number(x) - textWidth(text, 12) / 2,
          right: Number(x) + textWidth(text, 12) / 2,
          top: Number(y) - 9,
          bottom: Number(y),
        }),
      );
      const whiskers = [...markup.matchAll(/<path d="M([\d.]+) ([\d.]+)V([\d.]+)" class="whisker"/g)].map(([, x, top, bottom]) => ({
        x: Number(x),
        top: Number(top),
        bottom: Number(bottom),
      }));
      for (const [index, label] of labels.entries()) {
        expect(label.bottom).toBeLessThanOrEqual(119);
        for (const one of whiskers)
          expect(one.x > label.left && one.x < label.right && one.top < label.bottom && one.bottom > label.top).toBe(false);
        for (const other of labels.slice(index + 1))
          expect(label.left < other.right && other.left < label.right && label.top < other.bottom && other.top < label.bottom).toBe(false);
      }
    }),
  );
});
