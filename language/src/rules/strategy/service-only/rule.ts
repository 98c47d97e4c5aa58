import { ancestorsOf } from '../../../analysis/rollup.ts';
import type { Program } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';

/** An own factor that refines none of these may be about anything. */
const known: ReadonlySet<string> = new Set(['Service', 'Relationship', 'Convenience', 'Brand']);

export const rule: Rule = {
  id: 'strategy/service-only',
  severity: 'warning',
  whole: true,
  sentences: {
    none: {
      en: 'None of the {count} expectations is about the product or the price: customers experience those as well. Say what they expect there, with `in Product` and `in Price`.',
      zh: '{count} 条期望里没有一条谈产品或价格，而产品和价格也是体验。请补上客户在这两方面的期望，写「属于 产品」「属于 价格」。',
    },
  },
  *check({ program }) {
    const { head } = program;
    if (head === null || !isUnderWay(program)) return;
    const roots = rootsOf(program);
    const factors = program.touchpoints.flatMap(({ expectations }) => expectations.map(({ factor }) => factor));
    const said = factors.flatMap((factor) => (factor === null ? [] : [roots.get(factor.resolved ?? '') ?? null]));
    // Where most expectations have no factor, nothing can be told from those that do.
    if (said.length * 2 < factors.length || said.some((root) => root === null || !known.has(root))) return;
    if (isElsewhere(program, roots)) return;
    yield { rule: rule.id, severity: 'warning', messageId: 'none', arguments: { count: factors.length }, origin: head.nameOrigin };
  },
};

/** The outermost factor of every factor. */
function rootsOf(program: Program): ReadonlyMap<string, string> {
  return new Map([...ancestorsOf(program)].map(([name, line]) => [name, line.at(-1) ?? name]));
}

/** A promise, or an answer that may be chosen, is about something else than service as well. */
function isElsewhere(program: Program, roots: ReadonlyMap<string, string>): boolean {
  const references = [
    ...(program.head?.promises ?? []).map(({ factor }) => factor),
    ...program.surveys.flatMap(({ asks }) =>
      asks.flatMap(({ question }) => (question?.options ?? []).flatMap(({ factor }) => factor ?? [])),
    ),
  ];
  return references.some(({ resolved }) => !known.has(roots.get(resolved ?? '') ?? ''));
}
