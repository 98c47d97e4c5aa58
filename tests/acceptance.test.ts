import { toCsv } from '@touchstone/language/report/csv.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { toJson } from '@touchstone/language/report/json.ts';
import { toMarkdown } from '@touchstone/language/report/markdown.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { describe, expect, it } from 'vitest';
import { build, sourcesOf } from './programs.ts';

/** As it was published: its first round. */
const retail = build(sourcesOf('examples/retail'), null, '2026-Q1');
const aftersales = build(sourcesOf('tests/fixtures/aftersales'));

function jsonOf({ program, analysis, findings }: typeof retail): { rows: Record<string, unknown>[] } & Record<string, unknown> {
  return JSON.parse(toJson(buildReport({ program, analysis, findings, language: 'en', version: '0.0.0' })));
}

describe('the retail case of the seven-step method', () => {
  const rows = jsonOf(retail).rows;
  const row = (expectation: string) => rows.find((candidate) => candidate.expectation === expectation);

  it.each([
    [
      'Counter.range',
      {
        actual: 6,
        expected: 7,
        satisfaction: -1,
        weight: null,
        weighted: null,
        weightedLow: -9,
        weightedHigh: -1,
        ideal: 6,
        gap: 0,
        rank: 2,
        key: false,
      },
    ],
    [
      'Counter.help',
      {
        actual: 6,
        expected: null,
        satisfaction: null,
        weight: null,
        weighted: null,
        weightedLow: -36,
        weightedHigh: 54,
        ideal: 6,
        gap: 0,
        rank: null,
        key: null,
      },
    ],
    [
      'Contact.known',
      {
        actual: 4,
        expected: null,
        satisfaction: null,
        weight: null,
        weighted: null,
        weightedLow: -54,
        weightedHigh: 36,
        ideal: 4,
        gap: 0,
        rank: null,
        key: null,
      },
    ],
    [
      'Street.near',
      { actual: 5, expected: 7, satisfaction: -2, weight: 9, weighted: -18, ideal: 10, gap: -5, rank: 1, key: true, required: true },
    ],
    ['Checkout.trust', { actual: 7, expected: 7, satisfaction: 0, weight: null, weighted: 0, ideal: 7, gap: 0, key: false }],
    ['Checkout.price', { actual: 7, expected: 7, satisfaction: 0, weight: null, weighted: 0, ideal: 7, gap: 0, key: false }],
  ])('%s', (expectation, figures) => {
    expect(row(expectation)).toMatchObject(figures);
  });

  it('has one requirement and one key experience', () => {
    expect(rows.filter(({ required }) => required).map(({ expectation }) => expectation)).toEqual(['Street.near']);
    expect(rows.filter(({ key }) => key).map(({ expectation }) => expectation)).toEqual(['Street.near']);
  });
});

describe('the after-sales programme', () => {
  it('checks without an error', () => {
    expect(aftersales.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('knows the money of the method', () => {
    const auto = jsonOf(build(sourcesOf('examples/auto-service')));
    const initiative = (auto.initiatives as Record<string, unknown>[]).find(({ name }) => name === '挽回计划');
    expect(initiative?.cost).toBe(520_000);
    expect(initiative?.returnOnMargin).toBeCloseTo(1.8248, 4);
    expect(initiative?.returnOnRevenue).toBeCloseTo(5.7258, 4);
  });
});

describe('golden files', () => {
  const programs = { retail, aftersales };
  for (const [name, built] of Object.entries(programs)) {
    for (const language of ['en', 'zh'] as const) {
      const report = () => buildReport({ ...built, language, version: '0.0.0' });
      it(`${name} in ${language}`, async () => {
        await expect(toHtml(report())).toMatchFileSnapshot(`golden/${name}.${language}.html`);
        await expect(toMarkdown(report())).toMatchFileSnapshot(`golden/${name}.${language}.md`);
        await expect(toCsv(report())).toMatchFileSnapshot(`golden/${name}.${language}.csv`);
        await expect(toJson(report())).toMatchFileSnapshot(`golden/${name}.${language}.json`);
      });
    }
    it(`${name} as a Program`, async () => {
      await expect(`${JSON.stringify(built.program, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.program.json`);
    });
  }
});
