import type { Finding } from '../../../findings/finding.ts';
import type { Origin } from '../../../findings/origin.ts';
import { answerLimits, isOff, isOffLimits, limitsOf, ratingLimits } from '../../../program/limits.ts';
import type { Expectation, Override, Program } from '../../../program/program.ts';
import type { Span } from '../../../program/values.ts';
import { figuresOf, writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/level-off-scale',
  severity: 'error',
  firm: true,
  sentences: {
    level: {
      en: '{property:keyword} of `{name}` is {value}, but levels lie between {low} and {high}. Correct it, or the `scale` of the program.',
      zh: '「{name}」的{property:keyword}是 {value}，超出量表 {low} 至 {high}。请改正，或调整方案的「量表」。',
    },
    weight: {
      en: 'The weight of `{name}` is {value}, but weights lie between {low} and {high}. Correct it, or the `weight` of the program.',
      zh: '「{name}」的权重是 {value}，超出权重范围 {low} 至 {high}。请改正，或调整方案的「权重」。',
    },
    rating: {
      en: '`{name}` is rated between {low} and {high}; {value} cannot be. Correct it, or the `scale` of the program.',
      zh: '「{name}」按 {low} 至 {high} 评分，不可能是 {value}。请改正，或调整方案的「量表」。',
    },
    measure: {
      en: '`{name}` lies between {low} and {high}; {value} cannot be. Correct the number.',
      zh: '「{name}」只能在 {low} 至 {high} 之间，不可能是 {value}。请改正。',
    },
    share: {
      en: '`{name}` is a share and lies between 0% and 100%; {value}% cannot be. Correct the number.',
      zh: '「{name}」是比例，只能在 0% 至 100% 之间，不可能是 {value}%。请改正。',
    },
  },
  *check(context) {
    const { program } = context;
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        if (isOnScale(program, expectation) && expectation.overrides.every((override) => isOnScale(program, override))) continue;
        const name = `${touchpoint.name}.${expectation.name}`;
        yield* checkLevels(program, expectation, name, expectation.nameOrigin);
        for (const override of expectation.overrides) yield* checkLevels(program, override, name, override.origin);
      }
    }
    for (const { subject, quantity, change, origin } of figuresOf(context)) {
      if (change) continue;
      const limits = subject.kind === 'measure' ? limitsOf(subject.kpi) : subject.kind === 'rating' ? ratingLimits(program) : answerLimits;
      if (limits === undefined || !isOffLimits(quantity, limits)) continue;
      if (subject.kind === 'rating') yield off('rating', subject.name, quantity, limits, origin);
      else if (limits.unit === 'share') yield offShare(subject.name, quantity, origin);
      else yield off('measure', subject.name, quantity, limits, origin);
    }
  },
};

function isOnScale({ scale, weight }: Program, of: Expectation | Override): boolean {
  return !(
    (of.expected !== null && isOff(of.expected, scale)) ||
    (of.ideal !== null && isOff(of.ideal, scale)) ||
    (of.actual !== null && isOff(of.actual, scale)) ||
    (of.weight !== null && isOff(of.weight, weight))
  );
}

function* checkLevels(program: Program, of: Expectation | Override, name: string, fallback: Origin): Iterable<Finding> {
  for (const property of ['expected', 'ideal', 'actual'] as const) {
    const value = of[property];
    if (value === null || !isOff(value, program.scale)) continue;
    const { low, high } = program.scale;
    yield {
      rule: rule.id,
      severity: 'error',
      messageId: 'level',
      arguments: { property, name, value: writtenSpan(value), low, high },
      origin: of.places[property] ?? fallback,
    };
  }
  if (of.weight !== null && isOff(of.weight, program.weight)) {
    yield off('weight', name, of.weight, program.weight, of.places.weight ?? fallback);
  }
}

function off(messageId: string, name: string, value: Span, { low, high }: Span, origin: Origin): Finding {
  return { rule: rule.id, severity: 'error', messageId, arguments: { name, value: writtenSpan(value), low, high }, origin };
}

function offShare(name: string, value: Span, origin: Origin): Finding {
  return { rule: rule.id, severity: 'error', messageId: 'share', arguments: { name, value: writtenSpan(value, 100) }, origin };
}
