import { workbookParts } from '@touchstone/language/writers/spreadsheet.ts';
import { zipped } from '@touchstone/language/writers/zip.ts';
import { describe, expect, it } from 'vitest';
import { packageProblems } from './office-package.ts';

const parts = workbookParts({
  title: 'A',
  language: 'en',
  font: 'Arial',
  date: null,
  foot: 'A',
  sheets: [
    {
      name: 'One',
      columns: [{ width: 10 }, { width: 10 }],
      rows: [{ cells: [{ value: 'a', style: { bold: true } }, { value: 1 }] }, { cells: [{ value: 'b' }, { value: -2 }] }],
      filter: { from: 1, to: 2, columns: 2 },
      conditions: [
        { kind: 'bars', column: 1, from: 1, to: 2, above: '84BBDF', below: 'EDA06C' },
        { kind: 'colour', column: 1, from: 1, to: 2, when: 'B1<0', colour: 'AA0000' },
      ],
    },
  ],
});

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the check of office packages', () => {
  it('finds nothing in what the writer gives', () => {
    expect(packageProblems(zipped(parts))).toEqual([]);
  });

  it.each([
    ['an element out of its order', SHEET, /(<sheetData>.*<\/sheetData>)(<autoFilter [^>]*>)/, '$2$1', 'sheetData too late in worksheet'],
    ['an element that does not belong', SHEET, '<sheetData>', '<sheetData><note/>', 'note in sheetData'],
    ['a style that is none', SHEET, 's="1"', 's="9"', 'style 9 is none'],
    ['a text that is none', SHEET, '<v>0</v>', '<v>7</v>', 'text 7 is none'],
    ['a colour that is none', SHEET, 'dxfId="0"', 'dxfId="3"', "rule's style 3 is none"],
    [
      'a bar whose other half is gone',
      SHEET,
      /<x14:cfRule type="dataBar" id="[^"]*"/,
      '<x14:cfRule type="dataBar" id="{0}"',
      'not tied one to one',
    ],
    ['a list of another length', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="9"', 'fonts says 9'],
    ['a font that is none', 'xl/styles.xml', 'fontId="1"', 'fontId="8"', 'fontId 8 is none'],
  ])('finds %s', (_, name, from, to, problem) => {
    const before = parts[name] ?? '';
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    expect(packageProblems(zipped({ ...parts, [name]: after })).join('\n')).toContain(problem);
  });
});
