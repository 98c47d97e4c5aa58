import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, columnName, formulaNumber, formulaText, type Sheet, sheetNames, textWidth, workbookParts } from './spreadsheet.ts';
import { zipped } from './zip.ts';

function sheetOf(more: Partial<Sheet>): string {
  const sheet = { name: 'A', columns: [], rows: [], ...more };
  return partsOf(sheet)['xl/worksheets/sheet1.xml'] ?? '';
}

function partsOf(...sheets: readonly Sheet[]): Record<string, string> {
  return workbookParts({ title: 'T', language: 'en', font: 'Arial', date: '2026-03-31', foot: 'a & b', sheets });
}

describe('columns', () => {
  it('are called by letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the names of sheets', () => {
  it('are such as a spreadsheet takes, each once', () => {
    expect(sheetNames(['Gaps', 'gaps', 'a/b: [c]?*\\', "'quoted'", '', 'History', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
      'Gaps',
      'gaps 2',
      'a b c',
      'quoted',
      '_',
      'History_',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
    ]);
  });

  it('law: whatever is wished for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 8 }), (wished) => {
        const names = sheetNames(wished);
        expect(names).toHaveLength(wished.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        }
      }),
    );
  });
});

describe('cells', () => {
  it('hold numbers, texts and formulas with the value they have', () => {
    const xml = sheetOf({
      rows: [
        {
          cells: [
            { value: 1.5 },
            { value: 'a<b' },
            null,
            { value: 3, formula: 'A1*2' },
            { value: 'x', formula: 'IF(A1<0,"x","y")' },
            { value: null },
          ],
        },
      ],
    });
    expect(xml).toContain('<c r="A1" s="');
    expect(xml).toContain('<v>1.5</v>');
    expect(xml).toMatch(/<c r="B1" s="\d+" t="s"><v>0<\/v><\/c>/);
    expect(xml).not.toContain('r="C1"');
    expect(xml).toMatch(/<c r="D1" s="\d+"><f>A1\*2<\/f><v>3<\/v><\/c>/);
    expect(xml).toMatch(/<c r="E1" s="\d+" t="str"><f>IF\(A1&lt;0,&quot;x&quot;,&quot;y&quot;\)<\/f><v>x<\/v><\/c>/);
  });

  it('keep what looks like a formula as text that stays text when somebody edits it', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '\t=1']) {
      const parts = partsOf({ name: 'A', columns: [], rows: [{ cells: [{ value: text }] }] });
      expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
      expect(parts['xl/styles.xml'], text).toContain('quotePrefix="1"');
    }
    expect(partsOf({ name: 'A', columns: [], rows: [{ cells: [{ value: 'a' }] }] })['xl/styles.xml']).not.toContain('quotePrefix="1"');
  });

  it('refuse numbers that are none', () => {
    expect(() => sheetOf({ rows: [{ cells: [{ value: Number.NaN }] }] })).toThrow(RangeError);
    expect(() => formulaNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(sheetOf({ rows: [{ cells: [{ value: -0 }] }] })).toContain('<v>0</v>');
    expect(formulaNumber(-2)).toBe('(-2)');
  });

  it('hold no more than a cell can, and no half of a character', () => {
    expect(cellText('x'.repeat(32_767))).toHaveLength(32_767);
    const cut = cellText('\u{1F600}'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/\u{1F600}…$/u);
    expect(cellText('a\u0000b\u202Ec')).toBe('a\uFFFDb\uFFFDc');
  });

  it('write out what would be read as a letter by its number', () => {
    const parts = partsOf({ name: 'A', columns: [], rows: [{ cells: [{ value: '_x0041_' }] }] });
    expect(parts['xl/sharedStrings.xml']).toContain('<t>_x005F_x0041_</t>');
  });

  it('say each text once, however often it stands', () => {
    const parts = partsOf({ name: 'A', columns: [], rows: [{ cells: [{ value: 'a' }, { value: 'a' }] }, { cells: [{ value: 'a' }] }] });
    expect(parts['xl/sharedStrings.xml']?.match(/<si>/g)).toHaveLength(1);
  });
});

it('texts in formulas end where they should', () => {
  expect(formulaText('a"b')).toBe('"a""b"');
});

it('a Chinese character is two digits wide', () => {
  expect([textWidth('abc'), textWidth('差距'), textWidth('W·S'), textWidth('（低）')]).toEqual([3, 4, 3, 6]);
});

describe('sheets', () => {
  it('have filters, rows that stay, rows that are printed again, and what follows values', () => {
    const parts = partsOf({
      name: "it's",
      columns: [{ width: 8, hidden: true }, { width: 20 }],
      rows: [
        { cells: [{ value: 'h' }], hidden: true },
        { cells: [null, { value: 1 }], height: 30 },
      ],
      frozen: { rows: 1, columns: 1 },
      filter: { from: 1, to: 2, columns: 2 },
      repeat: { from: 1, to: 1 },
      conditions: [
        { column: 1, from: 2, to: 2, kind: 'bars', above: '0072B2', below: 'D55E00' },
        { column: 1, from: 2, to: 2, kind: 'colour', when: 'B2<0', colour: 'B04D00' },
      ],
      wanted: [{ column: 1, from: 2, to: 2, low: 0, high: 10, title: 'T', message: 'M' }],
    });
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(xml).toContain('<conditionalFormatting sqref="B2:B2"><cfRule type="dataBar" priority="1">');
    expect(xml).toContain('<cfRule type="expression" dxfId="0" priority="2"><formula>B2&lt;0</formula></cfRule>');
    expect(xml).toContain('<formula1>0</formula1><formula2>10</formula2>');
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('&amp;La &amp;&amp; b&amp;R&amp;P / &amp;N');
    // In the order in which the form wants them.
    const order = [
      '<sheetPr',
      '<dimension',
      '<sheetViews',
      '<sheetFormatPr',
      '<cols',
      '<sheetData',
      '<autoFilter',
      '<conditionalFormatting',
      '<dataValidations',
      '<pageMargins',
      '<pageSetup',
      '<headerFooter',
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931',
    ];
    const places = order.map((element) => xml.indexOf(element));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(parts['xl/workbook.xml']).toContain('&#39;it&#39;&#39;s&#39;!$1:$1');
  });
});

describe('zip', () => {
  it('is the same whatever order the parts came in', () => {
    expect(zipped({ b: 'x', a: 'y' })).toEqual(zipped({ a: 'y', b: 'x' }));
    expect(zipped({ a: 'x' })).not.toEqual(zipped({ a: 'y' }));
  });
});

describe('pages', () => {
  const wide = (widths: readonly number[], hidden: readonly number[] = []): Sheet => ({
    name: "It's",
    columns: widths.map((width, index) => ({ width, ...(hidden.includes(index) ? { hidden: true } : {}) })),
    rows: [],
    frozen: { rows: 4, columns: 2 },
    repeat: { from: 4, to: 4 },
  });

  it.each([
    ['a narrow sheet', wide([40, 30, 60]), 1, "'It''s'!$4:$4"],
    ['a wide sheet', wide([40, 30, 100, 100]), 2, "'It''s'!$A:$B,'It''s'!$4:$4"],
    ['what is hidden counts nothing', wide([40, 30, 100, 900], [3]), 1, "'It''s'!$4:$4"],
    ['frozen columns of more than half a page', wide([90, 90, 100, 100]), 2, "'It''s'!$A:$B,'It''s'!$4:$4"],
  ])('across: %s', (_, sheet, pages, titles) => {
    const parts = partsOf(sheet);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`fitToWidth="${pages}"`);
    expect(parts['xl/workbook.xml']?.replaceAll('&#39;', "'")).toContain(`>${titles}</definedName>`);
  });
});
