import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/source-uncovered',
  severity: 'information',
  whole: true,
  sentences: {
    uncovered: {
      en: 'The source `{name}` does not say which touchpoints it tells about. Write what it `covers`.',
      zh: '来源「{name}」没有说讲的是哪些触点。请写上「覆盖」。',
    },
    'uncovered-many': {
      en: '{count} sources do not say which touchpoints they tell about, such as {names}. Write what each `covers`.',
      zh: '有 {count} 个来源没有说讲的是哪些触点，如{names}。请逐个写上「覆盖」。',
    },
    more: { en: 'Nor does `{name}`.', zh: '「{name}」也没有说。' },
  },
  *check({ program }) {
    // Before there are touchpoints there is nothing to cover.
    if (!isUnderWay(program)) return;
    for (const { name, nameOrigin, covers, places, shared } of program.sources) {
      if (shared || covers.length > 0 || places.covers !== undefined) continue;
      yield { rule: rule.id, severity: 'information', messageId: 'uncovered', arguments: { name }, origin: nameOrigin };
    }
  },
  gather: severally,
};
