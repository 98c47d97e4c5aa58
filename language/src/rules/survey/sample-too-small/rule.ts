import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** The variance of answers counted 1, 0 and -1 as they usually fall; 1 at the worst. */
const USUAL_VARIANCE = 0.61;
const Z = 1.96;
/** In NPS points. */
const WIDEST = 10;

export const rule: Rule = {
  id: 'survey/sample-too-small',
  severity: 'warning',
  sentences: {
    margin: {
      en: 'The quotas of `{name}` come to {count} answers: an NPS of so many is known to about ±{margin} points only, and every move within that is chance. For ±{widest} points it takes about {needed}.',
      zh: '「{name}」的配额一共 {count} 份：这么多答卷的 NPS 只准到约 ±{margin} 分，在此范围内的升降都可能是偶然。要做到 ±{widest} 分，约需 {needed} 份。',
    },
  },
  *check({ program, index }) {
    for (const { survey } of surveysOf(program)) {
      const { name, quotas, asks } = survey;
      const asksNps = asks.some(({ subject }) => index.kpi(subject?.resolved ?? '')?.kind === 'nps');
      if (quotas.length === 0 || !asksNps) continue;
      const count = quotas.reduce((sum, quota) => sum + quota.count, 0);
      const margin = Math.round(100 * Z * Math.sqrt(USUAL_VARIANCE / count));
      if (count <= 0 || margin <= WIDEST) continue;
      const needed = Math.ceil((Z * Z * USUAL_VARIANCE * 10_000) / (WIDEST * WIDEST));
      const args = { name, count, margin, widest: WIDEST, needed };
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: 'margin',
        arguments: args,
        origin: quotas[0]?.origin ?? survey.nameOrigin,
      };
    }
  },
};
