import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'The record of a wave is rewritten', zh: '某一轮的问法记录被改写' },
  what: {
    en: '`surveys.lock.json` says otherwise than before how the same wave asked.',
    zh: '`surveys.lock.json` 对同一轮问法的记录变了。',
  },
  why: {
    en: 'What a wave asked is a fact. A record written anew after the question changed hides that a trend broke.',
    zh: '某一轮怎么问的是事实。改了问题再重写记录，会掩盖趋势的中断。',
  },
  safe: {
    en: 'Restore it. If the record was wrong, say in a `note` of the wave what was really asked. For a new wave write `cx survey --lock` with that wave.',
    zh: '请恢复原状。若记录本身有误，请在那一轮写一条「备注」说明实际的问法；新的一轮请用 `cx survey --lock` 按该轮写入。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', 'How satisfied were you with paying?')}${recordFile('before/surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}${recordFile('after/surveys.lock.json', '2026-Q1', 'How happy are you with the till?')}`,
    },
  ],
  prefer: [],
};
