import type { Origin } from './origin.ts';

/** A BCP 47 language tag as the program writes it: `zh-Hans`, `en`. */
export type LanguageTag = string;

/** Words a person wrote, with translations. `text` is in the program's first language. */
export interface Text {
  readonly text: string;
  readonly translations: Readonly<Record<LanguageTag, string>>;
}

/** A number or a range of numbers; a single number has `low === high`. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** The units of time a duration can be written in. */
export type TimeUnit = 's' | 'min' | 'h' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A measured or aimed-at amount. What `low` and `high` count:
 * `number` plain; `share` a fraction (40 % is 0.4); `points` percentage points as a fraction (4 points is 0.04);
 * `duration` whole `time` units as written (5 min is 5, with `time: 'min'`); `money` units of `currency`.
 */
export interface Quantity extends Span {
  readonly unit: 'number' | 'share' | 'points' | 'duration' | 'money';
  /** Only for durations. */
  readonly time?: TimeUnit;
  /** Only for money: ISO 4217. */
  readonly currency?: string;
}

/** A duration in the unit it was written in, or a range of them. */
export interface Duration extends Span {
  readonly time: TimeUnit;
}

/** A stretch of days, both ends included, as ISO dates; `written` is the author's form (`2026-Q1`, `2026-03`, `2026-03-31`). */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly written: string;
}

export type Comparison = '<=' | '>=' | '<' | '>' | '=';

/** `was OldName`: a name under which data may still stand. */
export interface FormerName {
  readonly name: string;
  readonly origin: Origin;
}

/** `allow RULE because "reason" until DATE`. `rule` is an id such as `strategy/overkill`. */
export interface Allowance {
  readonly rule: string;
  readonly reason: string | null;
  readonly until: string | null;
  readonly origin: Origin;
}

/**
 * A name used to point at a declaration, as written (NFC, dotted path with `.`), and where it stands.
 * References that resolve to nothing stay, with a finding; `resolved` is null then.
 */
export interface Reference {
  readonly name: string;
  /** The full stable name of what it points at (`Shop.near`, `Purchase.Find`), or null when nothing has that name. */
  readonly resolved: string | null;
  readonly origin: Origin;
}
