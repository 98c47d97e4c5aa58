/** Which initiatives are in the best set, what each brings to it, and what the others would need. */
import type { Tone } from '../document.ts';
import { NOTHING } from '../numbers.ts';
import { periodText } from '../sections.ts';
import { fitting } from '../sentences.ts';
import type { ChoiceSection, ChoiceView, Standing } from './document.ts';
import { about, amount, emptyText, factsOf, gapText, hasGap, hasMoney, type PlanMaking, type PlanPart, signedAmount } from './making.ts';

export function choiceSection(making: PlanMaking): Omit<ChoiceSection, 'number'> {
  const { plan, plans, language, parts } = making;
  const { heads } = plans;
  const order: readonly Standing[] = ['chosen', 'rejected', 'outside'];
  const rows = parts.map((part) => rowOf(part, making));
  return {
    id: 'choice',
    topic: plans.choiceTopic,
    title: emptyText(making) ?? fitting(plans.choiceTitle(factsOf(making)), language),
    note: plans.choiceNote(plan.objective, plan.budget !== null),
    rows: order.flatMap((standing) => rows.filter((row) => row.standing === standing)),
    heads: {
      initiative: heads.initiative,
      standing: heads.standing,
      cost: heads.cost,
      gap: heads.gap,
      money: heads.money(plan.measure),
      reason: heads.reason,
    },
    notes: nextNotes(making),
  };
}

function nextNotes(making: PlanMaking): readonly string[] {
  const { plan, plans, names } = making;
  const { next } = plan;
  if (next === null || plan.items.every(({ outside }) => outside !== null)) return [];
  const budget = amount(making, next.budget);
  if (next.added.length === 0) return [plans.nextNothing(budget)];
  return [
    plans.next(
      budget,
      next.added.map(names.initiative),
      next.dropped.map(names.initiative),
      hasGap(making) ? signedGap(making, next.set.gap - plan.set.gap) : null,
      hasMoney(making) ? signedAmount(making, next.set.money - plan.set.money) : null,
    ),
  ];
}

function signedGap(making: PlanMaking, gap: number): string {
  const text = gapText(making, gap);
  return gap > 0 ? `+${text}` : text;
}

function rowOf(part: PlanPart, making: PlanMaking): ChoiceView {
  const { plan, plans, names, words } = making;
  const { item, number, name, label } = part;
  const whole = plan.openMiddle;
  const standing: Standing = item.outside !== null ? 'outside' : item.chosen ? 'chosen' : 'rejected';
  const small = [item.owner === null ? '' : names.team(item.owner), periodText(item.period, words.to) ?? ''].filter((text) => text !== '');
  const tone: Tone = item.money === null || item.money === 0 ? 'neutral' : item.money > 0 ? 'above' : 'below';
  return {
    about: about(name),
    number,
    name: label,
    small: small.join(words.dot),
    standing,
    standingText: words.list([
      plans.standing[standing],
      ...(item.committed ? [plans.standing.committed] : item.running ? [plans.standing.running] : []),
    ]),
    cost: item.cost === null ? words.costUnknown : item.cost === 0 ? words.free : amount(making, item.cost),
    share: whole > 0 ? item.gap / whole : null,
    gap: item.gap === 0 ? NOTHING : gapText(making, item.gap),
    money: item.money === null ? NOTHING : signedAmount(making, item.money),
    tone,
    reason: reasonOf(part, making),
  };
}

/** What the set would lose without it, what it would need to be in, or why it was not looked at. */
function reasonOf({ item }: PlanPart, making: PlanMaking): string {
  const { plans, plan } = making;
  if (item.outside !== null) return plans.outside[item.outside];
  if (item.chosen) {
    const gap = item.marginalGap > 1e-9 ? gapText(making, item.marginalGap) : null;
    const money = item.money === null || Math.abs(item.marginalMoney) < 0.5 ? null : signedAmount(making, -item.marginalMoney);
    return gap === null && money === null ? '' : plans.brings(gap, money);
  }
  const { wanting } = item;
  if (wanting?.impossible) return plans.impossible;
  // As good a set could hold it, so there is nothing that it would need: it only brings nothing.
  const isIdle = [wanting?.cheaperBy, wanting?.moreBy].some((by) => by !== undefined && by !== null && by < 1e-9);
  if (wanting === null) return '';
  if (isIdle) return plans.notWorth(plan.objective);
  const more = wanting.moreBy;
  return plans.needs(
    wanting.cheaperBy === null ? null : amount(making, wanting.cheaperBy),
    more === null ? null : plan.objective === 'gap' ? gapText(making, more) : amount(making, more),
    plan.objective,
  );
}
