/**
 * The questions there are to ask a table of answers: a small closed language, so that a database, DuckDB and plain TypeScript can give the same answers.
 * Only counts, and exact sums of numbers, come back.
 */

/**
 * What a column gives for a row. A number is read from text too ("7", " 7.0 "); what is no number, or lies outside the bounds, is not valid and gives
 * nothing. `turned` gives low + high − value.
 */
export interface NumberTerm {
  readonly column: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly turned?: true;
}

/** True or false of a row; a row where the term has no value is false. */
export type Condition =
  | { readonly is: 'between'; readonly term: NumberTerm; readonly low: number; readonly high: number }
  /** The cell as text (trimmed, code points compared as they are) is one of these. */
  | { readonly is: 'one-of'; readonly column: string; readonly values: readonly string[] }
  /** The cell holds something other than white space. */
  | { readonly is: 'filled'; readonly column: string }
  /** The cell holds something, and the term gives no number of it at all (`unparsable`), or one outside its bounds (`off-scale`). */
  | { readonly is: 'unparsable' | 'off-scale'; readonly term: NumberTerm }
  /** The cell as a date lies within, both ends included (`YYYY-MM-DD`); `before` and `after` the period, or no date at all. */
  | { readonly is: 'dated' | 'outside-dates' | 'no-date'; readonly column: string; readonly from: string; readonly to: string }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

export type Measure =
  /** Rows for which it holds; without a condition, all rows. */
  | { readonly count: Condition | null }
  /** Sum over rows where every term has a value of their product (one term: its sum; two: cross-product), of those for which `when` holds. */
  | { readonly sum: readonly NumberTerm[]; readonly when?: Condition }
  /** Different texts in a column. */
  | { readonly distinct: string };

export type Query =
  /** One result row for each combination of cells of the columns of each grouping that some row has; `[]` is the whole. */
  | { readonly ask: 'sums'; readonly where: Condition | null; readonly by: readonly (readonly string[])[]; readonly measures: readonly Measure[] }
  /** How often each value of a term occurs in each group of the groupings: what medians and distributions are made of. */
  | { readonly ask: 'values'; readonly where: Condition | null; readonly by: readonly (readonly string[])[]; readonly terms: readonly NumberTerm[] }
  /** How often each text occurs in a column, most frequent first (ties: code points), at most `limit`. */
  | { readonly ask: 'texts'; readonly where: Condition | null; readonly column: string; readonly limit: number }
  /** The texts of columns, of rows where `column` is filled, in the order of the rows where there is one else of code points, at most `limit` rows. */
  | { readonly ask: 'answers'; readonly where: Condition | null; readonly column: string; readonly beside: readonly string[]; readonly limit: number };

/** `by` is the grouping's index in the query; `key` has a text (or null, for an empty cell) for each of its columns. */
export type Result =
  | { readonly of: 'sums'; readonly groups: readonly { readonly by: number; readonly key: readonly (string | null)[]; readonly values: readonly number[] }[] }
  | {
      readonly of: 'values';
      readonly groups: readonly {
        readonly by: number;
        readonly key: readonly (string | null)[];
        readonly term: number;
        /** Ascending by value. */
        readonly counts: readonly { readonly value: number; readonly n: number }[];
      }[];
    }
  | { readonly of: 'texts'; readonly texts: readonly { readonly text: string; readonly n: number }[]; readonly more: boolean }
  | { readonly of: 'answers'; readonly answers: readonly (readonly (string | null)[])[]; readonly more: boolean };
