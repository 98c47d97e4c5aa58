import type { Rule } from '../../rule.ts';

/** Raised by `rules/allowances`, which alone knows what an `allow` does. */
export const rule: Rule = {
  id: 'program/unused-allow',
  severity: 'warning',
  fixable: true,
  sentences: {
    unused: {
      en: 'Nothing here breaks `{rule}`, so there is nothing to excuse. Delete this `allow`.',
      zh: '这里没有违反「{rule}」，无需豁免。请删除这处「豁免」。',
    },
    unknown: {
      en: 'There is no rule `{rule}`. Copy its name from the finding that is to be excused.',
      zh: '没有规则「{rule}」。请从要豁免的提示里抄写规则名。',
    },
    'unknown-near': {
      en: 'There is no rule `{rule}`. Did you mean `{near}`?',
      zh: '没有规则「{rule}」。是不是要写「{near}」？',
    },
    firm: {
      en: '`{rule}` cannot be excused: as long as it stands, the report is wrong or lacks a part. Mend what it says instead.',
      zh: '「{rule}」不能豁免：只要问题还在，报告就会出错或缺内容。请改正它指出的问题。',
    },
    'of-changes': {
      en: '`{rule}` speaks of a change between two versions, which no `allow` excuses. Accept the change itself: `cx diff --accept`.',
      zh: '「{rule}」讲的是两个版本之间的变化，「豁免」对它不起作用。请用 cx diff --accept 认可那处变化。',
    },
    remove: { en: 'Delete this `allow`', zh: '删除这处「豁免」' },
  },
};
