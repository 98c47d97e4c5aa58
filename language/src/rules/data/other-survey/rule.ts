import type { Rule } from '../../rule.ts';
import { problemsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/other-survey',
  severity: 'error',
  sentences: {
    other: {
      en: '`{source}` is an export of {system}, and none of its {count} {count#question|questions} is asked by a survey of this program, such as {examples}. So none of its answers is counted. It is an export of another survey, or its questions were written anew: name the right file, or say under `map` in the wave what the columns are.',
      zh: '「{source}」是从 {system} 导出的，但其中 {count} 道题没有一道是本方案的问卷所问，如{examples}，因此没有计入任何答卷。这可能是另一份问卷的导出，或题目已改写。请换成正确的文件，或在轮次的「映射」里说明各列是什么。',
    },
  },
  *check(context) {
    for (const told of problemsOf(context, 'survey-export')) {
      const { reason, system } = told.problem;
      if (reason !== 'other-survey') continue;
      yield {
        rule: rule.id,
        severity: 'error',
        messageId: 'other',
        arguments: { ...told.arguments, system: system ?? '' },
        origin: told.origin,
      };
    }
  },
};
