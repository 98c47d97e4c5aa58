import { withMeasurements } from '../../../analysis/measured.ts';
import type { Finding } from '../../../findings/finding.ts';
import type { Origin } from '../../../findings/origin.ts';
import type { Rule } from '../../rule.ts';

/** How many of the assumed levels the sentence names. */
const NAMED = 3;
/** How many it points at. */
const POINTED_AT = 10;

export const rule: Rule = {
  id: 'program/typed-actual',
  severity: 'information',
  sentences: {
    assumed: {
      en: 'The actual level of `{name}` is typed in: an assumption, and shown as one, until a wave rates it.',
      zh: '「{name}」的实际水平是手填的，属于假设，报告会照此标明；有一轮数据评到它之后才算实测。',
    },
    'assumed-many': {
      en: '{count} actual levels are typed in, such as {names}: assumptions, and shown as such, until a wave rates them.',
      zh: '有 {count} 处实际水平是手填的，如{names}，都属于假设，报告会照此标明；有一轮数据评到之后才算实测。',
    },
    more: { en: 'So is `{name}`.', zh: '「{name}」也是手填的。' },
  },
  *check({ program, measurements }) {
    const rated = ratedNames(withMeasurements(program, measurements).waves);
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        const name = `${touchpoint.name}.${expectation.name}`;
        if (rated.has(name)) continue;
        if (expectation.actual !== null) yield assumed(name, expectation.places.actual ?? expectation.nameOrigin);
        for (const override of expectation.overrides) {
          if (override.actual === null || rated.has(`${name} ${override.persona.resolved}`)) continue;
          yield assumed(name, override.places.actual ?? override.origin);
        }
      }
    }
  },
  /** One sentence for the whole program: every such level is marked in the report anyway. */
  gather(left) {
    const [first] = left;
    if (first === undefined || left.length === 1) return left;
    const names = [...new Set(left.slice(0, POINTED_AT).map((finding) => String(finding.arguments.name)))].slice(0, NAMED);
    return [
      {
        ...first,
        messageId: 'assumed-many',
        arguments: { count: left.length, names },
        related: left
          .slice(1, POINTED_AT + 1)
          .map(({ origin, arguments: { name = '' } }) => ({ origin, messageId: 'more', arguments: { name } })),
      },
    ];
  },
};

function assumed(name: string, origin: Origin): Finding {
  return { rule: rule.id, severity: 'information', messageId: 'assumed', arguments: { name }, origin };
}

/** What some wave rates: `Shop.near` for everybody, `Shop.near Visitor` for one group. */
function ratedNames(waves: Parameters<NonNullable<Rule['check']>>[0]['program']['waves']): ReadonlySet<string> {
  const names = new Set<string>();
  for (const wave of waves) {
    for (const { subject } of wave.values) if (subject.resolved !== null) names.add(subject.resolved);
    for (const group of wave.groups) {
      for (const { subject } of group.values) names.add(`${subject.resolved} ${group.for.resolved}`);
    }
  }
  return names;
}
