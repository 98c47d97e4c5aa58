import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

/** So many KPIs are a program by themselves. */
const ENOUGH_KPIS = 3;

export const rule: Rule = {
  id: 'strategy/no-alarm',
  severity: 'information',
  sentences: {
    none: {
      en: '`{name}` has a target and no `alarm`. Write the value at which somebody must act at once.',
      zh: '「{name}」有目标，没有「警戒」。请写明到什么数值必须马上行动。',
    },
    'none-many': {
      en: '{count} KPIs have targets and no `alarm`, such as {names}. Write for each the value at which somebody must act at once.',
      zh: '有 {count} 个指标有目标，没有「警戒」，如{names}。请逐个写明到什么数值必须马上行动。',
    },
    more: { en: 'Nor has `{name}`.', zh: '「{name}」也没有。' },
  },
  *check({ program }) {
    if (program.head === null || (program.kpis.length < ENOUGH_KPIS && !isUnderWay(program))) return;
    for (const { name, nameOrigin, targets, alarm, places, shared } of program.kpis) {
      if (shared || targets.length === 0 || alarm !== null || places.alarm !== undefined) continue;
      yield { rule: rule.id, severity: 'information', messageId: 'none', arguments: { name }, origin: nameOrigin };
    }
  },
  gather: severally,
};
