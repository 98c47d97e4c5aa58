import type { Question } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** The experience as a whole, and nothing narrower. */
const whole =
  /^(?:the |your |our )?(?:(?:overall|whole|customer|shopping|service|brand|user) )?experience$|^(?:整体|客户|顾客|消费|购物|服务|品牌|用户)?(?:的)?体验(?:感|好)?$/iu;
/** What an experience is made of. */
const part =
  /\b(?:products?|prices?|pricing|cost|services?|staff|quality|range|brand|convenience|location)\b|产品|商品|价格|服务|质量|品质|品牌|便利|方便|位置/iu;

export const rule: Rule = {
  id: 'survey/experience-as-option',
  severity: 'error',
  sentences: {
    beside: {
      en: '`{name}` offers "experience" beside {others}, which are parts of it: whoever chooses one has said nothing of the other. Leave "experience" out, or ask which part of it.',
      zh: '「{name}」把“体验”与{others}并列，而后者正是体验的一部分：选了其中一个，另一个就无从得知。请去掉“体验”这一项，或改问体验的哪个部分。',
    },
  },
  *check({ program }) {
    for (const { survey } of surveysOf(program)) {
      for (const { question } of survey.asks) {
        if (question === null || question.form !== 'choose') continue;
        const parts = question.options.filter((option) => !isWhole(option) && (option.factor !== null || says(option, part)));
        const names = parts.slice(0, 3).map(({ label, name }) => label?.text ?? name);
        if (names.length === 0) continue;
        for (const option of question.options.filter(isWhole)) {
          yield {
            rule: rule.id,
            severity: 'error',
            messageId: 'beside',
            arguments: { name: `${survey.name}.${question.name}`, others: names },
            origin: option.nameOrigin,
          };
        }
      }
    }
  },
};

type Option = Question['options'][number];

function isWhole(option: Option): boolean {
  return says(option, whole);
}

function says({ name, label }: Option, words: RegExp): boolean {
  const texts = label === null ? [name] : [label.text, ...Object.values(label.translations)];
  return texts.some((text) => words.test(text.trim()));
}
