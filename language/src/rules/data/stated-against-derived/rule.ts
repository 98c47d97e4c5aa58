import { firstPlace } from '../../../analysis/drivers/drivers.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';

export const rule: Rule = {
  id: 'data/stated-against-derived',
  severity: 'information',
  sentences: {
    lighter: {
      en: '`{name}` ranks {stated} of {of} by its weight, but {derived} by how far it drives `{outcome}` in the answers of {wave}. Customers may care more than its weight says: ask them, and look again at the weight.',
      zh: '「{name}」按权重在 {of} 项里排第 {stated}，按 {wave} 的答卷，它带动「{outcome}」却排第 {derived}。客户也许比写下的更在意它：请去问一问，再看看权重。',
    },
    heavier: {
      en: '`{name}` ranks {stated} of {of} by its weight, but only {derived} by how far it drives `{outcome}` in the answers of {wave}. Either its weight is what people say rather than what moves them, or all rate it so alike that answers cannot show it.',
      zh: '「{name}」按权重在 {of} 项里排第 {stated}，按 {wave} 的答卷，它带动「{outcome}」只排第 {derived}。要么权重只是客户嘴上说的，要么大家给它的分都差不多，答卷显不出来。',
    },
    'lighter-many': {
      en: '{count} expectations drive the score far more than their weights say, such as {names}. Ask customers, and look again at the weights.',
      zh: '有 {count} 条期望对总分的带动远比写下的权重靠前，如{names}。请去问问客户，再看看权重。',
    },
    'heavier-many': {
      en: '{count} expectations drive the score far less than their weights say, such as {names}. Either the weights are what people say rather than what moves them, or all rate them so alike that answers cannot show it.',
      zh: '有 {count} 条期望对总分的带动远不如写下的权重靠前，如{names}。要么权重只是客户嘴上说的，要么大家的打分都差不多，答卷显不出来。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check(context) {
    if (context.measurements === null) return;
    const { program, analysis } = context;
    const { drivers } = analysis;
    if (drivers === null) return;
    const compared = drivers.drivers.filter(({ ranksDisagree }) => ranksDisagree !== null);
    const stated = compared.map(({ statedRank }) => statedRank);
    const derived = compared.map(({ derivedRank }) => derivedRank);
    const found = new Map(compared.map((driver) => [driver.expectation, driver]));
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        if (touchpoint.shared || expectation.shared) continue;
        const name = `${touchpoint.name}.${expectation.name}`;
        const driver = found.get(name);
        if (driver?.ranksDisagree !== true || driver.statedRank === null || driver.derivedRank === null) continue;
        yield {
          rule: rule.id,
          severity: 'information',
          messageId: driver.derivedRank < driver.statedRank ? 'lighter' : 'heavier',
          arguments: {
            name,
            wave: drivers.wave,
            outcome: drivers.outcome,
            stated: firstPlace(driver.statedRank, stated),
            derived: firstPlace(driver.derivedRank, derived),
            of: compared.length,
          },
          origin: expectation.places.weight ?? expectation.nameOrigin,
        };
      }
    }
  },
  gather: severally,
};
