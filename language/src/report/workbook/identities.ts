/** The names by which a workbook is read back: they stand in hidden cells, in the words of the program and not in those of a language. */

export const WORKBOOK_FORMAT_VERSION = '1';

/** The row of a sheet that holds the heads a reader sees, from 1; the one above it, hidden, holds the names of its columns. */
export const HEADS_ROW = 4;

/** What the first cell of the row of names says, which tells the sheets apart whatever they are called. */
export const markers = { gaps: 'cx.gaps', kpis: 'cx.kpis', data: 'cx.data', other: 'cx' } as const;

/** The columns of the gaps that are read back. */
export const inputs = ['actual', 'expected', 'weight', 'ideal'] as const;
export type Input = (typeof inputs)[number];

/** Where a value comes from: typed in a wave (there for a group, or for everybody), counted from answers, typed on the expectation, made by a formula, or nowhere. */
export type ValueSource = 'group' | 'overall' | 'counted' | 'assumed' | 'derived' | 'none';

/** An ideal that is not said is what is expected. */
export const AS_EXPECTED = 'expected';

/** The column that is 1 while such an ideal is still the formula that it was made with. */
export const FOLLOWS = 'ideal.follows';

/** The row of a line: its expectation, and those it is for. No name holds a blank. */
export function lineIdentity(expectation: string, personas: readonly string[]): string {
  return [expectation, ...personas].join(' ');
}

export function kpiIdentity(kpi: string, member: string | null): string {
  return member === null ? kpi : `${kpi} ${member}`;
}

/** A level as the data sheet keeps it: a number, `6~7` for a range, null for what is not known. */
export function keptValue(low: number, high: number, unknown: boolean): number | string | null {
  return unknown ? null : low === high ? low : `${low}~${high}`;
}
