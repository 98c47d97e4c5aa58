import type { Ask, KpiKind, Survey } from '../../../program/program.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

/** KPIs that are a person's own score. */
const scores: ReadonlySet<KpiKind | null> = new Set<KpiKind>(['nps', 'csat', 'ces', 'csi']);

export const rule: Rule = {
  id: 'strategy/no-response',
  severity: 'information',
  whole: true,
  sentences: {
    none: {
      en: 'The survey `{name}` asks for a score, and nobody answers a bad one. Write who does: `respond` TEAM `within 24 h when` … `<= 6`.',
      zh: '问卷「{name}」收集评分，低分却没有人回应。请写明由谁回应，如「回应 团队 不迟于 24 小时 当 … <= 6」。',
    },
    'none-many': {
      en: '{count} surveys ask for a score, and nobody answers a bad one, such as {names}. Write who does, with `respond`.',
      zh: '有 {count} 份问卷收集评分，低分却没有人回应，如{names}。请用「回应」写明谁来回应。',
    },
    more: { en: 'Nor those of `{name}`.', zh: '「{name}」也是。' },
  },
  *check(context) {
    if (!isUnderWay(context.program)) return;
    for (const survey of context.program.surveys) {
      const { name, nameOrigin, responds, places, shared } = survey;
      if (shared || responds.length > 0 || places.responds !== undefined || !asksForScore(survey, context)) continue;
      yield { rule: rule.id, severity: 'information', messageId: 'none', arguments: { name }, origin: nameOrigin };
    }
  },
  gather: severally,
};

function asksForScore({ asks }: Survey, context: RuleContext): boolean {
  return asks.some((ask) => isScore(ask, context));
}

/** A score, or levels of one expectation or a whole touchpoint. */
function isScore({ subject }: Ask, { program, index }: RuleContext): boolean {
  const name = subject?.resolved ?? null;
  if (name === null) return false;
  const kpi = index.kpi(name);
  if (kpi !== undefined) return scores.has(kpi.kind);
  return index.expectation(name) !== undefined || program.touchpoints.some((touchpoint) => touchpoint.name === name);
}
