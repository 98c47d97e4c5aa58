import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'The record of how a survey was asked is gone', zh: '问卷的问法记录被删除' },
  what: {
    en: '`surveys.lock.json` says nothing of a survey any more of which it had a record.',
    zh: '`surveys.lock.json` 不再有某份问卷的记录。',
  },
  why: {
    en: 'Nothing tells any more when a question changes between two waves. A broken trend then looks like a change of experience.',
    zh: '此后两轮之间改了问题也无从发现，趋势中断会被当成体验的变化。',
  },
  safe: {
    en: 'Put the record back. `cx survey --lock` writes it, for the wave that asked last.',
    zh: '把记录放回去；`cx survey --lock` 会按最近一轮写入。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', 'How satisfied were you with paying?')}${recordFile('before/surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}--- after/surveys.lock.json
{ "formatVersion": "1.0", "surveys": {} }
`,
    },
  ],
  prefer: [],
};
