/** All that the parts of a plan are made from, and how they print their figures. */
import type { Analysis } from '../../analysis/analysis.ts';
import type { InitiativeEconomics, Input, Spread } from '../../analysis/economics/economics.ts';
import type { Plan, PlanItem } from '../../analysis/portfolio/plan.ts';
import type { Finding } from '../../findings/finding.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Program } from '../../program/program.ts';
import type { SetFigure } from '../../what-if/what-if.ts';
import { subject } from '../anchors.ts';
import { type Names, namesOf } from '../names.ts';
import { MINUS, money, NOTHING, percent, plain, rounded } from '../numbers.ts';
import { type Sentences, sentencesOf } from '../sentences.ts';
import { type PlanWords, planWordsOf, type VerdictFacts } from './sentences.ts';

export interface PlanInput {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly language: MessageLanguage;
  /** Of cx. */
  readonly version: string;
  /** Say the return on revenue as well. */
  readonly revenue?: boolean;
  /** What was asked to be otherwise (`Shop.near.actual=8`), and the plan without it. */
  readonly set?: readonly SetFigure[];
  readonly original?: { readonly program: Program; readonly plan: Plan; readonly analysis: Analysis };
}

/** All that the parts of a plan are made from. */
export interface PlanMaking {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly language: MessageLanguage;
  readonly names: Names;
  readonly words: Sentences;
  readonly plans: PlanWords;
  readonly revenue: boolean;
  /** Initiatives as the sections number them: in the order of the program. */
  readonly parts: readonly PlanPart[];
  /** By key. */
  readonly inputs: ReadonlyMap<string, Input>;
}

export interface PlanPart {
  readonly number: number;
  readonly name: string;
  readonly label: string;
  readonly item: PlanItem;
  readonly economics: InitiativeEconomics;
}

export function planMaking({
  program,
  analysis,
  plan,
  language,
  revenue = false,
}: Pick<PlanInput, 'program' | 'analysis' | 'plan' | 'language' | 'revenue'>): PlanMaking {
  const names = namesOf(program, language);
  const items = new Map(plan.items.map((item) => [item.name, item]));
  const parts = analysis.economics.initiatives.flatMap((economics, index): PlanPart[] => {
    const item = items.get(economics.name);
    return item === undefined
      ? []
      : [{ number: index + 1, name: economics.name, label: names.initiative(economics.name), item, economics }];
  });
  const inputs = new Map(analysis.economics.inputs.map((input) => [input.key, input]));
  return { program, analysis, plan, language, names, words: sentencesOf(language), plans: planWordsOf(language), revenue, parts, inputs };
}

/** An amount in the plan's currency. */
export function amount({ plan, language }: Pick<PlanMaking, 'plan' | 'language'>, value: number): string {
  const size = money({ low: Math.abs(value), high: Math.abs(value) }, plan.currency, language);
  return value < 0 ? `${MINUS}${size}` : size;
}

/** The same with its sign. */
export function signedAmount(making: Pick<PlanMaking, 'plan' | 'language'>, value: number): string {
  return value > 0 ? `+${amount(making, value)}` : amount(making, value);
}

/** Part of the open gap as a percentage; weighted points where that is not known. */
export function gapText({ plan, plans }: Pick<PlanMaking, 'plan' | 'plans'>, gap: number): string {
  const whole = plan.openMiddle;
  if (whole <= 0) return plans.points(plain(gap, 1));
  const share = gap / whole;
  // What is little is not nothing.
  const isLittle = share !== 0 && Math.abs(share) < 0.005;
  return isLittle && Math.abs(share) < 0.0005 ? '<0.1%' : percent(share, isLittle ? 1 : 0);
}

export function shareOf(chance: number): string {
  const share = rounded(chance * 100, 0);
  if (chance > 0 && share === 0) return '<1%';
  if (chance < 1 && share === 100) return '>99%';
  return percent(chance);
}

export function spreadText({ plans }: Pick<PlanMaking, 'plans'>, spread: Spread | null, print: (value: number) => string): string {
  if (spread === null) return NOTHING;
  const [median, low, high] = [spread.median, spread.low, spread.high].map(print);
  return low === high ? (median ?? '') : plans.spread(median ?? '', low ?? '', high ?? '');
}

/** What a drawing shows, for whoever does not see it: its finding, and what is to be said of each thing in it. */
export function descriptionOf(
  { words, language }: Pick<PlanMaking, 'words' | 'language'>,
  title: string,
  things: readonly (readonly [name: string, text: string])[],
): string {
  const [stop, colon] = language === 'zh' ? ['。', '：'] : ['.', ': '];
  return words.join([`${title}${stop}`, ...things.map(([name, text]) => `${name}${colon}${text}${stop}`)]);
}

export function about(name: string): ReturnType<typeof subject> {
  return subject('initiative', name);
}

/** Whether anything of the set is known to earn. */
export function hasMoney({ parts }: Pick<PlanMaking, 'parts'>): boolean {
  return parts.some(({ economics }) => economics.benefit !== null && economics.benefit.amount !== null);
}

export function hasGap({ plan }: Pick<PlanMaking, 'plan'>): boolean {
  return plan.openGap.high > 0 && plan.items.some(({ gap }) => gap > 0);
}

/** What there is to say of a set in which nothing is; null where something is. */
export function emptyText(making: PlanMaking): string | null {
  const { plan, plans } = making;
  const { budget } = factsOf(making);
  if (plan.infeasible) return plans.verdictInfeasible(budget);
  if (plan.set.names.length > 0) return null;
  if (plan.items.every(({ outside }) => outside !== null)) return plans.verdictOutside;
  return plan.budgetBelowAll && budget !== null ? plans.verdictBelowAll(budget) : plans.verdictNone(budget);
}

export function factsOf(making: PlanMaking): VerdictFacts {
  const { plan } = making;
  return {
    chosen: plan.set.names.length,
    count: plan.items.length,
    budget: plan.budget === null ? null : amount(making, plan.budget),
    share: hasGap(making) ? gapText(making, plan.set.gap) : null,
    money: hasMoney(making) ? amount(making, plan.set.money) : null,
    objective: plan.objective,
  };
}
