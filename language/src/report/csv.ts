import { type Cell, csvTable } from '../writers/csv.ts';
import type { Report } from './document.ts';
import type { RowFigures } from './figures.ts';

const columns = [
  'expectation',
  'label',
  'touchpoint',
  'factor',
  'persona',
  'average',
  'kind',
  'actual',
  'actualLow',
  'actualHigh',
  'assumed',
  'n',
  'margin',
  'wave',
  'expected',
  'expectedLow',
  'expectedHigh',
  'satisfaction',
  'satisfactionLow',
  'satisfactionHigh',
  'weight',
  'weightLow',
  'weightHigh',
  'weighted',
  'weightedLow',
  'weightedHigh',
  'ideal',
  'idealLow',
  'idealHigh',
  'gap',
  'gapLow',
  'gapHigh',
  'rank',
  'key',
  'required',
  'conceded',
  'shareOfShortfall',
  'owner',
] as const satisfies readonly (keyof RowFigures)[];

/**
 * The rows of a report, persona rows first and then the averages: one head line of the names that the JSON form uses, numbers unrounded, unknown as
 * an empty cell. RFC 4180 with a byte-order mark, so that a spreadsheet reads Chinese.
 */
export function toCsv(report: Report): string {
  const rows = report.figures.rows.map((row): readonly Cell[] => [
    ...columns.map((column) => row[column]),
    row.change?.difference ?? null,
    row.initiatives.join(' '),
  ]);
  return csvTable([[...columns, 'change', 'initiatives'], ...rows]);
}
