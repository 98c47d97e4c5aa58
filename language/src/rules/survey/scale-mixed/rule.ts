import type { Kpi } from '../../../program/program.ts';
import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

export const rule: Rule = {
  id: 'survey/scale-mixed',
  severity: 'error',
  sentences: {
    scale: {
      en: '`{name}` is asked from {scale}, `{other}` from {others}, and both are the same kind of score in `{survey}`: their figures cannot be compared, and respondents will mistake one scale for the other. Give both one scale.',
      zh: '在「{survey}」里，「{name}」用 {scale} 的量表，「{other}」用 {others} 的量表，而两者是同一类分数：数字不能比较，答卷人也会把两个量表弄混。请统一量表。',
    },
    polarity: {
      en: 'In `{survey}` a high answer to `{name}` is good and a high answer to `{other}` is bad, though both ask about effort: respondents will answer one of them the wrong way round. Use `ces` or `ces agree` for both.',
      zh: '在「{survey}」里，「{name}」分数高是好事，「{other}」分数高是坏事，而两者都在问费力程度：总有人会把其中一题答反。请统一用 `ces` 或 `ces 同意式`。',
    },
    there: { en: 'Here is `{name}`.', zh: '「{name}」在这里。' },
  },
  *check({ program, index }) {
    for (const { survey } of surveysOf(program)) {
      const asked = survey.asks.flatMap(({ subject }) => index.kpi(subject?.resolved ?? '') ?? []);
      const told = new Set<Kpi>();
      for (const [at, kpi] of asked.entries()) {
        for (const other of asked.slice(0, at)) {
          if (told.has(kpi) || kpi === other || kpi.kind === null || kpi.kind !== other.kind) continue;
          const [scale, others] = [scaleOf(kpi, program.scale), scaleOf(other, program.scale)];
          const polarity = kpi.kind === 'ces' && kpi.agree !== other.agree;
          if (!polarity && (scale === null || scale === others)) continue;
          told.add(kpi);
          const [good, bad] = kpi.agree ? [kpi, other] : [other, kpi];
          yield {
            rule: rule.id,
            severity: 'error',
            messageId: polarity ? 'polarity' : 'scale',
            arguments: polarity
              ? { survey: survey.name, name: good.name, other: bad.name }
              : { survey: survey.name, name: kpi.name, scale: scale ?? '', other: other.name, others: others ?? '' },
            origin: kpi.places.scale ?? kpi.nameOrigin,
            related: [{ origin: other.places.scale ?? other.nameOrigin, messageId: 'there', arguments: { name: other.name } }],
          };
        }
      }
    }
  },
};

/** As written; null for a kind whose questions ask about different things anyway. */
function scaleOf({ kind, scale, agree }: Kpi, whole: { readonly low: number; readonly high: number }): string | null {
  if (kind === 'csat') return writtenSpan(scale ?? { low: 1, high: 5 });
  if (kind === 'ces') return writtenSpan(scale ?? (agree ? { low: 1, high: 7 } : { low: 1, high: 5 }));
  return kind === 'csi' ? writtenSpan(scale ?? whole) : null;
}
