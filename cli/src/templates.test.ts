import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { toMarkdown } from '@touchstone/language/report/markdown.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { describe, expect, it } from 'vitest';
import { forToday, templateNames } from './templates.ts';

const folder = join(import.meta.dirname, '..', 'templates');
const han = /\p{Script=Han}/u;

function sourcesOf(name: string, language: string, day?: string): { file: string; text: string }[] {
  return readdirSync(join(folder, name, language))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, name, language, file), 'utf8');
      return { file, text: day === undefined ? text : forToday(text, day) };
    });
}

/** The lines of the blank template that wait behind `//`, as if its author had taken them all. */
function takenUp(text: string): string {
  const words =
    'promise|strategy|budget|goal|pain|worth|expect|wave|kpi|source|survey|initiative|承诺|策略|预算|诉求|痛点|价值|期望|轮次|指标|来源|问卷|举措';
  return text
    .replace(new RegExp(`^( *)// ((?:${words}) .*)$`, 'gm'), '$1$2')
    .replace(/^\/\/ {3}/gm, '  ')
    .replace(/^\/\/ \}$/gm, '}');
}

const all = templateNames.flatMap((name) => (['en', 'zh'] as const).map((language) => ({ name, language })));

describe('the templates', () => {
  it('are all there, in both languages', () => {
    expect(readdirSync(folder).sort()).toEqual([...templateNames].sort());
    for (const name of templateNames) expect(readdirSync(join(folder, name)).sort()).toEqual(['en', 'zh']);
  });

  it.each(all)('$name in $language has nothing to find, on whatever day it is begun', ({ name, language }) => {
    for (const day of ['2026-01-01', '2026-09-30', '2026-10-01', '2026-11-21', '2031-05-17']) {
      const { findings } = compile({ own: sourcesOf(name, language, day), date: day });
      expect(findings.map((one) => `${one.origin.file}:${one.origin.line} ${messageOf(one, 'en')}`)).toEqual([]);
    }
  });

  it.each(all)('$name in $language is formatted, and in one language', ({ name, language }) => {
    for (const { file, text } of sourcesOf(name, language)) {
      expect(format(text), file).toBe(text);
      expect(readFragment(file, text).keywords, file).toBe(language);
      if (language === 'en') expect(text).not.toMatch(han);
      // Whatever stands in quotes is for the reader.
      else for (const [, words = ''] of text.matchAll(/"([^"]*)"/g)) expect(words).toMatch(han);
    }
  });

  it.each(all.filter(({ name }) => name !== 'blank'))('$name in $language yields a report that says something', ({ name, language }) => {
    const { program, findings, analysis } = compile({ own: sourcesOf(name, language, '2026-11-21'), date: null });
    const report = buildReport({ program, analysis: analysis(), findings, language, version: '0.0.0' });
    const { rows, kpis, initiatives } = analysis();
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row.actualOrigin, row.expectation).toMatch(/^(wave|overall)$/);
    expect(kpis.length).toBeGreaterThan(3);
    expect(initiatives.length).toBeGreaterThan(2);
    expect(toHtml(report)).toContain('<svg');
    expect(toMarkdown(report)).toContain(language === 'en' ? 'Key experiences' : '关键体验');
  });

  it.each(['en', 'zh'])('blank in %s is a clean program too once all its waiting lines are taken up', (language) => {
    const [source, more] = sourcesOf('blank', language, '2026-11-21');
    expect(more).toBeUndefined();
    const text = takenUp(source?.text ?? '');
    expect(readFragment('a.cx', text).initiatives).toHaveLength(1);
    const { findings, analysis } = compile({ own: [{ file: 'a.cx', text }], date: '2026-11-21' });
    expect(findings.map((one) => messageOf(one, 'en'))).toEqual([]);
    expect(analysis().rows).toHaveLength(2);
  });

  it('say the same in both languages: as many of everything, with the same numbers but for money', () => {
    for (const name of templateNames) {
      const shape = (language: string) => {
        const { program } = compile({ own: sourcesOf(name, language) });
        const { touchpoints, personas, kpis, waves, initiatives, surveys, sources } = program;
        return {
          touchpoints: touchpoints.map(({ expectations }) => expectations.map(({ expected, ideal, weight }) => [expected, ideal, weight])),
          waves: waves.map(({ name: wave }) => wave),
          counts: [personas, kpis, initiatives, surveys, sources].map(({ length }) => length),
        };
      };
      expect(shape('zh')).toEqual(shape('en'));
    }
  });

  it('hold no date that moving would miss', () => {
    for (const { name, language } of all) {
      for (const { text } of sourcesOf(name, language))
        expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{4}-H[12]|\b20\d\d\b(?!-(Q[1-4]|\d\d))/);
    }
  });
});

describe('forToday', () => {
  it('puts the newest wave into the last whole quarter', () => {
    expect(forToday('wave 2026-Q2 { }', '2026-08-01')).toBe('wave 2026-Q2 { }');
    expect(forToday('2026-Q1 2026-Q2 2026-Q4', '2026-11-21')).toBe('2026-Q2 2026-Q3 2027-Q1');
    expect(forToday('2026-07 to 2026-12', '2027-01-01')).toBe('2027-01 to 2027-06');
    expect(forToday('2026-Q1 2026-Q2', '2026-01-31')).toBe('2025-Q3 2025-Q4');
  });
  it('leaves every other number alone', () => {
    const text = '4,200 2026 2026-07-01 12026-Q1 2026-13 -53%';
    expect(forToday(text, '2030-01-01')).toBe(text);
  });
});
