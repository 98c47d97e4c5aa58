import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'How a survey was asked is put on record', zh: '问卷的问法记录在案' },
  what: {
    en: '`surveys.lock.json` now says how a survey’s questions stood when a wave asked them.',
    zh: '`surveys.lock.json` 现在记录了某份问卷在某一轮的问法。',
  },
  why: {
    en: 'From here on a change of a question is seen before its trend is read on.',
    zh: '从此改动问题就会被发现，不会被误读成趋势。',
  },
  safe: {
    en: 'Nothing to do. Write the record when a wave goes out, so that it says what was truly asked.',
    zh: '无需处理。请在每轮发放时写下记录，让它如实反映当时的问法。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', 'How satisfied were you with paying?')}--- before/surveys.lock.json
{ "formatVersion": "1.0", "surveys": {} }
${recordFile('after/surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}`,
    },
  ],
  prefer: [],
};
