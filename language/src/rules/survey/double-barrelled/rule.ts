import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { askingsOf } from '../asked.ts';
import { twoThings } from '../wordings.ts';

export const rule: Rule = {
  id: 'survey/double-barrelled',
  severity: 'warning',
  sentences: {
    two: {
      en: '`{name}` asks for one answer to two things, {first} and {second}: nobody can say which of them an answer is about. Ask one of them, or each by itself.',
      zh: '「{name}」用一个答案问了两件事，“{first}”和“{second}”：拿到答案也不知道说的是哪一件。请只问其中一件，或分成两题。',
    },
    'two-many': {
      en: '{count} questions ask for one answer to two things, such as {names}. Ask one of them, or each by itself.',
      zh: '有 {count} 道题用一个答案问了两件事，如{names}。请只问其中一件，或分成两题。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    const told = new Set<string>();
    for (const { name, kind, text, origin } of askingsOf(program)) {
      // Words of one's own may well answer both, and an option is not answered at all.
      if (kind === 'open' || kind === 'choice' || told.has(name)) continue;
      const found = twoThings(text);
      if (found === null) continue;
      told.add(name);
      yield { rule: rule.id, severity: 'warning', messageId: 'two', arguments: { name, first: found[0], second: found[1] }, origin };
    }
  },
  gather: severally,
};
