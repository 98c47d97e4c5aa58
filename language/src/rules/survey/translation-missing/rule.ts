import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** How many names a sentence holds. */
const NAMED = 5;

export const rule: Rule = {
  id: 'survey/translation-missing',
  severity: 'warning',
  sentences: {
    missing: {
      en: 'Whoever opens `{survey}` in `{language}` reads words of another language: {names} {count#is|are} not translated. Write `{language} "…"` after each label.',
      zh: '用「{language}」打开「{survey}」的人会看到另一种语言的文字：{names} 没有译文。请在各自的文字后面写 `{language} "…"`。',
    },
  },
  *check({ program }) {
    for (const { survey, made } of surveysOf(program)) {
      for (const { message, arguments: args } of made.remarks) {
        const { language, names } = args;
        if (message !== 'untranslated' || typeof language !== 'string' || !Array.isArray(names)) continue;
        const shown = names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names;
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: 'missing',
          arguments: { survey: survey.name, language, names: shown, count: names.length },
          origin: survey.nameOrigin,
        };
      }
    }
  },
};
