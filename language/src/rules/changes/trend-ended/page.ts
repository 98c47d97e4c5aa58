import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'A question that a wave asked is asked no more', zh: '某一轮问过的问题不再提问' },
  what: {
    en: 'A question that `surveys.lock.json` has on record for a wave is no longer asked by its survey.',
    zh: '`surveys.lock.json` 记录了某一轮问过的问题，问卷现在不再问它。',
  },
  why: {
    en: 'The trend of what it measured stops. Answers that were not collected cannot be collected later.',
    zh: '它所衡量的趋势到此为止，没有收集的答案以后补不回来。',
  },
  safe: {
    en: 'Ask it to the end of the wave and take it out between two waves, knowingly. To save respondents time, ask it of a part of them.',
    zh: '问到本轮结束，再在两轮之间有意识地撤下。想替客户省时间，可以只问一部分人。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', '')}${recordFile('surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}`,
    },
  ],
  prefer: [],
};
