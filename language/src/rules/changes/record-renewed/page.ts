import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'A survey is held to another wave', zh: '问卷改以另一轮为准' },
  what: {
    en: 'The record of a survey in `surveys.lock.json` is of another wave than before, or of none.',
    zh: '`surveys.lock.json` 里某份问卷的记录换成了另一轮，或不再对应任何一轮。',
  },
  why: {
    en: 'What the new record holds is from now on taken for what was always asked. It should be written after that wave has asked, and by somebody who knows what changed.',
    zh: '今后会把新记录当作一贯的问法。应当在那一轮调查之后、由清楚改动内容的人来更新。',
  },
  safe: {
    en: 'Write it with `cx survey --lock` when the wave has gone out, and leave broken trends marked in the report.',
    zh: '在那一轮发放之后用 `cx survey --lock` 写入，并让报告继续标出中断的趋势。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', 'How satisfied were you with paying?')}${recordFile('before/surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}${recordFile('after/surveys.lock.json', '2026-Q2', 'How satisfied were you with paying?')}`,
    },
  ],
  prefer: [],
};
