import { describe, expect, test } from 'vitest';
import { toHtml } from './html.ts';
import { isShort } from './sentences.ts';
import { sectionOf, written } from './written.sample.ts';

const head = 'program P "Programme" { languages en }\ntouchpoint T "Till" { expect a "Alpha" expected 8 weight 9 actual 5 }\n';
const kpis = (text: string, language: 'en' | 'zh' = 'en') => sectionOf(written(head + text, language), 'kpis');

describe('a bullet bar', () => {
  test('has its bars, marks, status and reason', () => {
    const [wait] =
      kpis(`kpi wait "Waiting" mean { lower-is-better promise 30 min target 25 min by 2026-Q3 alarm 60 min baseline 47 min from 2025-Q4 benchmark 12 min "the best" }
wave 2026-Q2 { wait 38 min n 400 sd 19 }`).kpis;
    expect(wait?.above.map(({ kind, text }) => [kind, text])).toEqual([
      ['alarm', 'alarm 60'],
      ['target', 'target 25'],
      ['promise', 'promise 30'],
    ]);
    expect(wait?.below.map(({ text }) => text)).toEqual(['baseline 47', 'the best 12']);
    expect(wait).toMatchObject({
      valueText: '38 minutes',
      tone: 'below',
      status: { sign: '✕', text: 'broken promise' },
      reason: '8 minutes more than promised',
      small: 'n = 400 · lower is better',
      isOpen: false,
    });
    expect(wait?.axis.low).toBe(0);
    expect(wait?.axis.high).toBeGreaterThan(60);
    expect(wait?.boundsText).toMatch(/^\[36\.\d, 39\.\d\]$/);
  });

  test('of too few answers shows its value, marked, with a hatched interval and why', () => {
    const section = kpis('kpi N nps { target 40 by 2026-Q2 } wave 2026-Q2 { N 20 n 12 }');
    expect(section.kpis[0]).toMatchObject({
      value: 20,
      valueText: '20.0',
      isOpen: true,
      status: { sign: '?', text: 'too few answers' },
      reason: 'only 12 answers',
    });
  });

  test('of a group of fewer than ten answers tells nothing of them', () => {
    const report = written(
      `${head}breakdown Dealer { member East member West }
kpi N rate { each Dealer target 90% by 2026-Q4 }
wave 2026-Q2 { N 71.7% n 300 for East { N 33.3% n 6 } for West { N 80% n 294 } }`,
    );
    const [east] = sectionOf(report, 'kpis').kpis[0]?.members[0]?.shown ?? [];
    expect(east).toMatchObject({
      name: 'East',
      small: '',
      value: null,
      valueText: '',
      bounds: null,
      status: { text: 'not shown' },
      reason: '',
    });
    const page = toHtml(report);
    expect(page).not.toMatch(/33\.3|n = 6\b/);
    expect(page).toContain(
      'One value rests on fewer than 10 answers of a group, or would tell those of one by subtraction, is not shown and counts nowhere: East.',
    );
  });

  test('of a range that was typed stands for the whole range', () => {
    const section = kpis('kpi R rate { target 60% by 2026-Q4 alarm 10% } wave 2026-Q2 { R 30%~50% }', 'zh');
    expect(section.kpis[0]).toMatchObject({ value: null, isOpen: true, bounds: { low: 0.3, high: 0.5 }, valueText: '30%–50%' });
  });

  test('of answers on a scale begins at the least answer', () => {
    expect(kpis('kpi E ces { target 2 by 2026-Q4 } wave 2026-Q2 { E 2.5 n 90 sd 1 }').kpis[0]?.axis).toEqual({ low: 1, high: 5 });
  });

  test('below zero draws from a zero line', () => {
    const axis = kpis('kpi N nps { target 20 by 2026-Q4 alarm -10 } wave 2026-Q2 { N -5 n 90 }').kpis[0]?.axis;
    expect(axis?.low).toBeLessThan(-10);
  });
});

describe('the title', () => {
  const title = (text: string, language: 'en' | 'zh' = 'en'): string => kpis(text, language).title;
  test('names the worst: a broken promise, else an alarm, else a missed target', () => {
    const wait = 'kpi W "Waiting" mean { lower-is-better promise 30 min } ';
    const told = 'kpi R "Told" rate { target 60% by 2026-Q2 alarm 40% } ';
    expect(title(`${wait}${told} wave 2026-Q2 { W 38 min R 38% }`)).toBe('“Waiting” breaks its promise: 38 minutes, not 30 minutes');
    expect(title(`${wait}${told} wave 2026-Q2 { W 38 min R 38% }`, 'zh')).toBe('「Waiting」破了承诺：说好 30 分钟，实际 38 分钟');
    expect(title(`${told} wave 2026-Q2 { R 38% }`)).toBe('“Told” is past its alarm: 38% against 40%');
    expect(title(`${told} wave 2026-Q2 { R 50% }`)).toBe('“Told” missed its target: 50% against 60%');
    expect(title(`${told} wave 2026-Q2 { R 70% }`)).toBe('The one KPI is on target');
    expect(title('kpi R "Told" rate')).toBe('The one KPI has no figure yet');
  });
  test('is short whatever the names', () => {
    for (const language of ['en', 'zh'] as const)
      expect(
        isShort(
          title(`kpi W "${'a very long name '.repeat(6)}" mean { lower-is-better promise 30 min } wave 2026-Q2 { W 38 min }`, language),
          language,
        ),
      ).toBe(true);
  });
});

describe('members', () => {
  const program = (
    count: number,
  ): string => `breakdown dealers "dealer" { ${Array.from({ length: count }, (_, i) => `member d${i} "Dealer ${i}"`).join(' ')} }
kpi N "NPS" nps each dealers { target 40 by 2026-Q2 alarm 30 }
wave 2026-Q2 { N 41 n 900 ${Array.from({ length: count }, (_, i) => `for d${i} { N ${(i * 37) % 80} n 90 }`).join(' ')} }`;
  test('of a few each have a row, in the order of the program', () => {
    const [members] = kpis(program(5)).kpis[0]?.members ?? [];
    expect(members?.shown.map(({ name }) => name)).toEqual(['Dealer 0', 'Dealer 1', 'Dealer 2', 'Dealer 3', 'Dealer 4']);
    expect([members?.cut, members?.all, members?.strip]).toEqual([null, null, []]);
  });
  test('of many the worst and the best do, a strip shows all, and a table names all', () => {
    const section = kpis(program(120));
    const [members] = section.kpis[0]?.members ?? [];
    expect(members?.shown.length).toBe(5);
    expect(members?.shown.map(({ value }) => value)).toEqual([0, 0, 1, 78, 79]);
    expect(members?.strip.length).toBe(120);
    expect(members?.all?.rows.length).toBe(120);
    expect(members?.counts.map(({ text }) => Number.parseInt(text, 10)).reduce((sum, one) => sum + one, 0)).toBe(120);
    expect(section.isMember.filter(Boolean).length).toBe(6);
    expect(section.table.rows[4]?.[0]).toBe('115 between these left out');
    const page = toHtml(written(head + program(120)));
    for (let i = 0; i < 120; i += 1) expect(page).toContain(`Dealer ${i}<`);
    expect(Buffer.byteLength(page)).toBeLessThan(90_000);
  });
});
