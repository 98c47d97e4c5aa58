import type { Origin } from '../../../findings/origin.ts';
import type { Kpi } from '../../../program/program.ts';
import type { Quantity } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { isSatisfaction } from '../satisfaction-words.ts';

/** An index of satisfaction ends here. */
const WHOLE_INDEX = 1000;

export const rule: Rule = {
  id: 'strategy/hundred-percent',
  severity: 'warning',
  sentences: {
    target: {
      en: '`{name}` aims at every single customer being pleased. Nobody satisfies everybody: choose whom and what it must be right for, and set a target that can be met.',
      zh: '「{name}」的目标是让每一位客户都满意，这谁也做不到。请选定要让谁、在哪些事上满意，并定一个能达到的目标。',
    },
    improvement: {
      en: 'This is to bring `{name}` to the very top. Nobody satisfies everybody: write the level that this really reaches.',
      zh: '这里要把「{name}」提到满分，这谁也做不到。请写实际能达到的水平。',
    },
  },
  *check({ program, index }) {
    const finding = (messageId: string, name: string, origin: Origin) =>
      ({ rule: rule.id, severity: 'warning', messageId, arguments: { name }, origin }) as const;
    for (const kpi of program.kpis) {
      for (const { value, origin } of kpi.targets) if (isEverybody(kpi, value)) yield finding('target', kpi.name, origin);
    }
    for (const { improves } of program.initiatives) {
      for (const { subject, mode, value, origin } of improves) {
        const kpi = mode === 'to' ? index.kpi(subject.resolved ?? '') : undefined;
        if (kpi !== undefined && isEverybody(kpi, value)) yield finding('improvement', kpi.name, origin);
      }
    }
  },
};

/** Whether this is the best a measure of satisfaction can show. Of a range, the lower end counts. */
function isEverybody(kpi: Kpi, { unit, low }: Quantity): boolean {
  if (kpi.lowerIsBetter) return false;
  if (kpi.kind === 'nps') return unit === 'number' && low >= 100;
  if (kpi.kind === 'csi') return unit === 'number' && low >= (kpi.scale?.high ?? WHOLE_INDEX);
  if (kpi.kind === 'csat') return unit === 'share' && low >= 1;
  if (!isSatisfaction(kpi)) return false;
  if (unit === 'share') return low >= 1;
  return kpi.kind === 'mean' && unit === 'number' && kpi.scale !== null && low >= kpi.scale.high;
}
