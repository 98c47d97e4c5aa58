/** What closing more of the gap costs in money: the sets of which none is beaten in both. */
import { moneyUnit, plain } from '../numbers.ts';
import { fitting } from '../sentences.ts';
import type { FrontierSection, FrontierView } from './document.ts';
import { amount, descriptionOf, gapText, hasGap, hasMoney, type PlanMaking, signedAmount } from './making.ts';

export function frontierSection(making: PlanMaking): Omit<FrontierSection, 'number'> | null {
  const { plan, plans, language, names, parts, words } = making;
  const { frontier } = plan;
  const [richest] = frontier;
  const fullest = frontier.at(-1);
  if (richest === undefined || fullest === undefined || !hasMoney(making) || !hasGap(making)) return null;
  // Nothing can be had for nothing.
  if (fullest.names.length === 0) return null;
  const whole = plan.openMiddle;
  const unit = moneyUnit(Math.max(...frontier.map(({ money }) => Math.abs(money))), plan.currency, language);
  const points = frontier.map(
    (point, index): FrontierView => ({
      gap: whole > 0 ? (point.gap / whole) * 100 : point.gap,
      money: point.money / unit.divisor,
      gapText: gapText(making, point.gap),
      moneyText: signedAmount(making, point.money),
      costText: amount(making, point.cost),
      chosen: point.chosen,
      names: words.list(parts.filter(({ name }) => point.names.includes(name)).map(({ name }) => names.initiative(name))),
      letter: letterOf(index),
    }),
  );
  const title =
    points.length === 1
      ? plans.frontierTitleOne
      : fitting(
          plans.frontierTitle({
            lowGap: gapText(making, richest.gap),
            highMoney: amount(making, richest.money),
            highGap: gapText(making, fullest.gap),
            lowMoney: amount(making, fullest.money),
          }),
          language,
        );
  const heads = plans.frontierHeads;
  return {
    id: 'frontier',
    topic: plans.frontierTopic,
    title,
    note: plans.frontierNote,
    points,
    words: {
      gap: whole > 0 ? plans.frontierAxes.gap : plans.frontierAxes.gapPoints,
      money: plans.frontierAxes.money(plan.measure, unit.name.trim()),
      chosen: plans.frontierChosen,
    },
    notes: frontier.every(({ proven }) => proven) ? [] : [plans.frontierUnproven],
    description: descriptionOf(
      making,
      title,
      points.map(({ letter, gapText: gap, moneyText }) => [letter, `${gap}, ${moneyText}`]),
    ),
    table: {
      caption: title,
      head: [
        { text: heads.set, right: false },
        { text: heads.gap, right: true },
        { text: heads.money, right: true },
        { text: heads.cost, right: true },
        { text: heads.names, right: false },
      ],
      rows: points.map(({ letter, chosen, gapText: gap, moneyText, costText, names: list }) => [
        chosen ? `${letter} (${plans.frontierChosen})` : letter,
        gap,
        moneyText,
        costText,
        list,
      ]),
    },
  };
}

/** A … Z, then by number. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : plain(index + 1, 0);
}
