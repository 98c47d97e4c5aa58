import type { Expectation } from '../../../program/program.ts';
import type { Span } from '../../../program/values.ts';
import { itemsOf } from '../../../survey/questionnaire.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';

/** Light is the lowest so much of the weight scale. */
const LIGHT = 0.3;

export const rule: Rule = {
  id: 'survey/asks-what-nobody-minds',
  severity: 'warning',
  sentences: {
    light: {
      en: '`{survey}` asks every visitor about `{name}`, which weighs little for all of them. Leave it out, and spend the attention on what matters.',
      zh: '「{survey}」人人都要回答「{name}」，而它对谁都不重要。请不要问它，把客户的注意力留给重要的事。',
    },
    'light-many': {
      en: 'Surveys ask everybody about {count} things that weigh little for all of them, such as {names}. Leave them out.',
      zh: '问卷里有 {count} 处人人都要回答、而对谁都不重要的内容，如{names}。请不要问它们。',
    },
    more: { en: 'So it is with `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program, index }) {
    const lightest = program.weight.low + LIGHT * (program.weight.high - program.weight.low);
    const told = new Set<string>();
    for (const { survey, made } of surveysOf(program)) {
      const { questionnaire } = made;
      // Of a round that is asked now and then the light ones may well be wanted too: they tell where too much is done.
      if (survey.after === null) continue;
      for (const item of itemsOf(questionnaire)) {
        const { name, when } = item;
        if (when !== null || told.has(name)) continue;
        const rows = item.form === 'matrix' ? item.rows : [{ name, personas: item.personas }];
        const light = rows.every((row) => {
          const expectation = index.expectation(row.name);
          if (expectation === undefined) return false;
          const asked = row.personas ?? questionnaire.personas;
          const weights = asked.length === 0 ? [expectation.weight] : asked.map((persona) => weightFor(expectation, persona));
          return weights.every((weight) => weight !== null && weight.high <= lightest);
        });
        if (!light) continue;
        told.add(name);
        const ask =
          survey.asks.find(({ subject }) => subject?.resolved === name) ??
          survey.asks.find(({ subject }) => subject !== null && name.startsWith(`${subject.resolved}.`));
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: 'light',
          arguments: { survey: survey.name, name },
          origin: ask?.subject?.origin ?? survey.nameOrigin,
        };
      }
    }
  },
  gather: severally,
};

function weightFor({ weight, overrides }: Expectation, persona: string): Span | null {
  return overrides.find((override) => override.persona.resolved === persona && override.weight !== null)?.weight ?? weight;
}
