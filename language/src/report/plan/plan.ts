/** A plan of an analysis in one language. The same input gives the same document. */
import type { Spread } from '../../analysis/economics/economics.ts';
import type { SetChances, SetFigures } from '../../analysis/portfolio/plan.ts';
import type { BigNumber, Phrase } from '../document.ts';
import { decimalsOf } from '../line-views.ts';
import { money, NOTHING, percent, plain, signedPercent, UNKNOWN } from '../numbers.ts';
import { titleName } from '../opening.ts';
import { fitting } from '../sentences.ts';
import { setFigures } from '../what-if/compared.ts';
import { setViews } from '../what-if/view.ts';
import { choiceSection } from './choice.ts';
import type { MethodSection, PlanDocument, PlanSection } from './document.ts';
import { figuresOf } from './figures.ts';
import { frontierSection } from './frontier.ts';
import {
  amount,
  emptyText,
  factsOf,
  gapText,
  hasGap,
  hasMoney,
  type PlanInput,
  type PlanMaking,
  planMaking,
  shareOf,
  spreadText,
} from './making.ts';
import { mattersSection } from './matters.ts';
import { returnsSection } from './returns.ts';
import { timeSection } from './time.ts';
import { traceSection } from './traces.ts';

export type { PlanInput };

/** So many names stand in a sentence. */
const NAMED = 8;

/** Of each kind of section: it is one, but for its number. */
type Unnumbered = PlanSection extends infer S ? (S extends PlanSection ? Omit<S, 'number'> : never) : never;

export function buildPlan(input: PlanInput): PlanDocument {
  const { analysis, findings, language, version } = input;
  const making = planMaking(input);
  const { names, words, plans, parts } = making;
  const makers: readonly ((making: PlanMaking) => Unnumbered | null)[] =
    parts.length === 0 ? [] : [choiceSection, returnsSection, mattersSection, frontierSection, timeSection, traceSection, methodSection];
  const sections: PlanSection[] = [];
  for (const make of makers) {
    const section = make(making);
    if (section !== null) sections.push({ ...section, number: sections.length + 1 });
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const programme = names.program === '' ? words.untitled : names.program;
  return {
    language,
    tag: language === 'zh' ? 'zh-Hans' : 'en',
    programme,
    form: plans.form,
    wave: analysis.wave === null ? null : names.wave(analysis.wave),
    asOf: analysis.asOf === null ? null : words.asOf(analysis.asOf),
    banner: errors === 0 ? null : plans.banner(errors),
    verdict: verdictOf(making),
    numbers: parts.length === 0 ? [] : numbersOf(making),
    remarks: parts.length === 0 ? [] : remarksOf(making),
    whatIf: whatIfOf(making, input),
    contents: plans.contents,
    reading: plans.reading,
    marks: plans.marks,
    data: words.data,
    sections,
    foot: [programme, words.made(version), plans.foot],
    figures: figuresOf(input, names.initiative),
  };
}

function verdictOf(making: PlanMaking): PlanDocument['verdict'] {
  const { plan, plans, language, parts } = making;
  if (parts.length === 0) return { strong: plans.nothing, tone: 'neutral', deck: plans.nothingDeck };
  const empty = emptyText(making);
  if (empty !== null) return { strong: empty, tone: 'below', deck: '' };
  const { loss } = plan.chances;
  const chosen = parts.filter(({ item }) => item.chosen).map(({ label }) => titleName(label, language));
  return {
    strong: fitting(plans.verdict(factsOf(making)), language),
    tone: 'neutral',
    deck: making.words.join([
      plans.deckChosen(chosen.slice(0, NAMED), Math.max(0, chosen.length - NAMED)),
      ...(loss === null || !hasMoney(making) ? [] : [plans.deckOdds(shareOf(loss), plan.objective)]),
      ...(plan.proven ? [] : [boundSentence(making, plans.deckBound)]),
    ]),
  };
}

function boundSentence(making: PlanMaking, say: (reached: string, most: string) => string): string {
  const { plan } = making;
  const print = (value: number): string => (plan.objective === 'gap' ? gapText(making, value) : amount(making, value));
  return say(print(plan.objective === 'gap' ? plan.set.gap : plan.set.money), print(plan.atMost));
}

function numbersOf(making: PlanMaking): readonly BigNumber[] {
  const { plan, plans } = making;
  const { numbers } = plans;
  const { chances, set } = plan;
  const said = (text: string, tone: Phrase['tone'] = 'plain'): Phrase => ({ text, tone });
  const range = (spread: Spread | null, print: (value: number) => string): Phrase[] =>
    spread === null || print(spread.low) === print(spread.high) ? [] : [said(numbers.range(print(spread.low), print(spread.high)))];
  const costs = making.parts.some(({ item }) => item.chosen && item.cost === null)
    ? numbers.costsAndUnknown(amount(making, set.cost))
    : numbers.costs(amount(making, set.cost), plan.budget === null ? null : amount(making, plan.budget));
  const earning = plan.measure === 'net' ? chances.net : chances.netPresentValue;
  const none = (label: BigNumber['label'], note: string): BigNumber => ({
    label,
    value: NOTHING,
    unit: '',
    notes: note === '' ? [] : [said(note)],
  });
  const print = (value: number): string => amount(making, value);
  const gapPrint = (value: number): string => gapText(making, value);
  const earningLabel = numbers.money(plan.measure);
  return [
    hasGap(making)
      ? {
          label: numbers.gap,
          value: set.gapShare === null ? plain(set.gap, 1) : percent(set.gapShare),
          unit: set.gapShare === null ? '' : numbers.gapUnit,
          notes:
            set.gapShare === null
              ? range(chances.gap, gapPrint)
              : [said(numbers.points(plain(set.gap, 1))), ...range(chances.gapShare, percent)],
        }
      : none(numbers.gap, ''),
    hasMoney(making)
      ? {
          label: earningLabel,
          value: print(set.money),
          unit: numbers.expected,
          notes: [said(costs), ...range(earning, print)],
        }
      : none(earningLabel, costs),
    hasMoney(making) && chances.loss !== null
      ? {
          label: numbers.chance,
          value: shareOf(chances.loss),
          unit: numbers.lossOf,
          notes: [
            ...(chances.return === null ? [] : [said(numbers.returns(spreadText(making, chances.return, signedPercent)))]),
            ...(chances.overBudget === null
              ? []
              : [said(numbers.overBudget(shareOf(chances.overBudget)), chances.overBudget > 0.5 ? 'below' : 'plain')]),
          ],
        }
      : none(numbers.chance, ''),
  ];
}

function remarksOf(making: PlanMaking): readonly string[] {
  const { plan, plans, names, analysis, parts, program, language } = making;
  const untold = plan.untold.map(names.initiative);
  const budget = program.head?.budget ?? null;
  return [
    ...(plan.proven ? [] : [boundSentence(making, plans.remarkBound)]),
    ...(plan.budget === null ? [plans.remarkNoBudget] : []),
    ...(budget !== null && plan.budget !== null && budget.low < budget.high && plan.budget >= budget.low && plan.budget <= budget.high
      ? [plans.rangeBudget(money(budget, plan.currency, language), amount(making, plan.budget))]
      : []),
    ...(hasGap(making) ? [] : [plans.remarkNoGap]),
    ...(hasMoney(making) ? [] : [plans.remarkNoMoney]),
    ...(hasMoney(making) && untold.length > 0 ? [plans.remarkUntold(untold.slice(0, NAMED), Math.max(0, untold.length - NAMED))] : []),
    ...(hasMoney(making) && analysis.economics.discount === null ? [plans.remarkNoDiscount] : []),
    ...parts.flatMap(({ label, name }) =>
      tooManyIn(program, name).map(({ persona, kept, customers }) =>
        plans.remarkTooMany(label, names.group(persona), plain(kept, 0), plain(customers, 0)),
      ),
    ),
    ...parts.flatMap(({ label, economics }) => {
      const lacking = [
        ...new Set(economics.missing.map(({ what, persona }) => plans.lacking[what](persona === null ? UNKNOWN : names.group(persona)))),
        ...(economics.cost === null && plan.budget !== null ? [plans.lacking.cost('')] : []),
      ];
      return lacking.length === 0 ? [] : [plans.remarkMissing(label, lacking)];
    }),
  ];
}

interface TooMany {
  readonly persona: string;
  readonly kept: number;
  readonly customers: number;
}

/** Of whom an initiative keeps more than there are, whatever the ranges. */
function tooManyIn({ initiatives, personas, breakdowns }: PlanMaking['program'], initiative: string): readonly TooMany[] {
  const all = [...personas, ...breakdowns.flatMap(({ members }) => members)];
  const kept = new Map<string, number>();
  for (const { persona, count } of initiatives.find(({ name }) => name === initiative)?.keeps ?? [])
    if (persona.resolved !== null) kept.set(persona.resolved, (kept.get(persona.resolved) ?? 0) + count.low);
  return [...kept].flatMap(([persona, count]): TooMany[] => {
    const customers = all.find(({ name }) => name === persona)?.worth?.customers?.high ?? null;
    return customers !== null && count > customers ? [{ persona, kept: count, customers }] : [];
  });
}

function whatIfOf(making: PlanMaking, { set, original }: PlanInput): PlanDocument['whatIf'] {
  if (set === undefined || set.length === 0 || original === undefined) return null;
  const { plan, plans, names, words } = making;
  const { program, analysis, language } = making;
  const decimals = decimalsOf(program.scale, program.weight, analysis.rows);
  const figures = set.map((one) => setFigures(one, { program, analysis }, original));
  const rows = plans.whatIfRows;
  const before = original.plan;
  const earlier = { ...making, plan: before };
  const list = (figures: SetFigures): string =>
    figures.names.length === 0
      ? NOTHING
      : words.list(making.parts.filter(({ name }) => figures.names.includes(name)).map(({ name }) => names.initiative(name)));
  const loss = ({ loss: chance }: SetChances): string => (chance === null ? NOTHING : shareOf(chance));
  const [what, asWritten, changed] = plans.whatIfHeads;
  return {
    heading: plans.whatIf,
    changes: setViews({ names, language, decimals }, figures).map(({ text, where }) => `${text}${words.dot}${where}`),
    table: {
      caption: plans.whatIf.main,
      head: [
        { text: what, right: false },
        { text: asWritten, right: false },
        { text: changed, right: false },
      ],
      rows: [
        [rows.set, list(before.set), list(plan.set)],
        [rows.cost, amount(earlier, before.set.cost), amount(making, plan.set.cost)],
        [rows.gap, gapText(earlier, before.set.gap), gapText(making, plan.set.gap)],
        [rows.money, amount(earlier, before.set.money), amount(making, plan.set.money)],
        [rows.loss, loss(before.chances), loss(plan.chances)],
      ],
    },
  };
}

function methodSection({ plans, analysis }: PlanMaking): Omit<MethodSection, 'number'> {
  const { draws, seed } = analysis.economics;
  return {
    id: 'method',
    topic: plans.methodTopic,
    title: plans.methodTitle(plain(draws, 0), String(seed)),
    note: '',
    columns: plans.method,
  };
}
