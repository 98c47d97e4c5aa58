/** What answers say, as numbers: plain data, JSON through and through. Counts, sums and cross-products are exact; nothing is rounded. */

export interface Measurements {
  /** In the order of the program; waves without `responses` are not here. */
  readonly waves: readonly MeasuredWave[];
}

export interface MeasuredWave {
  readonly wave: string;
  /** Rows that count: those set aside as bad are in `problems`. */
  readonly answers: number;
  readonly sources: readonly AnswerSource[];
  /** The whole first (`of: 'whole'`), then groups in code-point order of kind and name. */
  readonly groups: readonly MeasuredGroup[];
  /** For what drives the overall score: null where there is no overall score or fewer than two rated columns. */
  readonly drivers: CrossProducts | null;
  readonly kano: readonly KanoPairs[];
  readonly open: readonly OpenAnswers[];
  readonly problems: readonly DataProblem[];
}

/** A file or table that was read. */
export interface AnswerSource {
  /** As the wave names it: a path from the program's root, or `source NAME`. */
  readonly shown: string;
  /** The index of the `responses` line in the wave. */
  readonly line: number;
  readonly answers: number;
  /** SHA-256 of the bytes of a file; null for a database. */
  readonly digest: string | null;
  /** The survey system that exported it, as people call it; left out where none is told by its columns. */
  readonly system?: string;
}

export interface MeasuredGroup {
  readonly of: 'whole' | 'persona' | 'member' | 'channel';
  /** Of the whole: null. A member's name as declared, else as the data has it. */
  readonly name: string | null;
  /** For members. */
  readonly breakdown: string | null;
  readonly answers: number;
  readonly figures: readonly Figure[];
}

/** What a group's answers to one thing amount to. */
export interface Figure {
  /** The stable name: `Shop.near`, `Recommend`, `AfterVisit.reason.price`; for a formula's operands the data column. */
  readonly subject: string;
  /** What was summed: a rating or amount, or 1 for each answer that chose the option. */
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  /** For nps 9–10 and 0–6, for csat the top two: null elsewhere. */
  readonly high: number | null;
  readonly low: number | null;
  /** For medians: value and how often, ascending. */
  readonly counts: readonly { readonly value: number; readonly n: number }[] | null;
}

/**
 * Of the answers that rate everything listed (listwise complete): sums and cross-products, from which regressions and correlations come. For
 * each driver there are its rating and two dummies (low band, high band).
 */
export interface CrossProducts {
  /** The KPI whose score is explained. */
  readonly outcome: string;
  /** Stable names, in the order of the program. */
  readonly drivers: readonly string[];
  /** Of each driver, how many complete answers lie in the low and the high band; the rest are the reference. */
  readonly bands: readonly { readonly low: number; readonly high: number }[];
  /** Complete answers. */
  readonly n: number;
  /** Symmetric, of 1, outcome, drivers…, (low₁, high₁), (low₂, high₂)…: element [i][j] is the sum over complete answers of the product. */
  readonly sums: readonly (readonly number[])[];
  /** Drivers left out because everybody gave the same rating. */
  readonly constant: readonly string[];
}

/** Answers to a Kano pair, by present (row) and absent (column): like, must-be, neutral, live with, dislike. */
export interface KanoPairs {
  readonly subject: string;
  /** 5 × 5. */
  readonly cells: readonly (readonly number[])[];
}

export interface OpenAnswers {
  /** `AfterVisit.why`, or the column where the program names none. */
  readonly question: string;
  /** All filled answers. */
  readonly n: number;
  /** Up to the cap, in the order of the rows. */
  readonly texts: readonly OpenAnswer[];
  /** More than the cap were there. */
  readonly more: boolean;
}

export interface OpenAnswer {
  readonly text: string;
  readonly persona: string | null;
  readonly channel: string | null;
}

/** Something wrong with the data, counted: each becomes a finding on the `responses` line. */
export interface DataProblem {
  readonly kind: ProblemKind;
  /** The index of the `responses` line in the wave; null: of the wave. */
  readonly line: number | null;
  /** The file or table, as shown. */
  readonly source: string | null;
  readonly column: string | null;
  /** The stable name the column stands for; for an unknown column the nearest name there is. */
  readonly name: string | null;
  /** Rows or cells concerned. */
  readonly count: number;
  /** Out of. */
  readonly of: number;
  /** Up to three cells as they stand. */
  readonly examples: readonly string[];
  /** The first line of the file it stands on, where known. */
  readonly at: number | null;
  /** Of answers set aside and of exports of survey systems: which of their troubles it is. */
  readonly reason?: SetAside | ExportTrouble;
  /** Of an export: the system, as people call it; and surveys or names it might be of. */
  readonly system?: string;
  readonly others?: readonly string[];
}

/** Why a row is no answer. */
export type SetAside = 'unfinished' | 'preview' | 'spam' | 'refused' | 'screened-out';

/** What is not clear about an export of a survey system. */
export type ExportTrouble =
  | 'other-survey'
  | 'anybodys-names'
  | 'ambiguous-survey'
  | 'ambiguous-column'
  | 'ambiguous-values'
  | 'partly'
  | 'head-rows';

export type ProblemKind =
  | 'unknown-column'
  | 'missing-column'
  | 'off-scale'
  | 'unparsable'
  | 'duplicate-respondent'
  | 'straight-lining'
  | 'undeclared-member'
  | 'outside-dates'
  | 'no-file'
  | 'unreadable-file'
  | 'too-few-answers'
  | 'constant-column'
  | 'set-aside'
  | 'survey-export';
