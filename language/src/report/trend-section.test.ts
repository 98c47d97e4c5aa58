import { describe, expect, test } from 'vitest';
import { toHtml } from './html.ts';
import { sectionOf, written } from './written.sample.ts';

const head = 'program P "Programme" { languages en }\ntouchpoint T "Till" { expect a "Alpha" expected 8 weight 9 }\n';
const trends = (text: string, language: 'en' | 'zh' = 'en') => sectionOf(written(head + text, language), 'trends');

describe('trends', () => {
  test('there are none where nothing was measured twice', () => {
    expect(written(`${head}kpi R rate wave 2026-Q1 { R 40% }`).sections.some(({ id }) => id === 'trends')).toBe(false);
    expect(
      written(`${head}kpi R rate kpi S rate wave 2026-Q1 { R 40% } wave 2026-Q2 { S 40% }`).sections.some(({ id }) => id === 'trends'),
    ).toBe(false);
  });

  test('a line breaks where a wave has no figure', () => {
    const section = trends(
      'kpi R "Rate" rate wave 2026-Q1 { R 40% } wave 2026-Q2 { T.a 5 } wave 2026-Q3 { R 44% } wave 2026-Q4 { R 45% T.a 5 }',
    );
    const rate = section.panels.find(({ name }) => name === 'Rate');
    expect(rate?.points.map(({ value, breaks }) => [value, breaks])).toEqual([
      [0.4, true],
      [null, true],
      [0.44, true],
      [0.45, false],
    ]);
    expect(section.table.rows.find(([name]) => name === 'Rate')).toEqual([
      'Rate',
      '40%',
      '—',
      '44%',
      '45%',
      '+1 point',
      'up, margin unknown',
    ]);
    const page = toHtml(
      written(`${head}kpi R rate wave 2026-Q1 { R 40% } wave 2026-Q2 { T.a 5 } wave 2026-Q3 { R 44% } wave 2026-Q4 { R 45% }`),
    );
    const drawn = [...page.matchAll(/<path d="([^"]*)" class="line"/g)].map(([, path = '']) => path.replace(/[\d. ]+/g, ''));
    expect(drawn).toContain('MML');
  });

  test('colours only what moved for sure, in the customer’s sense', () => {
    const section = trends(`kpi W "Wait" mean { lower-is-better } kpi R "Told" rate kpi S "Kept" rate
wave 2026-Q1 { W 43 min n 900 sd 10 R 43% n 1000 S 50% n 100 } wave 2026-Q2 { W 38 min n 900 sd 10 R 38% n 1000 S 51% n 100 }`);
    expect(section.panels.map(({ name, word, tone }) => [name, word, tone])).toEqual([
      ['Wait', 'surely shorter', 'above'],
      ['Told', 'surely down', 'below'],
      ['Kept', 'not surely changed', 'neutral'],
    ]);
    expect(section.title).toBe('“Wait” got better (−5 minutes), “Told” worse (−5 points)');
  });

  test('the way leads from the baseline to the target, on one axis of time', () => {
    const [panel] = trends(
      'kpi R rate { baseline 20% from 2025-Q4 target 60% by 2026-Q4 } wave 2026-Q1 { R 30% } wave 2026-Q2 { R 40% }',
    ).panels;
    expect(panel?.way).toMatchObject({ from: { x: 0, value: 0.2 }, x: 1, value: 0.6, text: '60%' });
    expect(panel?.points[0]?.x).toBeCloseTo(90 / 365, 2);
    expect(panel?.ticks.map(({ text }) => text)).toEqual(['26Q1', '26Q2', '26Q4']);
  });

  test('key expectations have a panel, and the table every item that was measured twice', () => {
    const many = Array.from({ length: 16 }, (_, i) => i);
    const section = trends(`${many.map((i) => `kpi K${i} rate`).join(' ')}
wave 2026-Q1 { T.a 5 n 90 sd 2 ${many.map((i) => `K${i} 4${i % 10}%`).join(' ')} }
wave 2026-Q2 { T.a 6.5 n 90 sd 2 ${many.map((i) => `K${i} 5${i % 10}%`).join(' ')} }`);
    expect(section.panels.length).toBe(12);
    expect(section.panels.some(({ name, word }) => name === 'Alpha' && word === 'surely up')).toBe(true);
    expect(section.table.rows.length).toBe(18);
    expect(section.notes).toEqual(['12 are drawn; the data table has the other 6.']);
  });
});

describe('what everybody was asked together', () => {
  const people = `program P "Programme" { languages en }
persona A "Ann" { share 60% } persona B "Bob" { share 40% }
touchpoint T "Till" { expect a "Alpha" expected 8 weight 9 for B { expect a weight 8 } }
`;
  test('is one panel and one change, though the weights differ', () => {
    const section = sectionOf(written(`${people}wave 2026-Q1 { T.a 4 n 90 sd 1 } wave 2026-Q2 { T.a 5 n 90 sd 1 }`), 'trends');
    expect(section.panels.map(({ name }) => name).filter((name) => name.startsWith('Alpha'))).toEqual(['Alpha']);
    expect(section.title).toBe('“Alpha” got better (+1.0), and nothing surely worse');
  });
  test('what each was asked are two', () => {
    const section = sectionOf(
      written(`${people}touchpoint U "Desk" { expect b expected 8 weight 9 actual 6 expect c expected 8 weight 9 actual 6 }
wave 2026-Q1 { for A { T.a 4 n 90 sd 1 } for B { T.a 3 n 90 sd 1 } }
wave 2026-Q2 { for A { T.a 5 n 90 sd 1 } for B { T.a 4.5 n 90 sd 1 } }`),
      'trends',
    );
    expect(
      section.panels
        .map(({ name }) => name)
        .filter((name) => name.startsWith('Alpha'))
        .toSorted(),
    ).toEqual(['Alpha · Ann', 'Alpha · Bob']);
  });
});

describe('what moved', () => {
  test('carries its margin, and the alarm it has passed', () => {
    const report = written(
      `${head}kpi R "Told" rate { target 60% by 2026-Q4 alarm 40% } wave 2026-Q1 { R 43% n 1000 } wave 2026-Q2 { R 38% n 1000 }`,
    );
    expect(report.moved?.moves[0]).toMatchObject({ value: '−5.0 ±4.3 points', word: 'worse', text: 'Told: 43% → 38%, alarm 40%' });
  });
});
