import { visitorsOf } from '../../../program/visitors.ts';
import { itemsOf } from '../../../survey/questionnaire.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';
import { areSteps, isWayOut } from '../options.ts';

/** Two options are mostly one or the other. */
const FEWEST = 3;

export const rule: Rule = {
  id: 'survey/options-not-exhaustive',
  severity: 'warning',
  sentences: {
    closed: {
      en: 'Whoever finds nothing fitting among the {count} options of `{name}` must say something untrue. Add one to write in, such as `other "Something else" open`, or "none of these".',
      zh: '「{name}」的 {count} 个选项里找不到合适答案的人，只能乱选。请加一个可填写的选项，如「其他 "其他" 开放」，或“以上都不是”。',
    },
    screen: {
      en: '`{name}` asks who the respondent is and offers only {names}: whoever is none of them must say something untrue. Add `out "None of these"`.',
      zh: '「{name}」在甄别答卷人时只给出 {names}：都不是的人只能乱选。请加「不符 "以上都不是"」。',
    },
    'closed-many': {
      en: '{count} questions leave no way out to whoever finds nothing fitting, such as {names}. Add an option such as `other "Something else" open`.',
      zh: '有 {count} 道题没有给找不到合适答案的人留出路，如{names}。请加一个选项，如「其他 "其他" 开放」。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    const all = visitorsOf(program).everybody;
    for (const { survey, made } of surveysOf(program)) {
      const screening = itemsOf(made.questionnaire).find((item) => item.form === 'screening');
      if (screening !== undefined && survey.screen !== null && survey.screen.out === null) {
        const offered = screening.options.map(({ key }) => key);
        if (all.some((name) => !offered.includes(name))) {
          const args = { name: survey.name, names: offered };
          yield { rule: rule.id, severity: 'warning', messageId: 'screen', arguments: args, origin: survey.screen.origin };
        }
      }
      for (const { question } of survey.asks) {
        if (question === null || question.form !== 'choose' || question.many || question.options.length < FEWEST) continue;
        const { options } = question;
        if (options.some(isWayOut) || areSteps(options)) continue;
        const name = `${survey.name}.${question.name}`;
        const args = { name, count: options.length };
        yield { rule: rule.id, severity: 'warning', messageId: 'closed', arguments: args, origin: question.nameOrigin };
      }
    }
  },
  gather: severally,
};
