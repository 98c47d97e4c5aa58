import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** A request for what says who somebody is. */
const contact =
  /\b(?:your|an?) (?:e-?mail|phone|mobile|telephone|whatsapp)\b|\b(?:e-?mail address|phone number|mobile number|contact details|how (?:can|may) we (?:reach|contact) you)\b|手机号|电话号码|联系电话|联系方式|电子?邮箱|微信号|身份证|家庭住址|怎么联系您|如何联系您|(?:留|填|写|提供)(?:下|上|一下)?[^，。；？?]{0,6}(?:电话|手机|邮箱|微信)(?!.{0,4}(?:问题|体验|服务))/iu;

export const rule: Rule = {
  id: 'survey/contact-without-consent',
  severity: 'warning',
  sentences: {
    asked: {
      en: '`{name}` asks who the respondent is (“{words}”), and nobody has agreed to that. Add `consent "…"` to `{survey}`, saying what it is for, or leave the question out.',
      zh: '「{name}」在问联系方式（“{words}”），而答卷人并没有同意。请在「{survey}」里写「同意书 "…"」，说明用途，或去掉这道题。',
    },
  },
  *check({ program }) {
    for (const { survey } of surveysOf(program)) {
      if (survey.consent !== null) continue;
      for (const { question } of survey.asks) {
        if (question === null || question.form !== 'open' || question.label === null) continue;
        const words = [question.label.text, ...Object.values(question.label.translations)].flatMap(
          (text) => contact.exec(text)?.[0] ?? [],
        )[0];
        if (words === undefined) continue;
        const args = { name: `${survey.name}.${question.name}`, survey: survey.name, words };
        yield { rule: rule.id, severity: 'warning', messageId: 'asked', arguments: args, origin: question.nameOrigin };
      }
    }
  },
};
