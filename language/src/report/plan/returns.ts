/** What each initiative costs and earns, and how sure that is. */
import type { InitiativeResult } from '../../analysis/analysis.ts';
import type { InitiativeEconomics, Payback, Traced } from '../../analysis/economics/economics.ts';
import type { InitiativeView, Table } from '../document.ts';
import { earningsView } from '../earnings.ts';
import { money, moneyUnit, NOTHING, plain, signedPercent } from '../numbers.ts';
import { titleName } from '../opening.ts';
import { fitting } from '../sentences.ts';
import type { ReturnsSection } from './document.ts';
import { about, amount, descriptionOf, gapText, hasMoney, type PlanMaking, type PlanPart, shareOf, spreadText } from './making.ts';

export function returnsSection(making: PlanMaking): Omit<ReturnsSection, 'number'> | null {
  const { parts, plans, plan, language, words, names, revenue, analysis } = making;
  if (!parts.some(({ economics }) => economics.cost !== null || economics.benefit !== null)) return null;
  const known = parts.filter(({ economics }) => economics.chances.loss !== null && economics.benefit !== null);
  const earning = known.filter(({ economics }) => (economics.chances.loss ?? 1) < 0.5);
  const worst = known.reduce<PlanPart | null>(
    (most, part) => ((part.economics.chances.loss ?? 0) > (most?.economics.chances.loss ?? 0) ? part : most),
    null,
  );
  const title =
    known.length === 0
      ? plans.returnsTitleNone
      : fitting(
          plans.returnsTitle({
            known: known.length,
            earning: earning.length,
            worst: worst === null ? null : titleName(worst.label, language),
            loss: shareOf(worst?.economics.chances.loss ?? 0),
          }),
          language,
        );
  const unit = moneyUnit(Math.max(0, ...parts.map(({ economics }) => economics.cost?.amount?.high ?? 0)), plan.currency, language);
  const strategic = parts.filter(({ economics }) => economics.strategic.length > 0);
  const draws = plain(analysis.economics.draws, 0);
  const results = new Map(analysis.initiatives.map((one) => [one.name, one]));
  const views = parts.flatMap((part) => {
    const result = results.get(part.name);
    return result === undefined ? [] : [viewOf(part, result, making)];
  });
  return {
    id: 'returns',
    topic: plans.returnsTopic,
    title,
    note: plans.returnsNote(draws),
    initiatives: views,
    costDivisor: unit.divisor,
    words: { cost: words.doingAxisCost(unit.name), return: words.doingAxisReturn },
    description: descriptionOf(
      making,
      title,
      views
        .slice(0, 8)
        .map((view) => [view.name, `${view.costText}${language === 'zh' ? '，' : ', '}${view.returnText || view.returnWord}`]),
    ),
    notes: [
      ...(revenue ? [plans.revenueNote] : []),
      ...(strategic.length === 0
        ? []
        : [
            plans.strategicNote(
              strategic.map(({ label, economics }) => ({ name: label, expectations: economics.strategic.map(names.expectation) })),
            ),
          ]),
      ...(parts.some(({ economics }) => economics.influenced?.amount) ? [plans.influencedNote] : []),
    ],
    table: hasMoney(making) ? returnsTable(making, title) : costsTable(making, title),
  };
}

function viewOf(part: PlanPart, result: InitiativeResult, making: PlanMaking): InitiativeView {
  const { names, plans, plan } = making;
  const { loss } = part.economics.chances;
  return {
    ...earningsView(result, part.economics, part.item.chosen, making, plan.currency),
    about: about(part.name),
    number: part.number,
    name: part.label,
    small: part.item.owner === null ? '' : names.team(part.item.owner),
    effects: [
      ...(part.item.gap > 0 ? [`${plans.numbers.gap.main} ${gapText(making, part.item.gap)}`] : []),
      ...(loss === null || part.economics.benefit === null ? [] : [plans.lossText(shareOf(loss))]),
    ],
  };
}

function traced(figure: Traced | null, making: PlanMaking): string {
  return figure?.amount ? money(figure.amount, making.plan.currency, making.language) : NOTHING;
}

function returnsTable(making: PlanMaking, caption: string): Table {
  const { plans, parts, revenue, plan } = making;
  const { heads } = plans;
  const print = (value: number): string => amount(making, value);
  const hasInfluence = parts.some(({ economics }) => economics.influenced?.amount);
  const hasDiscount = plan.measure === 'net-present-value';
  const columns = [
    [
      heads.cost,
      ({ economics: { chances, cost } }: PlanPart) =>
        cost === null ? NOTHING : chances.cost === null ? traced(cost, making) : spreadText(making, chances.cost, print),
    ],
    [heads.defence, ({ economics }: PlanPart) => traced(economics.defence, making)],
    [heads.offence, ({ economics }: PlanPart) => traced(economics.offence, making)],
    [heads.benefit, ({ economics }: PlanPart) => spreadText(making, economics.benefit === null ? null : economics.chances.benefit, print)],
    [heads.return, ({ economics }: PlanPart) => spreadText(making, economics.chances.return, signedPercent)],
    ...(revenue ? [[heads.returnOnRevenue, ({ economics }: PlanPart) => returnBounds(economics.returnOnRevenue)] as const] : []),
    ...(hasDiscount
      ? [
          [
            heads.netPresentValue,
            ({ economics }: PlanPart) =>
              spreadText(making, economics.netPresentValue === null ? null : economics.chances.netPresentValue, print),
          ] as const,
        ]
      : []),
    [heads.payback, ({ economics }: PlanPart) => paybackText(economics, making)],
    [
      heads.loss,
      ({ economics }: PlanPart) =>
        economics.chances.loss === null || economics.benefit === null ? NOTHING : shareOf(economics.chances.loss),
    ],
    ...(hasInfluence
      ? [
          [
            heads.influenced,
            ({ economics }: PlanPart) =>
              economics.influenced?.amount ? plain((economics.influenced.amount.low + economics.influenced.amount.high) / 2, 0) : NOTHING,
          ] as const,
        ]
      : []),
  ] as const;
  return {
    caption,
    head: [{ text: '#', right: false }, { text: heads.initiative, right: false }, ...columns.map(([text]) => ({ text, right: true }))],
    rows: parts.map((part) => [String(part.number), part.label, ...columns.map(([, print]) => print(part))]),
    about: parts.map(({ name }) => about(name)),
  };
}

function costsTable(making: PlanMaking, caption: string): Table {
  const { plans, parts } = making;
  return {
    caption,
    head: [
      { text: '#', right: false },
      { text: plans.heads.initiative, right: false },
      { text: plans.heads.cost, right: true },
    ],
    rows: parts.map((part) => [String(part.number), part.label, traced(part.economics.cost, making)]),
    about: parts.map(({ name }) => about(name)),
  };
}

function returnBounds(figure: Traced | null): string {
  if (!figure?.amount) return NOTHING;
  const { low, high } = figure.amount;
  return low === high ? signedPercent(low) : `${signedPercent(low)}…${signedPercent(high)}`;
}

function paybackText({ benefit, payback }: Pick<InitiativeEconomics, 'benefit' | 'payback'>, { plans }: Pick<PlanMaking, 'plans'>): string {
  return benefit === null || payback === null ? NOTHING : yearsText(payback, plans);
}

function yearsText({ soonest, latest }: Payback, plans: PlanMaking['plans']): string {
  if (soonest === null) return plans.never;
  const low = plain(soonest, 1);
  if (latest === null) return plans.orNever(plans.years(low, null));
  const high = plain(latest, 1);
  if (latest === 0) return plans.atOnce;
  return plans.years(low, low === high ? null : high);
}
