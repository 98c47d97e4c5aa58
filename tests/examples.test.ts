import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import { worthRankingOf } from '@touchstone/language/analysis/by-worth.ts';
import { compile, linked } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import { programsOf } from '@touchstone/language/program/folders.ts';
import type { Text } from '@touchstone/language/program/values.ts';
import { toCsv } from '@touchstone/language/report/csv.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { toMarkdown } from '@touchstone/language/report/markdown.ts';
import { buildReport, type Report } from '@touchstone/language/report/report.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { describe, expect, it } from 'vitest';
import { measurementsIn, root, sourcesOf } from './programs.ts';

const languages = ['en', 'zh'] as const;
const sources = sourcesOf('examples');
const folders = programsOf(sources.map(({ file, text }) => readFragment(file, text)));
const programs = folders
  .filter(({ hasProgram }) => hasProgram)
  .map(({ root: name, own, shared, findings: folderFindings }) => {
    const given = { own, shared, folderFindings };
    const input = { ...given, measurements: measurementsIn(linked(given).program, 'examples') };
    const { program, findings, analysis } = compile(input);
    return { name, input, program, findings, analysis: analysis(), shared };
  });

/** The retail case as it was published: its first round. */
function retailCase(): (typeof programs)[number] {
  const example = exampleOf('retail');
  return { ...example, analysis: analyse(example.program, { wave: '2026-Q1' }) };
}

function exampleOf(name: string): (typeof programs)[number] {
  const found = programs.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

function reportOf({ program, analysis, findings }: (typeof programs)[number], language: (typeof languages)[number]): Report {
  return buildReport({ program, analysis, findings, language, version: '0.0.0' });
}

/** Errors and warnings, with their sentences in both languages. */
function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((one) => `${one.origin.file}:${one.origin.line} ${one.rule} ${messageOf(one, 'en')} ${messageOf(one, 'zh')}`);
}

function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(textsOf);
  return 'text' in value && 'translations' in value ? [value as Text, ...inside] : inside;
}

describe('every example', () => {
  it('is here', () => {
    expect(programs.map(({ name }) => name)).toEqual(['auto-service', 'bank/retail-bank', 'retail', 'saas']);
  });

  it.each(programs)('$name has no error and no warning, on whatever day it is read', ({ input, findings }) => {
    expect(said(findings)).toEqual([]);
    for (const date of ['2026-11-30', '2031-01-01']) expect(said(compile({ ...input, date }).findings), date).toEqual([]);
  });

  it.each(sources)('$file is written as cx fmt writes it', ({ text }) => {
    expect(format(text)).toBe(text);
  });

  it.each(sources)('$file can be told in the other keywords and back', ({ text }) => {
    const own = /^(方案|渠道|指标|旅程|画像|问卷|轮次|举措|来源|分组) /m.test(text) ? 'zh' : 'en';
    const other = own === 'zh' ? 'en' : 'zh';
    const there = format(text, { keywords: other });
    expect(there).not.toBe(text);
    expect(format(there, { keywords: own })).toBe(text);
  });

  it.each(programs)('$name says everything in each of its languages', ({ program }) => {
    const [first, ...others] = program.head?.languages ?? [];
    expect(first).toBeDefined();
    const missing = textsOf(program).filter(({ translations }) => others.some((language) => translations[language] === undefined));
    expect(missing.map(({ text }) => text)).toEqual([]);
  });

  it.each(programs)('$name: Chinese takes full-width punctuation', ({ program }) => {
    const texts = textsOf(program).map(({ text }) => text);
    expect(texts.filter((text) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  describe.each(languages)('in %s', (language) => {
    it.each(programs)('$name has a report that says what to do', (example) => {
      const report = reportOf(example, language);
      expect(report.banner).toBeNull();
      expect(report.verdict.tone).toBe('below');
      const label = example.program.touchpoints[0]?.expectations[0]?.label;
      const tag = language === 'zh' ? 'zh-Hans' : language;
      expect(toCsv(report)).toContain(label?.translations[tag] ?? label?.text);
      for (const text of [toMarkdown(report), toHtml(report), toCsv(report)]) {
        expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\bInfinity\b/);
      }
    });
  });
});

describe('auto-service, a whole programme', () => {
  const { program, analysis } = exampleOf('auto-service');
  const newest = program.waves.find(({ name }) => name === '2026-Q2');

  it('has the figures of the method', () => {
    const recovery = analysis.initiatives.find(({ name }) => name === '挽回计划');
    expect(recovery?.cost).toEqual({ low: 520_000, high: 520_000 });
    expect(recovery?.returnOnMargin?.low).toBeCloseTo((134 * 8700 * 0.42 * 3 - 520_000) / 520_000, 6);
    const worth = (name: string) => analysis.worth.find((one) => one.name === name)?.clv?.low ?? Number.NaN;
    expect(worth('门店A')).toBeCloseTo(5107.2, 6);
    expect(worth('门店B')).toBeCloseTo(21420, 6);
    const total = (name: string) => analysis.worth.find((one) => one.name === name)?.total?.low ?? Number.NaN;
    expect(total('门店B') - total('门店A')).toBeCloseTo(81_564_000, 3);
  });

  it('has 120 dealers whose recommendation makes up that of their regions and of the whole', () => {
    const membersOf = (name: string) => program.breakdowns.find((one) => one.name === name)?.members.map((member) => member.name) ?? [];
    const mean = (names: readonly string[]) => {
      const values = names.map((name) => newest?.groups.find((group) => group.for.name === name)?.values[0]);
      const n = values.reduce((sum, value) => sum + (value?.n ?? Number.NaN), 0);
      return { n, nps: values.reduce((sum, value) => sum + (value?.value.low ?? Number.NaN) * (value?.n ?? Number.NaN), 0) / n };
    };
    const whole = newest?.values.find(({ subject }) => subject.name === '推荐意愿');
    const dealers = mean(membersOf('门店'));
    const regions = mean(membersOf('大区'));
    expect(membersOf('门店').length).toBe(120);
    expect(membersOf('大区').length).toBe(5);
    expect([dealers.n, regions.n]).toEqual([whole?.n, whole?.n]);
    expect(dealers.nps).toBeCloseTo(whole?.value.low ?? Number.NaN, 0);
    expect(regions.nps).toBeCloseTo(whole?.value.low ?? Number.NaN, 1);
  });

  it('has its key experiences where people wait', () => {
    const key = analysis.rows.filter((row) => row.key === true);
    expect(new Set(key.map(({ touchpoint }) => touchpoint))).toEqual(new Set(['休息区']));
  });
});

describe('saas, three rounds with a pilot', () => {
  const { program, analysis } = exampleOf('saas');

  it('has values of the pilot and the rest that make up the whole', () => {
    for (const wave of program.waves) {
      for (const subject of ['Setup.import', 'Activation']) {
        const of = (name: string) =>
          wave.groups.find((group) => group.for.name === name)?.values.find((value) => value.subject.name === subject);
        const [pilot, rest, whole] = [of('Pilot'), of('Rest'), wave.values.find((value) => value.subject.name === subject)];
        if (pilot === undefined || rest === undefined) continue;
        const n = (pilot.n ?? 0) + (rest.n ?? 0);
        const mean = (pilot.value.low * (pilot.n ?? 0) + rest.value.low * (rest.n ?? 0)) / n;
        expect(n).toBe(whole?.n);
        expect(Math.abs(mean - (whole?.value.low ?? Number.NaN))).toBeLessThan(whole?.value.unit === 'share' ? 0.006 : 0.06);
      }
    }
  });

  it('is judged by its newest round', () => {
    expect([analysis.wave, analysis.previousWave]).toEqual(['2026-Q3', '2026-Q2']);
  });
});

describe('bank, with its group’s words', () => {
  const { program, shared } = exampleOf('bank/retail-bank');

  it('takes from the shared folder what it names', () => {
    expect(shared.map(({ file }) => file)).toEqual(['bank/group/customers.cx', 'bank/group/words.cx']);
    expect(program.personas.map(({ name, shared: from }) => [name, from])).toEqual(
      ['Salaried', 'Merchant', 'Senior', 'Victim', 'Teller'].map((name) => [name, true]),
    );
    expect(program.journeys.every(({ shared: from }) => from === undefined)).toBe(true);
  });

  it('has a group folder that is checked on its own as well', () => {
    const group = folders.find(({ hasProgram }) => !hasProgram);
    expect(group?.root).toBe('bank/group');
    expect(said(compile({ own: group?.own ?? [], folderFindings: group?.findings ?? [] }).findings)).toEqual([]);
  });
});

describe.each([
  ['examples/README.md', 'en'],
  ['examples/README.zh-CN.md', 'zh'],
] as const)('%s', (name, language) => {
  const page = readFileSync(join(root, name), 'utf8');

  it('quotes every report as it is', () => {
    const quotes = [...page.matchAll(/^\*\*(.+)\*\*\n\n> (.+)$/gm)].map(([, example, quote]) => [example, quote]);
    const real = ['retail', 'auto-service', 'saas', 'bank'].map((example) => [
      example,
      reportOf(example === 'retail' ? retailCase() : exampleOf(example === 'bank' ? 'bank/retail-bank' : example), language).verdict.strong,
    ]);
    expect(quotes).toEqual(real);
  });

  it('says what the figures say', () => {
    const { program, analysis } = exampleOf('auto-service');
    const effectOf = (example: string, initiative: string, subject: string) => {
      const effects = exampleOf(example).analysis.initiatives.find((one) => one.name === initiative)?.effects;
      const found = effects?.find((one) => one.subject === subject);
      return `+${found?.effect?.toFixed(1)} ±${found?.margin?.toFixed(1)}`;
    };
    expect(page).toContain(effectOf('auto-service', '进度告知', '休息区.进度'));
    expect(page).toContain(effectOf('saas', 'GuidedImport', 'Setup.import'));
    const cost = analysis.initiatives.reduce((sum, one) => sum + (one.cost?.low ?? 0), 0);
    expect(cost).toBeGreaterThan(program.head?.budget?.high ?? Number.NaN);
    const waiting = analysis.plan.items.filter(({ chosen }) => !chosen).map(({ name }) => name);
    expect([analysis.plan.set.names.length, ...waiting]).toEqual([6, '挽回计划', '一屏到底']);
    const dealers = analysis.kpis.find((one) => one.name === '推荐意愿')?.members.filter(({ breakdown }) => breakdown === '门店');
    expect(page).toContain(String(dealers?.filter(({ status }) => status === 'alarm').length));
    const minutes = analysis.kpis.find((one) => one.name === '等待时长');
    expect([minutes?.status, minutes?.value, minutes?.promise]).toEqual(['broken-promise', 38, 30]);
    const bank = exampleOf('bank/retail-bank');
    const ranking = worthRankingOf(bank.program, bank.analysis.rows, bank.analysis.averages)?.ranks;
    const fees = ranking?.find(({ expectation }) => expectation === 'Counter.fees');
    expect([fees?.rankByShare, fees?.rankByWorth]).toEqual([5, 2]);
    expect(bank.analysis.rows.find((row) => row.expectation === 'Counter.fees' && row.persona === 'Merchant')?.weighted.low).toBeCloseTo(
      -27.9,
      1,
    );
    const stop = bank.analysis.kpis.find((one) => one.name === 'StopTime');
    expect([stop?.value, stop?.promise]).toEqual([9, 10]);
  });

  it('links only to what is there', () => {
    const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(root, 'examples', target)))).toEqual([]);
  });
});

/**
 * The retail case as a spreadsheet worked by hand, apart from all code: every product and difference was written down by a person, and stands
 * beside its formula. `?` was not published; `[a;b]` are the bounds it leaves.
 */
describe('retail against a spreadsheet worked by hand', () => {
  const sheet = readFileSync(join(root, 'tests/fixtures/retail-by-hand.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const [, ...lines] = sheet;
  type Range = readonly [number, number];

  const unknown: Readonly<Record<string, Range>> = { D: [0, 10], G: [1, 9] };
  const written = (cell: string, column: string): Range => {
    if (cell === '?') return unknown[column] ?? [Number.NaN, Number.NaN];
    const bounds = /^\[(.+);(.+)\]$/.exec(cell);
    return bounds === null ? [Number(cell), Number(cell)] : [Number(bounds[1]), Number(bounds[2])];
  };
  const cell = (address: string): Range => {
    const [, column = '', row = ''] = /^([A-L])(\d)$/.exec(address) ?? [];
    const text = sheet[Number(row) - 1]?.[column.charCodeAt(0) - 65] ?? '';
    return text === '?' && column === 'E' ? worked(sheet[Number(row) - 1]?.[5] ?? '') : written(text, column);
  };
  const worked = (formula: string): Range => {
    const [, left = '', sign, right = ''] = /^=([A-L]\d)([-*])([A-L]\d)$/.exec(formula) ?? [];
    const [a, b] = [cell(left), cell(right)];
    const corners = a.flatMap((x) => b.map((y) => (sign === '*' ? x * y : x - y))).map((value) => value + 0);
    return [Math.min(...corners), Math.max(...corners)];
  };

  it.each(lines)(
    '%s: its formulas give what was written beside them',
    (...[, , , , s = '', sf = '', , ws = '', wsf = '', , g = '', gf = '']) => {
      if (s !== '?') expect(worked(sf)).toEqual(written(s, 'E'));
      expect(worked(wsf)).toEqual(written(ws, 'H'));
      expect(worked(gf)).toEqual(written(g, 'K'));
    },
  );

  it.each(lines)('%s: the report says the same', (...[factor, name, a = '', e = '', s = '', , w = '', ws = '', , i = '', g = '']) => {
    const [head = [], ...rows] = toCsv(reportOf(retailCase(), 'en'))
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .map((line) => line.split(','));
    const row = rows.find((one) => one[head.indexOf('expectation')] === name) ?? [];
    const at = (column: string) => row[head.indexOf(column)] ?? 'no such column';
    expect(at('factor')).toBe(factor);
    for (const [column, hand, letter] of [
      ['actual', a, 'C'],
      ['expected', e, 'D'],
      ['satisfaction', s, 'E'],
      ['weight', w, 'G'],
      ['weighted', ws, 'H'],
      ['ideal', i, 'J'],
      ['gap', g, 'K'],
    ] as const) {
      expect(at(column), column).toBe(hand === '?' || hand.startsWith('[') ? '' : hand);
      if (hand === '?' && letter === 'E') continue;
      const [low, high] = written(hand, letter);
      expect([Number(at(`${column}Low`)), Number(at(`${column}High`))], column).toEqual([low, high]);
    }
  });
});
