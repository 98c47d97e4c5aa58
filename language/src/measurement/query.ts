/**
 * The questions there are to ask a table of answers: a small closed language, so that a database, DuckDB and plain TypeScript can give the same answers.
 * Only counts, and exact sums of numbers, come back.
 */

/**
 * What a column gives for a row. A number is read from text too ("7", " 7.0 "); what is no number, or lies outside the bounds, is not valid and gives
 * nothing. Numbers are kept to `PLACES` of them and rounded half away from zero.
 */
export interface NumberTerm {
  readonly column: string;
  readonly low: number | null;
  readonly high: number | null;
  /** `true`, `yes`, `是` give 1, and `false`, `no`, `否` 0. */
  readonly yes?: true;
}

/** True or false of a row; a row where the term has no value is false. */
export type Condition =
  | { readonly is: 'between'; readonly term: NumberTerm; readonly low: number; readonly high: number }
  | { readonly is: 'valid'; readonly term: NumberTerm }
  /** The cell as text (trimmed, code points compared as they are) is one of these. */
  | { readonly is: 'one-of'; readonly column: string; readonly values: readonly string[] }
  /** The cell is a list (parted by `;`, `,`, `、`, `|`, full-width forms and line ends) and one of these stands in it. */
  | { readonly is: 'lists'; readonly column: string; readonly values: readonly string[] }
  /** The cell holds something other than white space. */
  | { readonly is: 'filled'; readonly column: string }
  /** The cell holds something, and the term gives no number of it at all (`unparsable`), or one outside its bounds (`off-scale`). */
  | { readonly is: 'unparsable' | 'off-scale'; readonly term: NumberTerm }
  /** The cell as a date lies within, both ends included (`YYYY-MM-DD`); `outside-dates`: before or after; `no-date`: it holds something that is no date. */
  | { readonly is: 'dated' | 'outside-dates' | 'no-date'; readonly column: string; readonly from: string; readonly to: string }
  /** At least so many of the terms have a value (`rated`), and all that have one have the same (`alike`). */
  | { readonly is: 'rated' | 'alike'; readonly terms: readonly NumberTerm[]; readonly least: number }
  /**
   * Of the rows for which `among` holds and that have the same texts in the columns `of`, the first by the texts of the columns `order`. A row whose first
   * column of `of` is empty is like no other. Empty cells come last.
   */
  | { readonly is: 'first'; readonly of: readonly string[]; readonly order: readonly string[]; readonly among: Condition | null }
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
  | {
      readonly ask: 'sums';
      readonly where: Condition | null;
      readonly by: readonly (readonly string[])[];
      readonly measures: readonly Measure[];
    }
  /** How often each value of a term occurs in each group of the groupings: what medians and distributions are made of. */
  | {
      readonly ask: 'values';
      readonly where: Condition | null;
      readonly by: readonly (readonly string[])[];
      readonly terms: readonly NumberTerm[];
    }
  /** How often each text occurs in a column, most frequent first (ties: code points), at most `limit`. */
  | { readonly ask: 'texts'; readonly where: Condition | null; readonly column: string; readonly limit: number }
  /**
   * The texts of columns, of rows where `column` is filled, at most `limit` rows: by the place of the row where the table says one (`#source`, `#line`), else,
   * and among equals, by code points. `sample` takes them in the order of the MD5 of the text instead, which favours none.
   */
  | {
      readonly ask: 'answers';
      readonly where: Condition | null;
      readonly column: string;
      readonly beside: readonly string[];
      readonly limit: number;
      readonly sample?: true;
    };

/** `by` is the grouping's index in the query; `key` has a text (or null, for an empty cell) for each of its columns. */
export type Result =
  | { readonly of: 'sums'; readonly groups: readonly SumsOfGroup[] }
  | { readonly of: 'values'; readonly groups: readonly ValuesOfGroup[] }
  | { readonly of: 'texts'; readonly texts: readonly { readonly text: string; readonly n: number }[]; readonly more: boolean }
  /** `column` first, then those beside it. */
  | { readonly of: 'answers'; readonly answers: readonly (readonly (string | null)[])[]; readonly more: boolean };

/** In the order of the groupings, then of the keys by code points, empty cells last. */
export interface SumsOfGroup {
  readonly by: number;
  readonly key: readonly (string | null)[];
  readonly values: readonly number[];
}

export interface ValuesOfGroup {
  readonly by: number;
  readonly key: readonly (string | null)[];
  readonly term: number;
  /** Ascending by value. */
  readonly counts: readonly { readonly value: number; readonly n: number }[];
}

/** Which file or table a row is of, as its index in text; and the line it began on, as a number. Columns that whoever puts tables together adds. */
export const SOURCE_COLUMN = '#source';
export const LINE_COLUMN = '#line';

/** Of tables in long form: which of several answers to the same question a row has, and the name of a question that nobody knows. */
export const OCCURRENCE_COLUMN = '#occurrence';
export const UNNAMED_COLUMN = '#unnamed';

/** Digits after the point that numbers are kept to, and how large they may be: of what has narrow bounds, and of all other numbers. */
export const NARROW = { places: 9, most: 10_000 } as const;
export const WIDE = { places: 4, most: 99_999_999_999 } as const;

/** The exactness of a term: squares and sums of 100 million of them fit into 38 digits, which is what databases have. */
export function exactnessOf({ low, high }: Pick<NumberTerm, 'low' | 'high'>): typeof NARROW | typeof WIDE {
  return low !== null && high !== null && Math.max(Math.abs(low), Math.abs(high)) <= NARROW.most ? NARROW : WIDE;
}

/** What a number looks like in text, its white space trimmed. */
export const NUMBER_PATTERN = '^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,2})?$';

export const YES_WORDS: readonly string[] = ['true', 'yes', '是'];
export const NO_WORDS: readonly string[] = ['false', 'no', '否'];

/** What is trimmed from both ends of a cell. */
export const WHITE_SPACE = ' \t\n\r\v\f\u00a0\u3000\ufeff';

/** What parts the options in one cell. */
export const LIST_MARKS = ';,、|；，｜\n';

/** Of a date the year, month and day; what may follow is the time of day. */
export const DATE_PATTERN = '^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(日|[ T].*)?$';
