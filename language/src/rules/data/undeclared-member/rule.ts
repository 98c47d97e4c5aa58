import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/undeclared-member',
  severity: 'warning',
  sentences: {
    persona: {
      en: '{count} of {of} answers say {examples} in column `{column}`, and no persona is called that. They count in the whole only. Declare it, or correct it in the file; one that was renamed says `was`.',
      zh: '{of} 份答卷中有 {count} 份在列「{column}」里写着{examples}，而方案里没有这样的画像。它们只计入整体。请声明它，或在文件里改正；改过名的请写「曾用名」。',
    },
    channel: {
      en: '{count} of {of} answers say {examples} in column `{column}`, and no channel is called that. They count in the whole only. Declare it, or correct it in the file; one that was renamed says `was`.',
      zh: '{of} 份答卷中有 {count} 份在列「{column}」里写着{examples}，而方案里没有这样的渠道。它们只计入整体。请声明它，或在文件里改正；改过名的请写「曾用名」。',
    },
    member: {
      en: '{count} of {of} answers say {examples} in column `{column}`, and the breakdown `{name}` has no such member. They count in the whole only. Declare it, or correct it in the file; one that was renamed says `was`.',
      zh: '{of} 份答卷中有 {count} 份在列「{column}」里写着{examples}，而分组 {name} 里没有这样的成员。它们只计入整体。请声明它，或在文件里改正；改过名的请写「曾用名」。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'undeclared-member', 'warning', ({ problem: { name } }) =>
      name === 'persona' || name === 'channel' ? name : 'member',
    );
  },
};
