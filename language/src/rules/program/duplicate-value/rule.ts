import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/duplicate-value',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    value: {
      en: '`{name}` has two values in the wave `{wave}`; only the first counts. Keep one.',
      zh: '「{name}」在轮次「{wave}」里写了两个数，只有第一个有效。请保留一个。',
    },
    group: {
      en: '`{name}` has two values for `{group}` in the wave `{wave}`; only the first counts. Keep one.',
      zh: '「{name}」在轮次「{wave}」里为「{group}」写了两个数，只有第一个有效。请保留一个。',
    },
    target: {
      en: '`{name}` has two targets without a date; only the first counts. Keep one, or say by when each is due.',
      zh: '「{name}」有两个没有期限的目标，只有第一个有效。请保留一个，或分别写明期限。',
    },
    'target-by': {
      en: '`{name}` has two targets by {by}; only the first counts. Keep one, or give them different dates.',
      zh: '「{name}」有两个 {by} 到期的目标，只有第一个有效。请保留一个，或改成不同的期限。',
    },
    first: { en: 'It stands here first.', zh: '第一处在这里。' },
    remove: { en: 'Delete this one', zh: '删除这一处' },
  },
};
