import type { Rule } from '../../rule.ts';
import { hasOwnFigures } from '../ears.ts';
import { isUnderWay } from '../ground.ts';

export const rule: Rule = {
  id: 'strategy/survey-only',
  severity: 'warning',
  whole: true,
  sentences: {
    only: {
      en: 'Surveys are the only ear of this program (`{name}`). Customers speak where nobody asks them: add a `source` such as reviews, complaints or operational data.',
      zh: '这个方案只靠问卷倾听（「{name}」）。客户在没人提问的地方也在说话：请加「来源」，例如评价、投诉或运营数据。',
    },
  },
  *check({ program }) {
    const { sources, surveys, head } = program;
    const first = surveys[0] ?? sources[0];
    if (head === null || first === undefined || !isUnderWay(program)) return;
    // A source of a kind that could not be read is a finding of its own.
    if (sources.some(({ kind }) => kind !== 'survey') || hasOwnFigures(program)) return;
    yield { rule: rule.id, severity: 'warning', messageId: 'only', arguments: { name: first.name }, origin: first.nameOrigin };
  },
};
