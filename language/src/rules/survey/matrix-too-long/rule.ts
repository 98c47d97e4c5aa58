import { itemsOf } from '../../../survey/questionnaire.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** More rows than this are answered alike. */
const MOST_ROWS = 7;

export const rule: Rule = {
  id: 'survey/matrix-too-long',
  severity: 'warning',
  sentences: {
    rows: {
      en: '`{name}` puts {count} rows before one respondent; from the eighth on most answer them all alike. Ask the {most} that weigh most, one by one (`ask {example}`), or leave some to another survey.',
      zh: '「{name}」让一位答卷人面对 {count} 行；从第八行起，多数人会一路选同一个答案。请只问权重最高的 {most} 项（逐项写「提问 {example}」），或把一部分放到别的问卷里。',
    },
  },
  *check({ program }) {
    for (const { survey, made } of surveysOf(program)) {
      const { questionnaire } = made;
      for (const item of itemsOf(questionnaire)) {
        if (item.form !== 'matrix') continue;
        const seen = (questionnaire.personas.length === 0 ? [''] : questionnaire.personas).map(
          (persona) => item.rows.filter(({ personas }) => personas === null || personas.includes(persona)).length,
        );
        const count = Math.max(...seen);
        if (count <= MOST_ROWS) continue;
        const ask = survey.asks.find(({ subject }) => subject?.resolved === item.name);
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: 'rows',
          arguments: { name: item.name, count, most: MOST_ROWS, example: item.rows[0]?.name ?? item.name },
          origin: ask?.subject?.origin ?? survey.nameOrigin,
        };
      }
    }
  },
};
