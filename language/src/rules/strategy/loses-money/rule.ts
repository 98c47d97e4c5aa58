import type { Rule } from '../../rule.ts';
import { earningKpis } from '../business-kpis.ts';
import { moneyText } from '../money-text.ts';

export const rule: Rule = {
  id: 'strategy/loses-money',
  severity: 'warning',
  sentences: {
    margin: {
      en: '`{name}` earns less than it costs: {benefit} of margin against {cost} ({percent} %). Make it cheaper, name what else it earns, or say with `allow` why it is worth the loss.',
      zh: '「{name}」入不敷出：毛利 {benefit}，成本 {cost}（回报 {percent}%）。请降低成本、写明其他收益，或用「豁免」说明为何值得。',
    },
    revenue: {
      en: '`{name}` costs more than it brings in: {benefit} of revenue against {cost} ({percent} %). Make it cheaper, name what else it earns, or say with `allow` why it is worth the loss.',
      zh: '「{name}」的成本超过带来的收入：收入 {benefit}，成本 {cost}（回报 {percent}%）。请降低成本、写明其他收益，或用「豁免」说明为何值得。',
    },
  },
  *check(context) {
    const { program } = context;
    if (program.head === null) return;
    // Only what costs and earns can lose.
    const concerned = program.initiatives.filter(
      ({ costs, keeps, wins, adds, shared }) => !shared && costs.length > 0 && keeps.length + wins.length + adds.length > 0,
    );
    if (concerned.length === 0) return;
    const earning = earningKpis(program);
    const currency = program.head.currency;
    const results = new Map(context.analysis.initiatives.map((result) => [result.name, result]));
    for (const initiative of concerned) {
      const result = results.get(initiative.name);
      if (result === undefined || result.cost === null) continue;
      // What it earns through retention or sales is not in these sums, so its loss would not be sure.
      if (initiative.improves.some(({ subject }) => earning.has(subject.resolved ?? ''))) continue;
      const onMargin = result.returnOnMargin !== null;
      const gain = result.returnOnMargin ?? result.returnOnRevenue;
      const benefit = onMargin ? result.benefit : result.benefitOnRevenue;
      // Only a loss for every value in the ranges is one.
      if (gain === null || benefit === null || gain.high >= 0 || percentOf(gain.high) === 0) continue;
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: onMargin ? 'margin' : 'revenue',
        arguments: {
          name: initiative.name,
          benefit: moneyText(benefit, currency),
          cost: moneyText(result.cost, currency),
          percent: span(percentOf(gain.low), percentOf(gain.high)),
        },
        origin: initiative.nameOrigin,
      };
    }
  },
};

function percentOf(fraction: number): number {
  return Math.round(fraction * 100) + 0;
}

function span(low: number, high: number): string {
  return (low === high ? String(low) : `${low}~${high}`).replaceAll('-', '−');
}
