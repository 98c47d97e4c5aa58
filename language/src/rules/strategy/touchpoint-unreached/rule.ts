import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/touchpoint-unreached',
  severity: 'information',
  whole: true,
  sentences: {
    unreached: {
      en: 'No journey comes past the touchpoint `{name}`. Say at which stage customers meet it: `at {stage}`.',
      zh: '没有旅程经过触点「{name}」。请写明客户在哪个阶段遇到它，如「位于 {stage}」。',
    },
    'unreached-many': {
      en: 'No journey comes past {count} touchpoints, such as {names}. Say with `at` at which stage customers meet each.',
      zh: '有 {count} 个触点没有旅程经过，如{names}。请用「位于」写明客户在哪个阶段遇到它们。',
    },
    more: { en: 'Nor past `{name}`.', zh: '「{name}」也没有。' },
  },
  *check({ program }) {
    if (!isUnderWay(program)) return;
    const [journey] = program.journeys.filter(({ stages }) => stages.length > 0);
    const [stage] = journey?.stages ?? [];
    if (journey === undefined || stage === undefined) return;
    for (const { name, nameOrigin, stages, personas, shared } of program.touchpoints) {
      // One that is for somebody of its own is tied to them.
      if (shared || stages.length > 0 || personas.length > 0) continue;
      yield {
        rule: rule.id,
        severity: 'information',
        messageId: 'unreached',
        arguments: { name, stage: `${journey.name}.${stage.name}` },
        origin: nameOrigin,
      };
    }
  },
  gather: severally,
};
