import type { Row } from '../../../analysis/analysis.ts';
import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { levelsOf, placeOf } from '../levels.ts';
import { severally } from '../several.ts';

/** Light is what weighs at most this much of the heavier gap. */
const LIGHT = 0.4;
/** An ideal so much of the scale above what is expected is beyond it; less is a shade. */
const BEYOND = 0.1;

export const rule: Rule = {
  id: 'strategy/overkill',
  severity: 'information',
  fixable: true,
  sentences: {
    light: {
      en: '`{name}` weighs {weight}, yet is to rise to {ideal}, above the {expected} that customers expect, while `{heavier}` weighs {heaviest} and falls short. Good enough is enough here: write `ideal {expected}`, and spend it there.',
      zh: '「{name}」权重只有 {weight}，却要做到 {ideal}，高于客户预期的 {expected}；而「{heavier}」权重 {heaviest}，还没达到预期。这里够好就行：写「理想 {expected}」，把力气用到那边。',
    },
    'light-many': {
      en: '{count} light expectations, such as {names}, are to rise above what customers expect, while much heavier ones fall short. Good enough is enough there: lower those ideals first.',
      zh: '有 {count} 条权重低的期望（如{names}）要做到高于客户预期，而权重高得多的还没达到预期。那些够好就行：请先降低它们的理想水平。',
    },
    more: { en: 'So is `{name}`.', zh: '「{name}」也是。' },
    lower: { en: 'Lower the ideal to {expected}', zh: '把理想水平降到 {expected}' },
  },
  *check(context) {
    const { program } = context;
    if (!isUnderWay(program) || !hasHighIdeal(program)) return;
    const { rows } = context.analysis;
    const weighed = rows.filter((row) => row.count !== null && isWeighed(row));
    const open = weighed.filter((row) => row.satisfaction.high < 0 && row.required === true);
    const [first] = open;
    if (first === undefined) return;
    const heaviest = open.reduce((best, row) => (row.weight.low > best.weight.low ? row : best), first);
    // Where most weigh as little, it is not light.
    const usual = weighed.reduce((total, row) => total + (row.weight.low + row.weight.high) / 2, 0) / weighed.length;
    const lightest = Math.min(heaviest.weight.low * LIGHT, usual);
    const beyond = BEYOND * (program.scale.high - program.scale.low) - 1e-9;

    const weights = new Map<string, Row['weight']>();
    const heavy = new Set<string>();
    for (const row of rows) {
      weights.set(row.expectation, row.weight);
      // Heavy for one persona is reason enough.
      if (!isWeighed(row) || row.weight.high > lightest || row.required !== true) heavy.add(row.expectation);
    }
    for (const levels of levelsOf(program)) {
      const { name, expectation, override, expected, ideal } = levels;
      const weight = weights.get(name);
      if (override !== null || expected === null || ideal === null || weight === undefined || heavy.has(name)) continue;
      if (ideal.low - expected.high < beyond) continue;
      const args = {
        name,
        weight: writtenSpan(weight),
        ideal: writtenSpan(ideal),
        expected: writtenSpan(expected),
        heavier: heaviest.expectation,
        heaviest: writtenSpan(heaviest.weight),
      };
      const fix = {
        messageId: 'lower',
        arguments: { expected: args.expected },
        safe: false,
        edits: [{ kind: 'set', origin: expectation.origin, property: 'ideal', value: args.expected } as const],
      };
      yield { rule: rule.id, severity: 'information', messageId: 'light', arguments: args, origin: placeOf(levels, 'ideal'), fixes: [fix] };
    }
  },
  gather: severally,
};

function isWeighed({ unknown }: Row): boolean {
  return !unknown.includes('weight') && !unknown.includes('actual') && !unknown.includes('expected');
}

/** A look before the analysis is asked for. */
function hasHighIdeal(program: Parameters<typeof levelsOf>[0]): boolean {
  for (const { ideal, expected } of levelsOf(program)) if (ideal !== null && expected !== null && ideal.low > expected.high) return true;
  return false;
}
