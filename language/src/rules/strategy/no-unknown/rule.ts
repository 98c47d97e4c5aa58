import type { Rule } from '../../rule.ts';
import { isUnstructured } from '../ears.ts';
import { isUnderWay } from '../ground.ts';

export const rule: Rule = {
  id: 'strategy/no-unknown',
  severity: 'warning',
  whole: true,
  sentences: {
    none: {
      en: 'All this listening can only confirm what you already thought of: no question is open, and no source holds customers’ own words. Add an open question to `{name}` (`ask other open "What else?"`), or a source such as reviews.',
      zh: '现有的倾听只能验证已知：没有开放题，也没有能看到客户原话的来源。请在「{name}」里加一道开放题（`提问 其他 开放 "还有什么？"`），或加一个评价类的来源。',
    },
    closed: {
      en: 'All this listening can only confirm what you already thought of: every source holds figures only. Add one with customers’ own words, such as reviews, complaints or interviews.',
      zh: '现有的倾听只能验证已知：所有来源都只有数字。请加一个有客户原话的来源，例如评价、投诉或访谈。',
    },
  },
  *check({ program }) {
    const { surveys, sources } = program;
    const first = surveys[0] ?? sources[0];
    if (first === undefined || !isUnderWay(program)) return;
    if (sources.some(({ kind }) => kind === null || isUnstructured(kind))) return;
    const questions = surveys.flatMap(({ asks }) => asks.flatMap(({ question }) => question ?? []));
    if (questions.some(({ form, options }) => form === 'open' || options.some(({ open }) => open))) return;
    // A survey that asks nothing yet is only begun.
    if (surveys.some(({ asks }) => asks.length === 0)) return;
    const messageId = surveys.length > 0 ? 'none' : 'closed';
    yield { rule: rule.id, severity: 'warning', messageId, arguments: { name: first.name }, origin: first.nameOrigin };
  },
};
