import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'A question that a wave asked is asked otherwise', zh: '某一轮问过的问题换了问法' },
  what: {
    en: 'A question that `surveys.lock.json` has on record for a wave gets other words, another scale, another place or another channel. It is told once, by its trend, instead of as a change of words or scale.',
    zh: '`surveys.lock.json` 记录了某一轮问过的问题，现在换了措辞、量表、题序或渠道。这里按趋势统一提示一次，不再另作措辞或量表的改动来提示。',
  },
  why: {
    en: 'A score moves as much by a new wording as by a year of work. After this change nobody can tell whether customers or the question changed.',
    zh: '换一种问法，分数的变化可能比努力一年还大。改动之后，分不清是客户变了还是问题变了。',
  },
  safe: {
    en: 'Keep the question as the wave asked it. Where it must change, ask both for one wave, then record the new one with `cx survey --lock`.',
    zh: '保持那一轮的问法。非改不可，就用一轮同时问新旧两种，再用 `cx survey --lock` 记录新的问法。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How satisfied were you with paying?', 'How happy are you with the till?')}${recordFile('surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}`,
    },
  ],
  prefer: [],
};
