import type { Rule } from '../../rule.ts';
import { hasOwnFigures, isOwnData } from '../ears.ts';
import { isUnderWay } from '../ground.ts';

export const rule: Rule = {
  id: 'strategy/no-own-data',
  severity: 'warning',
  whole: true,
  sentences: {
    none: {
      en: 'No source holds data of your own: what customers did, how long it took, what went wrong. Add a `source` of kind operational, tickets or complaints; it tells why.',
      zh: '没有一个来源是企业自己的数据：客户做了什么、用了多久、哪里出了错。请加一个「运营」「工单」或「投诉」类的「来源」，它能说明原因。',
    },
  },
  *check({ program }) {
    const { sources, head } = program;
    const [first] = sources;
    if (head === null || first === undefined || !isUnderWay(program)) return;
    // Only surveys: that is told by strategy/survey-only.
    if (sources.every(({ kind }) => kind === 'survey')) return;
    if (sources.some(({ kind }) => kind === null || isOwnData(kind)) || hasOwnFigures(program)) return;
    yield { rule: rule.id, severity: 'warning', messageId: 'none', arguments: {}, origin: first.nameOrigin };
  },
};
