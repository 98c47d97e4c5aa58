import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';
import { areSteps, isWayOut } from '../options.ts';

/** Of fewer options people read all before they choose. */
const FEWEST = 5;

export const rule: Rule = {
  id: 'survey/order-bias',
  severity: 'warning',
  sentences: {
    fixed: {
      en: 'The {count} options of `{name}` stand in the same order for everybody, and those at the top are chosen more often for standing there. Let them change places: `choose shuffled`; `open` and `alone` options stay last.',
      zh: '「{name}」的 {count} 个选项对所有人顺序相同，排在前面的会因此被多选。请让它们随机排列：「选择 随机」；「开放」和「排他」的选项仍在最后。',
    },
    'fixed-many': {
      en: 'The options of {count} questions stand in the same order for everybody, such as those of {names}, and those at the top are chosen more often. Write `shuffled`.',
      zh: '有 {count} 道题的选项对所有人顺序相同，如{names}，排在前面的会被多选。请写「随机」。',
    },
    more: { en: 'So do those of `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program }) {
    for (const { survey } of surveysOf(program)) {
      for (const { question, shuffled } of survey.asks) {
        if (question === null || question.form !== 'choose' || shuffled) continue;
        const options = question.options.filter((option) => !isWayOut(option));
        if (options.length < FEWEST || areSteps(options)) continue;
        const args = { name: `${survey.name}.${question.name}`, count: options.length };
        yield { rule: rule.id, severity: 'warning', messageId: 'fixed', arguments: args, origin: question.nameOrigin };
      }
    }
  },
  gather: severally,
};
