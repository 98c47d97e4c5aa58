import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CompileInput, compile } from '@touchstone/language/compile.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { ReportInput } from '@touchstone/language/report/figures.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { type Plan, planned } from '@touchstone/language/report/workbook/edits.ts';
import { type ReadCell, type ReadSheet, readWorkbook } from '@touchstone/language/report/workbook/reading.ts';
import { toXlsx, xlsxParts } from '@touchstone/language/report/workbook/workbook.ts';
import { applyTextEdits, toTextEdits } from '@touchstone/language/syntax/edit.ts';
import { zipped } from '@touchstone/language/writers/zip.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf } from '../cli/src/importing/sheets.ts';
import { packageProblems } from './office-package.ts';
import { savedAs } from './office-suite.ts';
import { measurementsIn, type SourceText, sourcesOf } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inputOf(sources: readonly SourceText[], language: MessageLanguage, more: Partial<CompileInput> = {}): ReportInput {
  const { program, findings, analysis } = compile({ own: sources, date: null, ...more });
  const hashes = Object.fromEntries(sources.map(({ file, text }) => [file, createHash('sha256').update(text).digest('hex')]));
  return { program, findings, analysis: analysis(), language, version: '0.0.0', hashes };
}

function bytesOf(input: ReportInput): Uint8Array {
  return toXlsx(buildReport(input), input);
}

const aftersales = sourcesOf('tests/fixtures/aftersales');
const service = sourcesOf('examples/auto-service');
const counted = compile({ own: service }).program;
const measured = { measurements: measurementsIn(counted, 'examples/auto-service') };

const hostile: SourceText[] = [
  {
    file: 'a.cx',
    text: `program P "=HYPERLINK(""x"")" { scale 0 to 10  weight 1 to 10  languages en }
team T "+1+1"
persona V "@SUM(A1)" { share 100% }
touchpoint A "-2+3" {
  owner T
  expect a "=cmd|' /C calc'!A0" expected 7 weight 9 actual 5
  expect b "_x0041_ <b>&amp;]]>" expected 7 weight 3 actual 8
  expect c "‮abc" expected 5 actual 5
  expect d "${'长'.repeat(40_000)}" weight 2
}
kpi K "=1+1" nps { target 40 }
wave 2026-Q1 "[a]:*?/" { K 38 n 90 }
initiative I "=2*3" { improves A.a to 8  cost 10000 }
`,
  },
];

// What it gives up is more than what it brings, at any cost and at some.
const losing: SourceText[] = [
  {
    file: 'a.cx',
    text: `program P "Lower tariffs" { currency EUR  budget 90,000 EUR  languages en }
initiative Cheaper "A cheaper tariff" { cost 10,000~40,000 EUR  adds -60,000 EUR per year over 1 year }
initiative Freer "A tariff to leave" { cost 10,000~40,000 EUR  adds -5,000~70,000 EUR per year over 1 year }
`,
  },
];

const inputs: readonly (readonly [string, () => ReportInput])[] = [
  ['retail', () => inputOf(sourcesOf('examples/retail'), 'en')],
  ['aftersales', () => inputOf(aftersales, 'en')],
  ['aftersales in Chinese', () => inputOf(aftersales, 'zh')],
  ['auto-service, measured', () => inputOf(service, 'zh', measured)],
  ['saas', () => inputOf(sourcesOf('examples/saas'), 'en')],
  ['labels that mean something to a spreadsheet', () => inputOf(hostile, 'en')],
  ['initiatives that lose money', () => inputOf(losing, 'en')],
  ['nothing at all', () => inputOf([{ file: 'a.cx', text: 'program P' }], 'zh')],
];

describe('the workbook', () => {
  it.each(inputs)('%s: a sound package', (_, input) => {
    expect(packageProblems(bytesOf(input()))).toEqual([]);
  });

  it('keeps what looks like a formula as text, and no text too long', async () => {
    const input = inputOf(hostile, 'en');
    const parts = xlsxParts(buildReport(input), input);
    const formulas = Object.values(parts).flatMap((part) => [...part.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((formula) => /HYPERLINK|cmd|SUM\(A1\)|2\*3/.test(formula))).toEqual([]);
    const cells = (await sheetsOf(bytesOf(input))).flatMap(({ rows }) => rows.flat());
    expect(cells).toContain("=cmd|' /C calc'!A0");
    expect(cells).toContain('=2*3');
    expect(cells.filter((cell) => typeof cell === 'string' && cell.length > 32_767)).toEqual([]);
    expect(cells.some((cell) => typeof cell === 'string' && cell.length > 30_000)).toBe(true);
    expect(parts['xl/sharedStrings.xml']).toContain('_x005F_x0041_ &lt;b&gt;');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  it('shows what is unknown as such, never as zero', async () => {
    const [, gaps] = await sheetsOf(bytesOf(inputOf(sourcesOf('examples/retail'), 'en')));
    const row = gaps?.rows.find(([id]) => id === 'Counter.help');
    const names = gaps?.rows[2] ?? [];
    const cell = (name: string): ReadCell => row?.[names.indexOf(name)] ?? null;
    expect([cell('actual'), cell('expected'), cell('weight'), cell('satisfaction'), cell('weighted'), cell('gap')]).toEqual([
      6,
      'unknown',
      'unknown',
      '−4.0…+6.0',
      '−36.0…+54.0',
      0,
    ]);
  });

  it('is the same bytes in another process and another time zone', () => {
    const input = inputOf(aftersales, 'zh');
    const here = createHash('sha256').update(bytesOf(input)).digest('hex');
    const script = `
      import { createHash } from 'node:crypto';
      import { readFileSync } from 'node:fs';
      import { compile } from '@touchstone/language/compile.ts';
      import { buildReport } from '@touchstone/language/report/report.ts';
      import { toXlsx } from '@touchstone/language/report/workbook/workbook.ts';
      const { own, hashes } = JSON.parse(readFileSync(process.argv[1] ?? '', 'utf8'));
      const { program, findings, analysis } = compile({ own, date: null });
      const input = { program, findings, analysis: analysis(), language: 'zh', version: '0.0.0', hashes };
      console.log(createHash('sha256').update(toXlsx(buildReport(input), input)).digest('hex'));`;
    const given = join(folder, 'given.json');
    writeFileSync(given, JSON.stringify({ own: aftersales, hashes: input.hashes }));
    for (const [TZ, LANG] of [
      ['America/Los_Angeles', 'de_DE.UTF-8'],
      ['Asia/Shanghai', 'zh_CN.UTF-8'],
    ]) {
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, given], {
        cwd: join(dirname(import.meta.dirname), 'cli'),
        encoding: 'utf8',
        env: { ...process.env, TZ, LANG },
      });
      expect([ran.stderr, ran.stdout.trim()]).toEqual(['', here]);
    }
  });

  it.each(['en', 'zh'] as const)('golden: aftersales in %s', async (language) => {
    const input = inputOf(aftersales, language);
    await expect(dump(xlsxParts(buildReport(input), input))).toMatchFileSnapshot(`golden/aftersales.${language}.xlsx.txt`);
  });
});

/** The parts of a workbook as lines that a person can compare: every cell with its formula, then what else the parts say. */
function dump(parts: Readonly<Record<string, string>>): string {
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  return Object.entries(parts)
    .filter(([name]) => name !== 'xl/sharedStrings.xml')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => {
      const cells = [...part.matchAll(/<c r="(\w+)"[^>]*?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/g)].flatMap(([, at, kind, inner]) => {
        const formula = /<f>(.*?)<\/f>/.exec(inner ?? '')?.[1];
        const value = /<v>(.*?)<\/v>/.exec(inner ?? '')?.[1];
        if (formula === undefined && value === undefined) return [];
        return [`${at}\t${kind === 's' ? texts[Number(value)] : (value ?? '')}${formula === undefined ? '' : `\t=${formula}`}`];
      });
      const rest = part.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').replace(/></g, '>\n<');
      return `== ${name}\n${cells.length === 0 ? '' : `${cells.join('\n')}\n`}${rest}\n`;
    })
    .join('\n');
}

describe('in an office suite', () => {
  const out = join(folder, 'computed');
  const fileOf = (name: string): string => `${name.replace(/[ ,]+/g, '-')}.xlsx`;
  const programs = new Map<string, ReportInput['program']>();
  const parts = new Map(
    inputs.map(([name, input]) => {
      const made = input();
      programs.set(name, made.program);
      return [name, xlsxParts(buildReport(made), made)] as const;
    }),
  );
  beforeAll(() => {
    const paths = [...parts].map(([name, made]) => {
      // Without the values that we have put there it must compute its own.
      const bare = Object.entries(made).map(([part, text]) => [
        part,
        text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1').replace(/ t="str"(?=><f>)/g, ''),
      ]);
      const path = join(folder, fileOf(name));
      writeFileSync(path, zipped(Object.fromEntries(bare)));
      return path;
    });
    const ran = savedAs('xlsx:Calc MS Excel 2007 XML', paths, folder, out);
    expect(ran.status, ran.stderr).toBe(0);
  }, 240_000);

  it.each(inputs.map(([name]) => name))('%s: its formulas give our numbers', async (name) => {
    const computed = await sheetsOf(readFileSync(join(out, fileOf(name))));
    const ours = await sheetsOf(zipped(parts.get(name) ?? {}));
    expect(computed.map((sheet) => sheet.name)).toEqual(ours.map((sheet) => sheet.name));
    let compared = 0;
    const apart: string[] = [];
    for (const [index, sheet] of ours.entries()) {
      for (const [row, cells] of sheet.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const theirs = computed[index]?.rows[row]?.[column] ?? null;
          const same =
            typeof cell === 'number' && typeof theirs === 'number'
              ? Math.abs(cell - theirs) < 1e-8
              : (theirs === '' ? null : theirs) === (cell === '' ? null : cell);
          if (!same) apart.push(`${sheet.name} ${row + 1},${column + 1}: ${JSON.stringify([cell, theirs])}`);
          compared += 1;
        }
      }
    }
    expect(apart).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    // Saved by another program and untouched, it still changes nothing.
    const program = programs.get(name);
    if (program === undefined) throw new Error(name);
    expect(readWorkbook(computed, program)).toMatchObject({ wishes: [], problems: [] });
  });
});

// ---- the way back

interface Taken extends Plan {
  readonly after: readonly SourceText[];
}

function taken(sheets: readonly ReadSheet[], sources: readonly SourceText[], isOwn: (file: string) => boolean = () => true): Taken {
  const { program } = compile({ own: sources });
  const reading = readWorkbook(sheets, program);
  if ('message' in reading) throw new Error(reading.message);
  const text = (file: string): string => sources.find((source) => source.file === file)?.text ?? '';
  const plan = planned(reading, { program, text, isOwn });
  const edits = toTextEdits(plan.edits, text);
  const after = sources.map(({ file, text: before }) => ({
    file,
    text: applyTextEdits(
      before,
      edits.filter((edit) => edit.file === file),
    ),
  }));
  return { ...plan, after };
}

/** The sheets with other values in some cells, and what the formula of an ideal makes of them; a cell is named by its row and the name of its column. */
function changed(
  sheets: readonly ReadSheet[],
  marker: string,
  values: readonly (readonly [id: string, column: string, value: ReadCell])[],
): readonly ReadSheet[] {
  const data = sheets.find(({ rows }) => rows.some(([first]) => first === 'cx.data'));
  const derived = new Set((data?.rows ?? []).flatMap((row) => (row[5] === 'expected' ? [row[1]] : [])));
  const all = values.flatMap((value) =>
    value[1] === 'expected' && derived.has(value[0]) && !values.some(([id, column]) => id === value[0] && column === 'ideal')
      ? [value, [value[0], 'ideal', value[2]] as const]
      : [value],
  );
  return sheets.map((sheet) => {
    const names = sheet.rows.find(([first]) => first === marker);
    if (names === undefined) return sheet;
    const rows = sheet.rows.map((row) => {
      const mine = all.filter(([id]) => id === row[0]);
      return mine.length === 0 ? row : row.map((cell, column) => mine.find(([, name]) => names[column] === name)?.[2] ?? cell);
    });
    return { ...sheet, rows };
  });
}

const shop: SourceText[] = [
  {
    file: 'shop.cx',
    text: `program P { scale 0 to 10  weight 1 to 10  languages en }  // the head
persona A { share 60% }
persona B { share 40% }
persona C { share 0% }
touchpoint Shop for A, B, C {
  // what they expect
  expect near "Near" expected 7 weight 9 ideal 9 actual ５．０   // typed
  expect range expected 6~7 weight 4
  expect open weight 3
  for B { expect near expected 6 }
}
kpi NPS nps { target 40 }
kpi Wait mean { target 4 min  lower-is-better }
kpi Share rate { target 50% }
kpi Sales money { target 60万 CNY }
wave 2026-Q1 "Q1" {
  Shop.range 6.1 n 212 sd 1.4   // of all
  NPS -5 n 300
  Wait 7.0 min n 900
  Share 45%
  Sales 52万 CNY
  for A { Shop.open 6 n 50 }
}
`,
  },
];

async function sheetsFrom(sources: readonly SourceText[], more: Partial<CompileInput> = {}): Promise<readonly ReadSheet[]> {
  return await sheetsOf(bytesOf(inputOf(sources, 'en', more)));
}

const idsIn = (sheets: readonly ReadSheet[], marker: string): string[] => {
  const sheet = sheets.find(({ rows }) => rows.some(([first]) => first === marker));
  return (sheet?.rows ?? []).slice(4).flatMap(([id]) => (typeof id === 'string' ? [id] : []));
};

describe('the way back', () => {
  it.each(inputs.slice(0, 5))('%s: a workbook that nobody touched changes nothing', async (_, input) => {
    const { program, language } = input();
    const reading = readWorkbook(await sheetsOf(bytesOf(input())), program);
    expect(reading).toMatchObject({ wishes: [], problems: [] });
    expect(language).toBeDefined();
  });

  it('writes into the text what was typed, in its own style, with its remarks', async () => {
    const sheets = await sheetsFrom(shop);
    const near = idsIn(sheets, 'cx.gaps').filter((id) => id.startsWith('Shop.near'));
    expect(near.toSorted()).toEqual(['Shop.near A C', 'Shop.near B']);
    const range = idsIn(sheets, 'cx.gaps').find((id) => id.startsWith('Shop.range')) ?? '';
    let edited = changed(sheets, 'cx.gaps', [
      ['Shop.near A C', 'actual', 6.5],
      ['Shop.near B', 'actual', 6.5],
      ['Shop.near A C', 'expected', 8],
      ['Shop.near B', 'expected', '6.5~7'],
      [range, 'expected', 7],
      [range, 'actual', 6.4],
    ]);
    edited = changed(edited, 'cx.kpis', [
      ['NPS', 'value', 12],
      ['Wait', 'value', 6],
      ['Share', 'value', 0.525],
      ['Sales', 'value', 610_000],
    ]);
    const { after, changes, problems } = taken(edited, shop);
    expect(problems).toEqual([]);
    expect(changes).toHaveLength(9);
    const expected = (shop[0]?.text ?? '')
      .replace('expected 7 weight 9 ideal 9 actual ５．０ ', 'expected 8 weight 9 ideal 9 actual ６．５ ')
      .replace('expected 6~7', 'expected 7')
      .replace('near expected 6 }', 'near expected 6.5~7 }')
      .replace('6.1 n 212', '6.4 n 212')
      .replace('NPS -5', 'NPS 12')
      .replace('7.0 min', '6.0 min')
      .replace('45%', '52.5%')
      .replace('52万', '61万');
    expect(after[0]?.text).toBe(expected);
  });

  it('gives some a value of their own where not all are changed', async () => {
    const sheets = await sheetsFrom(shop);
    const open = idsIn(sheets, 'cx.gaps').filter((id) => id.startsWith('Shop.open'));
    const range = idsIn(sheets, 'cx.gaps').find((id) => id.startsWith('Shop.range')) ?? '';
    expect(range).toBe('Shop.range A B C');
    const { after, problems } = taken(
      changed(sheets, 'cx.gaps', [
        ['Shop.near A C', 'weight', 7],
        [open.find((id) => id.includes('A')) ?? '', 'actual', 7],
        [open.find((id) => id.includes('A')) ?? '', 'expected', 8],
        [open.find((id) => id.includes('A')) ?? '', 'weight', 2.5],
      ]),
      shop,
    );
    expect(problems).toEqual([]);
    expect(after[0]?.text).toContain('for A, C { expect near weight 7 }');
    expect(after[0]?.text).toContain('for A { expect open expected 8 weight 2.5 }');
    expect(after[0]?.text).toContain('for A { Shop.open 7 n 50 }');
    expect(compile({ own: after }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('lets an ideal that nobody typed follow what is expected, and takes one that somebody did', async () => {
    const sheets = await sheetsFrom(shop);
    const stale = changed(sheets, 'cx.gaps', [
      ['Shop.range A B C', 'expected', 8],
      ['Shop.range A B C', 'ideal', '6~7'],
    ]);
    expect(taken(stale, shop).changes).toMatchObject([{ property: 'expected', before: '6~7', after: '8' }]);
    const typed = changed(stale, 'cx.gaps', [['Shop.range A B C', 'ideal.follows', 0]]);
    expect(taken(typed, shop).changes).toMatchObject([{ property: 'expected' }, { property: 'ideal', before: null, after: '6~7' }]);
  });

  it.each<[string, readonly (readonly [string, string, ReadCell])[], string]>([
    ['out of scale', [['Shop.near B', 'expected', 11]], 'outside'],
    ['text', [['Shop.near B', 'expected', 'high']], 'notNumber'],
    ['an error', [['Shop.near B', 'expected', '#DIV/0!']], 'errorCell'],
    ['a day', [['Shop.near B', 'expected', { day: '2026-09-08' }]], 'aDate'],
    ['nothing any more', [['Shop.near B', 'expected', '']], 'emptied'],
    ['a range from its end', [['Shop.near B', 'expected', '8~6']], 'backwards'],
    ['true', [['Shop.near B', 'expected', true]], 'notNumber'],
  ])('does not take %s', async (_, values, message) => {
    const { edits, problems } = taken(changed(await sheetsFrom(shop), 'cx.gaps', values), shop);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]?.args.cell).toMatch(/^Gaps!G\d+$/);
    expect(edits).toEqual([]);
  });

  it('does not overwrite what was changed in the text meanwhile', async () => {
    const edited = changed(await sheetsFrom(shop), 'cx.gaps', [['Shop.near B', 'expected', 8]]);
    const since = (text: string): SourceText[] => [{ file: 'shop.cx', text }];
    const before = shop[0]?.text ?? '';
    const other = taken(edited, since(before.replace('near expected 6 }', 'near expected 7 }')));
    expect([other.edits, other.problems.map(({ message }) => message)]).toEqual([[], ['conflict']]);
    const same = taken(edited, since(before.replace('near expected 6 }', 'near expected 8 }')));
    expect([same.edits, same.problems.map(({ message }) => message)]).toEqual([[], ['already']]);
    const elsewhere = taken(edited, since(before.replace('touchpoint', '// a line more\ntouchpoint')));
    expect(elsewhere.after[0]?.text).toContain('for B { expect near expected 8 }');
    const renamed = taken(edited, since(before.replaceAll('Shop.', 'Store.').replace('touchpoint Shop', 'touchpoint Store was Shop')));
    expect(renamed.after[0]?.text).toContain('for B { expect near expected 8 }');
    const gone = taken(edited, since(before.replaceAll('near', 'nearby')));
    expect(gone.problems.map(({ message }) => message)).toEqual(['unknownNear']);
    const shared = taken(edited, shop, () => false);
    expect(shared.problems.map(({ message }) => message)).toEqual(['shared']);
  });

  it('does not type over what was counted', async () => {
    const sheets = await sheetsOf(bytesOf(inputOf(service, 'en', measured)));
    const [first = ''] = idsIn(sheets, 'cx.gaps');
    const { edits, problems } = taken(changed(sheets, 'cx.gaps', [[first, 'actual', 9.9]]), service);
    expect([edits, problems.map(({ message }) => message)]).toEqual([[], ['counted']]);
  });

  it('reads sheets whose rows and columns were moved, renamed and filtered, and tells what is gone', async () => {
    const sheets = changed(await sheetsFrom(shop), 'cx.gaps', [['Shop.near B', 'expected', 8]]);
    const sorted = sheets.map((sheet) => ({
      name: `my ${sheet.name}`,
      rows: [['mine'], ...sheet.rows.slice(0, 4), ...sheet.rows.slice(4).toReversed()].map((row) => [
        row[0] ?? null,
        'inserted',
        ...row.slice(1),
      ]),
    }));
    expect(taken(sorted, shop)).toMatchObject({ problems: [], changes: [{ after: '8', cells: ['my Gaps!H9'] }] });
    const cut = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(([id]) => id !== 'Shop.near B') }));
    expect(taken(cut, shop).problems).toMatchObject([{ message: 'rowsGone', harmless: true, args: { count: 1 } }]);
    const twice = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.flatMap((row) => (row[0] === 'Shop.near B' ? [row, row.map((cell) => (cell === 8 ? 9 : cell))] : [row])),
    }));
    expect(taken(twice, shop).problems.map(({ message }) => message)).toContain('twice');
    const without = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === 'expected' ? null : cell))),
    }));
    expect(taken(without, shop).problems.map(({ message }) => message)).toContain('columnGone');
    const lone = sheets.filter(({ name }) => name !== 'Gaps');
    expect(taken(lone, shop).problems.map(({ message }) => message)).toEqual(['sheetGone']);
    expect(() => taken([{ name: 'Sheet1', rows: [['a', 1]] }], shop)).toThrow('notOurs');
    expect(() => taken(sheets, [{ file: 'a.cx', text: 'program Other' }])).toThrow('otherProgram');
  });

  it('law: k cells changed are exactly those values in the program, and nothing else moves', { timeout: 120_000 }, async () => {
    for (const sources of [shop, aftersales]) {
      const sheets = await sheetsFrom(sources);
      const gaps = sheets.find(({ rows }) => rows.some(([first]) => first === 'cx.gaps'));
      const names = gaps?.rows[2] ?? [];
      const rows = (gaps?.rows ?? []).slice(4).filter(([id]) => typeof id === 'string');
      const { program } = compile({ own: sources });
      const cells = rows.flatMap((row) =>
        (['actual', 'expected', 'weight', 'ideal'] as const).map((column) => ({
          id: String(row[0]),
          column,
          old: row[names.indexOf(column)] ?? null,
        })),
      );
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.tuple(fc.nat(cells.length - 1), fc.integer({ min: 10, max: 100 })), {
            selector: ([at]) => at,
            minLength: 1,
            maxLength: 6,
          }),
          (picks) => {
            const values = picks.flatMap(([at, tenths]) => {
              const cell = cells[at];
              const value = tenths / 10;
              return cell === undefined || cell.old === value ? [] : [[cell.id, cell.column, value] as const];
            });
            const plan = taken(changed(sheets, 'cx.gaps', values), sources);
            // Those whom one line of a `for` block speaks for cannot part ways; that is told.
            if (plan.problems.length > 0) {
              expect(plan.problems.map(({ message }) => message).filter((message) => message !== 'together')).toEqual([]);
              return;
            }
            const after = compile({ own: plan.after });
            expect(after.findings.filter(({ rule }) => rule.startsWith('syntax/') || rule === 'program/duplicate-property')).toEqual([]);
            const wanted = new Map(values.map(([id, column, value]) => [`${id} ${column}`, value]));
            const before = new Map(
              compile({ own: sources })
                .analysis()
                .rows.map((row) => [`${row.expectation} ${row.persona}`, row]),
            );
            for (const row of after.analysis().rows) {
              const old = before.get(`${row.expectation} ${row.persona}`);
              const id = rows
                .map(([first]) => String(first))
                .find((one) => {
                  const [name, ...who] = one.split(' ');
                  return name === row.expectation && (who.length === 0 || who.includes(String(row.persona)));
                });
              for (const column of ['actual', 'expected', 'weight', 'ideal'] as const) {
                const value = wanted.get(`${id} ${column}`);
                const derived = column === 'ideal' && old?.ideal.low === old?.expected.low && old?.ideal.high === old?.expected.high;
                if (value !== undefined) expect([id, column, row[column]]).toEqual([id, column, { low: value, high: value }]);
                else if (!derived) expect([id, column, row[column]]).toEqual([id, column, old?.[column]]);
              }
            }
          },
        ),
        { numRuns: 60 },
      );
      expect(program.touchpoints.length).toBeGreaterThan(0);
    }
  });
});
