/** What `cx plan --format json` prints: numbers unrounded, names as in the program, null unknown. */
import type { Bounds } from '../../analysis/analysis.ts';
import type { Distribution, InitiativeEconomics, Input } from '../../analysis/economics/economics.ts';
import type { Plan } from '../../analysis/portfolio/plan.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import type { PlanInput } from './making.ts';

export const PLAN_FORMAT_VERSION = '1.0';

/** Money in units of `currency`, shares and returns as fractions, times in years, gaps in weighted points. */
export interface PlanFigures {
  readonly formatVersion: typeof PLAN_FORMAT_VERSION;
  /** Of the cx that wrote it. */
  readonly version: string;
  readonly program: string;
  /** Of labels. */
  readonly language: MessageLanguage;
  readonly asOf: string | null;
  readonly wave: string | null;
  readonly currency: string | null;
  /** Per year. */
  readonly discount: Bounds | null;
  readonly draws: number;
  readonly seed: number;
  readonly distribution: Distribution;
  /** What was asked to be otherwise than the program says: `Shop.near.actual=8`. */
  readonly set: readonly string[];
  /** In the order of the program. Each figure is a tree down to the inputs. */
  readonly initiatives: readonly (InitiativeEconomics & { readonly label: string })[];
  /** Every input that a figure rests on, and where it is written. */
  readonly inputs: readonly Input[];
  readonly plan: Plan;
  /** As the program is written; null where nothing was asked to be otherwise. */
  readonly original: Plan | null;
}

export function figuresOf(
  { program, analysis, plan, language, version, set, original }: PlanInput,
  label: (name: string) => string,
): PlanFigures {
  const { economics } = analysis;
  return {
    formatVersion: PLAN_FORMAT_VERSION,
    version,
    program: program.head?.name ?? '',
    language,
    asOf: analysis.asOf,
    wave: analysis.wave,
    currency: economics.currency,
    discount: economics.discount,
    draws: economics.draws,
    seed: economics.seed,
    distribution: economics.distribution,
    set: set?.map(({ written }) => written) ?? [],
    initiatives: economics.initiatives.map((one) => ({ ...one, label: label(one.name) })),
    inputs: economics.inputs,
    plan,
    original: original?.plan ?? null,
  };
}

/** One line break at the end. */
export function toPlanJson(figures: PlanFigures): string {
  return `${JSON.stringify(figures, null, 1)}\n`;
}
