import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';

export const rule: Rule = {
  id: 'survey/no-open-question',
  severity: 'warning',
  whole: true,
  sentences: {
    none: {
      en: 'Nobody can say anything in `{name}` that you did not think of. Add an open question, such as `ask other open "What have we not asked about?"`.',
      zh: '在「{name}」里，客户说不了您没想到的事。请加一道开放题，如「提问 其他 开放 "还有什么是我们没问到的？"」。',
    },
    'none-many': {
      en: 'In {count} surveys nobody can say anything that you did not think of, such as {names}. Add an open question to each.',
      zh: '有 {count} 份问卷里，客户说不了您没想到的事，如{names}。请各加一道开放题。',
    },
    more: { en: 'Nor in `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    for (const { survey } of surveysOf(program)) {
      const { asks, name, nameOrigin } = survey;
      if (
        asks.length === 0 ||
        asks.some(({ question }) => question?.form === 'open' || question?.options.some(({ open }) => open) === true)
      )
        continue;
      yield { rule: rule.id, severity: 'warning', messageId: 'none', arguments: { name }, origin: nameOrigin };
    }
  },
  gather: severally,
};
