/** A table of answers as a reader gives it: a row is an answer. */

/** What stands in a cell: null where nothing does. Numbers that are too large for a number stay text. */
export type Cell = string | number | boolean | null;

export interface Column {
  /** As it stands in the file, without white space around it. */
  readonly name: string;
  /** One cell a row. */
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Every column has as many cells as there are rows. */
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The line or row of the file that each row began on, where a reader knows it (1 is the first line). */
  readonly lines?: readonly number[];
}
