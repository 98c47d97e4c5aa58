import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { askingsOf } from '../asked.ts';
import { leadingWords } from '../wordings.ts';

export const rule: Rule = {
  id: 'survey/leading',
  severity: 'warning',
  sentences: {
    praise: {
      en: '`{name}` puts an answer into the customer’s mouth: "{words}". Ask without praise and without presuming.',
      zh: '「{name}」在诱导客户的回答：“{words}”。请用不带褒奖、不带预设的问法。',
    },
    'praise-many': {
      en: '{count} questions put an answer into the customer’s mouth, such as {names}. Ask without praise and without presuming.',
      zh: '有 {count} 道题在诱导客户的回答，如{names}。请用不带褒奖、不带预设的问法。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    const told = new Set<string>();
    for (const { name, kind, text, origin } of askingsOf(program)) {
      // A label says what customers expect; it may well hold praise.
      if (kind === 'label' || told.has(name)) continue;
      const words = leadingWords(text);
      if (words === null) continue;
      told.add(name);
      yield { rule: rule.id, severity: 'warning', messageId: 'praise', arguments: { name, words }, origin };
    }
  },
  gather: severally,
};
