import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { buildReport, type Report } from './report.ts';
import { isShort } from './sentences.ts';
import { unscripted, withoutSliders } from './what-if/unscripted.sample.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function reportOf(files: readonly { readonly file: string; readonly text: string }[], language: MessageLanguage): Report {
  const fragments = files.map(({ file, text }) => readFragment(file, text));
  const { program, findings } = link(fragments, []);
  const all = [...fragments.flatMap((fragment) => fragment.findings), ...findings];
  return buildReport({ program, analysis: analyse(program), findings: all, language, version: '1.2.3', hashes: { program: 'sha256:ab' } });
}

function written(text: string, language: MessageLanguage = 'en'): Report {
  return reportOf([{ file: 'a.cx', text }], language);
}

function example(name: string, language: MessageLanguage): Report {
  const folder = join(root, 'examples', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.cx'));
  return reportOf(
    files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
    language,
  );
}

/** Bytes of a page, both drawings in it. The dealers are twice the programme that 150 000 is meant for, with 125 members of one KPI. */
const budgets: Readonly<Record<string, number>> = { 'auto-service': 228_000, saas: 185_000 };

/** What the sliders add, script and all; a page without any has none of it. */
const SLIDERS = 36_000;

const languages = ['en', 'zh'] as const;
const examples = ['retail', 'saas', 'auto-service'].flatMap((name) => languages.map((language) => [name, language] as const));

function section<T extends Report['sections'][number]['id']>(report: Report, id: T): Extract<Report['sections'][number], { id: T }> {
  const found = report.sections.find((one): one is Extract<Report['sections'][number], { id: T }> => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

/** Fails where a tag is left open or crosses another, as text that got out of its place would make it. */
function checkTags(page: string): void {
  const open: string[] = [];
  const body = page.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  for (const [tag, slash, name = '', self] of body.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*\s*(\/?)>|</g)) {
    if (tag === '<') throw new Error(`a stray < at ${body.slice(0, 80)}`);
    if (['meta', 'br', 'col', 'input'].includes(name) || self === '/') continue;
    if (slash === '/') expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
}

describe('the examples', () => {
  test.each(examples)('%s in %s: every form, twice the same, in the budget', (name, language) => {
    const report = example(name, language);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const page = toHtml(report);
    expect(toHtml(example(name, language))).toBe(page);
    expect(Buffer.byteLength(withoutSliders(page))).toBeLessThan(budgets[name] ?? 150_000);
    expect(Buffer.byteLength(page) - Buffer.byteLength(withoutSliders(page))).toBeLessThan(SLIDERS);
    expect(page).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`);
    expect(unscripted(page)).not.toMatch(/<script|<link|<iframe| on[a-z]+=|url\((?!#)|https?:/);
    checkTags(unscripted(page));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, names = ''] of page.matchAll(/ aria-labelledby="([^"]+)"/g)) for (const id of names.split(' ')) expect(ids).toContain(id);
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, id] of page.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    for (const title of report.sections.map((one) => one.title)) expect(isShort(title, language), title).toBe(true);
    expect(report.sections.map((one) => one.number)).toEqual(report.sections.map((_, index) => index + 1));
  });

  test.each(examples)('%s in %s: JSON is of its published schema, CSV has the same rows', (name, language) => {
    const report = example(name, language);
    const schema = JSON.parse(readFileSync(join(root, 'language', 'schemas', 'report.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(toJson(report))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const lines = toCsv(report).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFexpectation,label,/);
    expect(lines.length).toBe(report.figures.rows.length + 2);
  });

  test.each(['en', 'zh'] as const)('the trial programme in %s: within 150 000 bytes', (language) => {
    const folder = join(root, 'tests', 'fixtures', 'aftersales');
    const files = readdirSync(folder).filter((file) => file.endsWith('.cx'));
    const page = toHtml(
      reportOf(
        files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
        language,
      ),
    );
    for (const id of ['kpis', 'initiatives', 'listening']) expect(page).toContain(`<section id="${id}"`);
    expect(Buffer.byteLength(withoutSliders(page))).toBeLessThan(150_000);
  });

  test('a Chinese report speaks Chinese: full-width punctuation, no English sentence', () => {
    const report = example('auto-service', 'zh');
    const said = [
      report.verdict.lead,
      report.verdict.strong,
      report.verdict.deck,
      ...report.sections.flatMap(({ title, note }) => [title, note]),
    ].join('\n');
    expect(said).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
    expect(said).not.toMatch(/[A-Za-z]{3,} [A-Za-z]{3,} [a-z]{3,}/);
  });

  test('the retail case: one key experience, and what is unknown says so', () => {
    const report = example('retail', 'en');
    expect(report.verdict.strong).toContain('is the one key experience: −18.0');
    const [first, second, ...others] = section(report, 'key-experiences').lines;
    expect([first?.weighted, first?.rank, first?.key]).toEqual(['−18.0', '1', true]);
    expect([second?.weighted, second?.weight]).toEqual(['−9…−1', '?']);
    expect(others.filter((line) => line.rank === '?').map((line) => [line.expected, line.satisfaction, line.weighted])).toEqual([
      ['?', '?', '−54…+36'],
      ['?', '?', '−36…+54'],
      ['7.0', '0.0', '0.0'],
      ['7.0', '0.0', '0.0'],
    ]);
    const row = report.figures.rows.find((one) => one.weightedLow === -36);
    expect(row).toMatchObject({ weighted: null, weightedHigh: 54, rank: null, expected: null, weight: null });
  });
});

describe('lines', () => {
  const program = `program P { languages en }
persona A "Ann" { share 40% } persona B "Bob" { share 40% } persona C "Cid" { share 20% }
touchpoint T "Till" {
  expect fast "Fast" expected 8 weight 9 actual 5
  expect kind "Kind" expected 8 weight 5 actual 7
  for C { expect kind weight 10 }
}`;
  test('rows of the same figures are one line for everyone, or for those it names', () => {
    const { lines } = section(written(program), 'key-experiences');
    expect(lines.map((line) => [line.rank, line.name, line.who, line.weighted])).toEqual([
      ['1', 'Fast', 'Everyone', '−27.0'],
      ['2', 'Kind', 'Cid', '−10.0'],
      ['3', 'Kind', 'Ann, Bob', '−5.0'],
    ]);
  });
  test('JSON keeps every persona row and the averages', () => {
    expect(written(program).figures.rows.map((row) => row.persona)).toEqual(['A', 'B', 'C', 'C', 'A', 'B', null, null]);
  });
});

describe('what there is to say', () => {
  const verdict = (text: string, language: MessageLanguage = 'en'): string => written(text, language).verdict.strong;
  const one = (rest: string): string =>
    `program P\ntouchpoint T "Till" { expect a "Alpha" ${rest} expect b "Beta" expected 5 weight 5 actual 6 }`;
  test('nothing written', () => {
    expect(verdict('')).toBe('No expectation is written down yet');
    expect(verdict('program P', 'zh')).toBe('还没有写下任何期望');
    checkTags(toHtml(written('')));
  });
  test('nothing measured', () => {
    expect(verdict('program P\ntouchpoint T { expect a expected 8 weight 9 }')).toBe(
      'Not known yet: the one expectation was never measured',
    );
  });
  test('all met', () => {
    expect(verdict(one('expected 5 weight 9 actual 8'))).toBe('All at or above expectation');
    expect(verdict(one('expected 5 weight 9 actual 8'), 'zh')).toBe('都在期望之上，没有关键缺口');
  });
  test('one key experience', () => {
    expect(written(one('expected 9 weight 9 actual 5')).verdict).toMatchObject({
      lead: '1 of 2 expectations is not met:',
      strong: '“Alpha” is the one key experience: −36.0',
      tone: 'below',
    });
  });
  test('no KPI, no initiative', () => {
    const report = written(one('expected 9 weight 9 actual 5'));
    expect(report.numbers[2]).toMatchObject({ value: '0', notes: [{ text: 'The program declares no KPI yet' }] });
    expect(section(report, 'initiatives').title).toBe('One requirement, and no initiative yet');
    expect(report.sections.map((part) => part.id)).toEqual(['key-experiences', 'priority-map', 'gaps', 'initiatives', 'method']);
  });
  test('errors stand in a banner and in the last section', () => {
    const report = written(`${one('expected 9 weight 9 actual 5')}\ntouchpoint U at Nowhere.Never`);
    expect(report.banner).toContain('The program has an error');
    expect(section(report, 'method').findings.rows[0]).toMatchObject({ severity: 'error', rule: 'program/unknown-name', place: 'a.cx:3' });
  });
  test('assumed is marked in words and marks', () => {
    const report = written(one('expected 9 weight 9 actual 5'));
    expect(section(report, 'key-experiences').lines[0]?.tags).toEqual(['assumed']);
    expect(toHtml(report)).toContain('class="hollow sb"');
    expect(section(report, 'method').title).toBe('All 2 are assumed; nothing is measured yet');
  });
});

describe('many expectations', () => {
  const text = `program P\ntouchpoint T {\n${Array.from(
    { length: 320 },
    (_, i) => `expect e${i} "第${i}件事" expected ${5 + (i % 5)} weight ${1 + (i % 10)} ideal 9 actual ${3 + (i % 6)}`,
  ).join('\n')}\n}`;
  test('the page stays readable: the worst at once, the rest folded, every line in it', () => {
    const report = written(text, 'zh');
    const page = toHtml(report);
    checkTags(unscripted(page));
    const ranked = section(report, 'key-experiences');
    expect(ranked.shown).toBeLessThanOrEqual(80);
    expect(ranked.shown + (ranked.folded?.rows.length ?? 0)).toBe(320);
    for (let i = 0; i < 320; i += 1) expect(page).toContain(`第${i}件事`);
    expect(section(report, 'priority-map').points.length).toBe(60);
    expect(Buffer.byteLength(page)).toBeLessThan(400_000);
  });
});

describe('strangers’ words', () => {
  const hostile = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(..."<>&'`=+-@#|[]()!*_~/:;{}%\u202e\u200b\u0007店走<", '</style>', '<script>', '-->', ']]>', '@team', '=1+1'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 24,
    })
    .map((words) => words.replace(/["\\\n\r\u2028\u2029“”「」]/g, ''))
    .filter((words) => words.trim() !== '');
  test('come out as text in every form', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...languages), (words, language) => {
        const report = written(
          `program P "${words}" { languages en, zh }
persona V "${words}" { share 60% } persona W { share 40% }
team R "${words}"
touchpoint T "${words}" { owner R expect a "${words}" expected 8 weight 9 ideal 9 actual 5 expect b expected 8 weight 3 for V { expect a weight 10 } }
kpi K "${words}" nps { target 40 by 2026-Q2 }
wave 2026-Q1 "${words}" { T.a 4 n 50 sd 2 K 30 }
wave 2026-Q2 "${words}" { T.a 5 n 60 sd 2 K 31 }
initiative I "${words}" { owner R improves T.a to 7 cost 5 }`,
          language,
        );
        const page = toHtml(report);
        checkTags(unscripted(page));
        expect(unscripted(page)).not.toMatch(/<script|[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        const markdown = toMarkdown(report);
        expect(markdown.replace(/\\./g, '')).not.toMatch(/@[\p{L}\p{N}]|<(?!br>)[a-z/!]|[\u202a-\u202e]/iu);
        for (const line of markdown.split('\n'))
          if (line.startsWith('|')) expect(line.replace(/\\./g, '').split('|').length).toBeGreaterThan(8);
        for (const cell of toCsv(report).split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+@]/);
        JSON.parse(toJson(report));
      }),
      { numRuns: 60 },
    );
  });
});
