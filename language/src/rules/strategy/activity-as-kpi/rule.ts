import type { Rule } from '../../rule.ts';
import { isActivity } from '../activity-words.ts';
import { isUnderWay } from '../ground.ts';

export const rule: Rule = {
  id: 'strategy/activity-as-kpi',
  severity: 'warning',
  whole: true,
  sentences: {
    one: {
      en: 'The only KPI, `{name}`, counts what staff do, not what customers experience. Add one of the experience: what they feel, how hard it was, whether they come back.',
      zh: '唯一的指标「{name}」数的是员工做了什么，而不是客户感受到什么。请加一个体验指标：客户感受如何、费不费力、是否再来。',
    },
    many: {
      en: 'All {count} KPIs ({names}) count what staff do, not what customers experience. Add one of the experience: what they feel, how hard it was, whether they come back.',
      zh: '{count} 个指标（{names}）数的都是员工做了什么，而不是客户感受到什么。请加一个体验指标：客户感受如何、费不费力、是否再来。',
    },
  },
  *check({ program }) {
    const { kpis } = program;
    const [first] = kpis;
    if (first === undefined || !isUnderWay(program)) return;
    if (!kpis.every((kpi) => (kpi.kind === 'rate' || kpi.kind === 'count') && isActivity(kpi))) return;
    // A count that backs the rating of an expectation explains an experience.
    if (program.touchpoints.some(({ expectations }) => expectations.some(({ evidence }) => evidence.length > 0))) return;
    const names = kpis.slice(0, 3).map(({ name }) => name);
    const origin = first.nameOrigin;
    if (kpis.length === 1) yield { rule: rule.id, severity: 'warning', messageId: 'one', arguments: { name: first.name }, origin };
    else yield { rule: rule.id, severity: 'warning', messageId: 'many', arguments: { count: kpis.length, names }, origin };
  },
};
