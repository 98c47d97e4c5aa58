import type { Initiative } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { earningKpis } from '../business-kpis.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/no-business-outcome',
  severity: 'warning',
  whole: true,
  sentences: {
    nothing: {
      en: '`{name}` does not say what it earns. Write whom it `keeps` or `wins` or what it `adds`, or improve a KPI that `drives` sales or retention.',
      zh: '「{name}」没有说能带来什么经营结果。请写明「留住」或「赢得」哪些客户、「增益」多少，或改善能「带动」收入、留存的指标。',
    },
    'nothing-many': {
      en: '{count} initiatives do not say what they earn, such as {names}. Write whom they `keep` or `win` or what they `add`, or improve KPIs that `drive` sales or retention.',
      zh: '有 {count} 项举措没有说能带来什么经营结果，如{names}。请写明「留住」或「赢得」哪些客户、「增益」多少，或改善能「带动」收入、留存的指标。',
    },
    more: { en: 'Nor does `{name}`.', zh: '「{name}」也没有说。' },
  },
  *check({ program, index }) {
    if (program.head === null || program.initiatives.length === 0) return;
    const needed = new Set(program.initiatives.flatMap(({ needs }) => needs.flatMap(({ resolved }) => resolved ?? [])));
    const earning = earningKpis(program);
    for (const initiative of program.initiatives) {
      if (initiative.shared || !isBegun(initiative) || isFree(initiative)) continue;
      // What others build on pays through them.
      if (needed.has(initiative.name) || earnsDirectly(initiative)) continue;
      const kpis = initiative.improves.flatMap(({ subject }) => index.kpi(subject.resolved ?? '') ?? []);
      if (kpis.some(({ name }) => earning.has(name))) continue;
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: 'nothing',
        arguments: { name: initiative.name },
        origin: initiative.nameOrigin,
      };
    }
  },
  gather: severally,
};

/** An initiative of a name and an owner only is not yet written. */
function isBegun({ improves, costs }: Initiative): boolean {
  return improves.length > 0 || costs.length > 0;
}

/** What surely costs nothing need not pay. */
function isFree({ costs, effort }: Initiative): boolean {
  return costs.length > 0 && costs.every(({ high }) => high <= 0) && (effort === null || effort.high <= 0);
}

function earnsDirectly({ keeps, wins, adds, places }: Initiative): boolean {
  // What was written but could not be read is a finding of its own.
  if (['keeps', 'wins', 'adds'].some((field) => places[field] !== undefined)) return true;
  return keeps.length > 0 || wins.length > 0 || adds.length > 0;
}
