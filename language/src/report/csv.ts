import { type Cell, csvTable } from '../writers/csv.ts';
import type { Report } from './document.ts';
import type { RowFigures } from './figures.ts';
import { type Compared, type RowCompared, rowName } from './what-if/compared.ts';

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

/** Of a what-if: what the program says, beside the same columns without `original`. */
const compared = [
  'actual',
  'expected',
  'ideal',
  'weight',
  'satisfaction',
  'weighted',
  'gap',
] as const satisfies readonly (keyof RowCompared)[];
const originals = [...compared, 'rank', 'key'].map((column) => `original${column.charAt(0).toUpperCase()}${column.slice(1)}`);

/**
 * The rows of a report, persona rows first and then the averages: one head line of the names that the JSON form uses, numbers unrounded, unknown as
 * an empty cell. A what-if has more columns at the end: `whatIf`, true in every row, and what the original says of persona rows. RFC 4180 with a byte-order mark, so that a spreadsheet reads Chinese.
 */
export function toCsv(report: Report): string {
  const { whatIf } = report.figures;
  const changed = new Map(whatIf?.rows.map((row) => [rowName(row), row]));
  const rows = report.figures.rows.map((row): readonly Cell[] => [
    ...columns.map((column) => row[column]),
    row.change?.difference ?? null,
    row.initiatives.join(' '),
    ...(whatIf === undefined ? [] : [true, ...originalCells(row, changed.get(rowName(row)))]),
  ]);
  return csvTable([[...columns, 'change', 'initiatives', ...(whatIf === undefined ? [] : ['whatIf', ...originals])], ...rows]);
}

/** What is not among the changed is as the program has it. */
function originalCells(row: RowFigures, changed: RowCompared | undefined): readonly Cell[] {
  if (row.average) return originals.map(() => null);
  if (changed === undefined)
    return [...compared.map((column) => row[column]), row.rank ?? row.rankAmongKnown, row.key ?? row.keyAmongKnown];
  const known = ({ original }: Compared): number | null => (original !== null && original.low === original.high ? original.low : null);
  return [...compared.map((column) => known(changed[column])), changed.rank.original, changed.key.original];
}
