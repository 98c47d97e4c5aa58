/**
 * A questionnaire: what one `survey` asks, as plain data in the program's own names, ready to be written in the form of any survey
 * system. It is JSON through and through; `null` means "not said".
 */
import type { Comparison, Duration, LanguageTag } from '../program/values.ts';

export const QUESTIONNAIRE_FORMAT_VERSION = '1.0';

/** What is shown, in every language of the questionnaire. */
export type Words = Readonly<Record<LanguageTag, string>>;

export interface Questionnaire {
  readonly formatVersion: typeof QUESTIONNAIRE_FORMAT_VERSION;
  /** Of the survey. */
  readonly name: string;
  /** The first is the one it opens in. */
  readonly languages: readonly LanguageTag[];
  readonly title: Words;
  /** Under the title: how long it takes, where the survey has a `limit`. */
  readonly introduction: Words | null;
  /** Personas, members or channels, as the survey says them. */
  readonly for: readonly string[];
  /** The personas that can meet it; empty where the program has none. */
  readonly personas: readonly string[];
  /** A touchpoint or stage, and the wait. */
  readonly after: { readonly at: string; readonly within: Duration | null } | null;
  readonly cycle: Duration | null;
  readonly via: readonly string[];
  readonly rest: Duration | null;
  readonly limit: Duration | null;
  readonly quotas: readonly { readonly persona: string; readonly count: number }[];
  readonly responds: readonly { readonly team: string; readonly within: Duration | null; readonly when: Test | null }[];
  /** Data that comes with the invitation and goes back with the answers, unseen. */
  readonly hidden: readonly HiddenField[];
  readonly pages: readonly Page[];
  readonly buttons: { readonly next: Words; readonly back: Words; readonly send: Words };
  /** Said where a required answer is missing. */
  readonly required: Words;
  readonly thanks: Words;
}

export interface HiddenField {
  readonly name: string;
  readonly kind: 'survey' | 'persona' | 'touchpoint' | 'channel' | 'at' | 'respondent' | 'breakdown' | 'wave' | 'language' | 'known';
  readonly label: Words;
  /** The values it can take; empty: any. */
  readonly values: readonly { readonly value: string; readonly label: Words }[];
  readonly numeric: boolean;
  /** The value where the invitation brings none. */
  readonly fixed: string | null;
}

export interface Page {
  readonly name: string;
  /** Null: it has no heading. */
  readonly title: Words | null;
  readonly items: readonly Item[];
}

/** Consent, then screening, stand first, each on a page of its own. */
export type Item = Consent | Screening | Rating | Matrix | Choice | YesNo | Amount | Open | Kano;

interface Asked {
  /** The stable name: a KPI (`Recommend`), an expectation (`Shop.near`), a touchpoint, or `Survey.question`. */
  readonly name: string;
  readonly text: Words;
  /** Asked only where this holds; null: of everybody. */
  readonly when: Test | null;
  /** Asked of these personas only; null: of everybody. */
  readonly personas: readonly string[] | null;
  readonly required: boolean;
  /** Names of hidden fields and earlier questions that stand as `{name}` in its texts, to be replaced by what is known; any other brace is text. */
  readonly pipes: readonly string[];
}

/** 1 for who agrees, 0 for who does not: thanked at once, and nothing is kept. */
export interface Consent extends Asked {
  readonly form: 'consent';
  readonly agree: Words;
  readonly disagree: Words;
  /** Said to who does not agree. */
  readonly refused: Words;
}

/** Who the respondent is; its name is that of the column, `persona`. */
export interface Screening extends Asked {
  readonly form: 'screening';
  readonly options: readonly ScreeningOption[];
  /** Said to whom the survey does not want. */
  readonly sorry: Words;
}

export interface ScreeningOption {
  /** The value in the data: a persona's name, or the word for none of them. */
  readonly key: string;
  readonly text: Words;
  /** Null: the survey ends here. */
  readonly persona: string | null;
}

/** How it would be with something, and how without. */
export interface Kano extends Asked {
  readonly form: 'kano';
  readonly present: { readonly name: string; readonly text: Words };
  readonly absent: { readonly name: string; readonly text: Words };
  /** In the data 1 to 5, from "I like it" to "I dislike it". */
  readonly answers: readonly [Words, Words, Words, Words, Words];
}

export interface Scale {
  /** Lowest to highest; at most eleven. */
  readonly values: readonly number[];
  readonly lowest: Words;
  readonly highest: Words;
  /** One for each value, or null where only the ends are named. */
  readonly labels: readonly Words[] | null;
}

export interface Rating extends Asked {
  readonly form: 'rating';
  readonly measure: 'nps' | 'csat' | 'ces' | 'ces-agree' | 'csi' | 'score' | 'level' | 'kano';
  readonly scale: Scale;
}

/** The expectations of one touchpoint. */
export interface Matrix extends Asked {
  readonly form: 'matrix';
  readonly scale: Scale;
  readonly rows: readonly MatrixRow[];
  /** The rows stand in another order for each respondent. */
  readonly shuffled: boolean;
}

export interface MatrixRow {
  /** The stable name, `Shop.near`. */
  readonly name: string;
  /** Within the touchpoint, `near`. */
  readonly key: string;
  readonly text: Words;
  /** The question it is by itself, where a form has no matrix. */
  readonly alone: Words;
  readonly personas: readonly string[] | null;
}

export interface Choice extends Asked {
  readonly form: 'choice';
  readonly many: boolean;
  readonly options: readonly ChoiceOption[];
  /** The options stand in another order for each respondent, but for those with words of one's own and those that stand alone: they stay last. */
  readonly shuffled: boolean;
}

export interface ChoiceOption {
  /** The value in the data, `price`. */
  readonly key: string;
  readonly text: Words;
  readonly factor: string | null;
  /** Where words of the respondent's own go; its name is `Survey.question.option`. */
  readonly own: { readonly name: string; readonly text: Words } | null;
  /** Whoever chooses it chooses no other. */
  readonly alone: boolean;
}

/** Whether an option stays where the others change places. Where they do, these stand at the end of a questionnaire's options already. */
export function staysLast({ own, alone }: ChoiceOption): boolean {
  return own !== null || alone;
}

/** 1 for yes, 0 for no. */
export interface YesNo extends Asked {
  readonly form: 'yes-no';
  readonly yes: Words;
  readonly no: Words;
}

/** A number in the unit the question names. */
export interface Amount extends Asked {
  readonly form: 'amount';
  /** A unit of time, a currency, or null for a plain number. */
  readonly unit: string | null;
}

export interface Open extends Asked {
  readonly form: 'open';
}

/** A condition on an answer or hidden field. For a choice of many, `=` asks whether the option is among those chosen. */
export interface Test {
  readonly name: string;
  readonly comparison: Comparison;
  /** A number in the unit the question is asked in, or an option. */
  readonly value: number | string;
  readonly many: boolean;
}

/** Every item, in order; plain ones of a plain questionnaire. */
export function itemsOf<Form extends Item>({ pages }: { readonly pages: readonly { readonly items: readonly Form[] }[] }): readonly Form[] {
  return pages.flatMap(({ items }) => items);
}

/** The names under which an item's answers are kept: its own, those of a matrix's rows, or the two of a Kano pair. */
export function answerNamesOf(item: Item): readonly string[] {
  if (item.form === 'kano') return [item.present.name, item.absent.name];
  return item.form === 'matrix' ? item.rows.map(({ name }) => name) : [item.name];
}
