import type { Rule } from '../../rule.ts';
import { moneyText } from '../money-text.ts';

export const rule: Rule = {
  id: 'strategy/budget-too-small',
  severity: 'warning',
  whole: true,
  sentences: {
    small: {
      en: 'The budget of {budget} pays for none of the {count} initiatives that say what they cost: the cheapest, `{name}`, costs {cost}. Raise the budget, or plan something smaller.',
      zh: '预算 {budget} 不够做写明成本的 {count} 项举措中的任何一项：最便宜的「{name}」也要 {cost}。请提高预算，或安排更小的举措。',
    },
    only: {
      en: 'The budget of {budget} does not pay for `{name}`, which costs {cost}. Raise the budget, or plan something smaller.',
      zh: '预算 {budget} 不够做「{name}」，它要 {cost}。请提高预算，或安排更小的举措。',
    },
  },
  *check(context) {
    const { head, initiatives } = context.program;
    const budget = head?.budget ?? null;
    if (head === null || budget === null || initiatives.length === 0) return;
    if (budget.currency !== undefined && head.currency !== null && budget.currency !== head.currency) return;
    const own = new Set(initiatives.filter(({ shared }) => !shared).map(({ name }) => name));
    let count = 0;
    let cheapest: { readonly name: string; readonly cost: { readonly low: number; readonly high: number } } | null = null;
    for (const { name, cost } of context.analysis.initiatives) {
      if (!own.has(name) || cost === null) continue;
      count += 1;
      if (cheapest === null || cost.low < cheapest.cost.low) cheapest = { name, cost };
    }
    // Only where no value in the ranges would do.
    if (cheapest === null || cheapest.cost.low <= budget.high) return;
    yield {
      rule: rule.id,
      severity: 'warning',
      messageId: count === 1 ? 'only' : 'small',
      arguments: {
        budget: moneyText(budget, budget.currency ?? head.currency),
        ...(count === 1 ? {} : { count }),
        name: cheapest.name,
        cost: moneyText(cheapest.cost, head.currency),
      },
      origin: head.places.budget ?? head.nameOrigin,
    };
  },
};
