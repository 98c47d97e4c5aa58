import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';

export const rule: Rule = {
  id: 'strategy/nps-is-all',
  severity: 'warning',
  whole: true,
  sentences: {
    only: {
      en: '`{name}` is the only KPI, and a recommendation score says how it stands, not what to do. Add what drives it: a KPI at the touchpoint that matters most, and one of what the business earns.',
      zh: '「{name}」是唯一的指标。推荐值只告诉你结果，不告诉你该做什么。请加上影响它的指标：最重要的触点上放一个，经营成果再放一个。',
    },
  },
  *check({ program }) {
    const [first] = program.kpis;
    if (first === undefined || !isUnderWay(program) || !program.kpis.every(({ kind }) => kind === 'nps')) return;
    yield { rule: rule.id, severity: 'warning', messageId: 'only', arguments: { name: first.name }, origin: first.nameOrigin };
  },
};
