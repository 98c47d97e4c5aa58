import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/wave-without-period',
  severity: 'warning',
  sentences: {
    period: {
      en: 'Nobody can tell when the wave `{name}` was: its values stand outside time, behind those of every dated wave. Name it after its period (`2026-Q3`), or write `period 2026-07 to 2026-09` in it.',
      zh: '轮次「{name}」没有时间：里面的数排在所有有日期的轮次之后，也看不出变化。请用时期命名（如 2026-Q3），或在里面写「期间 2026-07 至 2026-09」。',
    },
  },
  *check({ program }) {
    for (const wave of program.waves) {
      const { name, period, places, nameOrigin, values, groups, responses } = wave;
      const isEmpty = values.length === 0 && responses.length === 0 && groups.every((group) => group.values.length === 0);
      // A period that could not be read, and a name that begins like one, were reported as such.
      if (period !== null || isEmpty || Object.hasOwn(places, 'period') || /^[0-9]/.test(name)) continue;
      yield { rule: rule.id, severity: 'warning', messageId: 'period', arguments: { name }, origin: nameOrigin };
    }
  },
};
