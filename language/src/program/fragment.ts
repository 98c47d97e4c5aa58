import type { Finding } from '../findings/finding.ts';
import type { Origin } from './origin.ts';
import type {
  Breakdown,
  Channel,
  Factor,
  Head,
  Initiative,
  Journey,
  Kpi,
  Persona,
  Source,
  Survey,
  Team,
  Touchpoint,
  Wave,
} from './program.ts';
import type { Allowance } from './values.ts';

/** `use "../group"`. */
export interface Use {
  /** As written. */
  readonly path: string;
  readonly origin: Origin;
}

/**
 * What one file says, in the words of the Program, before names are looked up: every `Reference.resolved` is null.
 * It depends on the file's text alone, so it can be kept as long as the text stays the same.
 */
export interface Fragment {
  readonly file: string;
  /** Every `program` declaration of the file; more than one is an error that linking reports. */
  readonly heads: readonly Head[];
  readonly uses: readonly Use[];
  readonly teams: readonly Team[];
  readonly factors: readonly Factor[];
  readonly channels: readonly Channel[];
  readonly breakdowns: readonly Breakdown[];
  readonly personas: readonly Persona[];
  readonly journeys: readonly Journey[];
  readonly touchpoints: readonly Touchpoint[];
  readonly sources: readonly Source[];
  readonly kpis: readonly Kpi[];
  readonly surveys: readonly Survey[];
  readonly waves: readonly Wave[];
  readonly initiatives: readonly Initiative[];
  readonly allows: readonly Allowance[];
  /** What lexing, parsing and lowering had to say about this file. */
  readonly findings: readonly Finding[];
  /** The keyword language most of the file is written in; English where it has no keyword. */
  readonly keywords: 'en' | 'zh';
}
