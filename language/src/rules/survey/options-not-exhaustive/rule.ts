import type { Question } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';

/** A way out for whoever finds nothing fitting. */
const wayOut =
  /\b(?:others?|else|none|neither|nothing|not sure|unsure|don['’]?t know|can['’]?t say|not applicable|n\/?a|prefer not|no (?:reason|opinion|preference))\b|其他|其它|其余|别的|以上|都不|都没|没有|不适用|不清楚|不知道|不确定|说不清|不好说|无所谓|^无$/iu;

/** Steps of something that is counted or graded: they cover it from end to end. */
const step =
  /\d|[一二两三四五六七八九十百]+(?:次|天|周|年|岁|元|月|分钟|小时)|\b(?:never|rarely|sometimes|often|always|daily|weekly|monthly|yearly|once|twice|every|first|less|more|very|low|medium|high|small|large|yes|no|maybe)\b|从不|很少|偶尔|有时|经常|总是|每[天周月年]|首次|第[一二三]|非常|比较|一般|很|低|中|高|^是$|^否$|会|不会/iu;

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
    'closed-many': {
      en: '{count} questions leave no way out to whoever finds nothing fitting, such as {names}. Add an option such as `other "Something else" open`.',
      zh: '有 {count} 道题没有给找不到合适答案的人留出路，如{names}。请加一个选项，如「其他 "其他" 开放」。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    for (const { survey } of surveysOf(program)) {
      for (const { question } of survey.asks) {
        if (question === null || question.form !== 'choose' || question.many || question.options.length < FEWEST) continue;
        const { options } = question;
        if (options.some((option) => option.open || said(option).some((text) => wayOut.test(text)))) continue;
        if (options.every((option) => said(option).some((text) => step.test(text)))) continue;
        const name = `${survey.name}.${question.name}`;
        const args = { name, count: options.length };
        yield { rule: rule.id, severity: 'warning', messageId: 'closed', arguments: args, origin: question.nameOrigin };
      }
    }
  },
  gather: severally,
};

function said({ name, label }: Question['options'][number]): readonly string[] {
  return label === null ? [name] : [name, label.text.trim(), ...Object.values(label.translations)];
}
