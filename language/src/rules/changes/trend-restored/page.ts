import type { RulePage } from '../../../findings/rule.ts';
import { askedIn, recordFile } from '../record-example.ts';

export const page: RulePage = {
  title: { en: 'A question is asked as a wave asked it again', zh: '恢复了某一轮的问法' },
  what: {
    en: 'A question that had been changed since a wave asked it is back as `surveys.lock.json` has it.',
    zh: '某一轮之后改动过的问题，恢复成了 `surveys.lock.json` 记录的样子。',
  },
  why: {
    en: 'What was measured before and what will be measured compare again. What was measured in between does not.',
    zh: '此前与今后的结果重新可以比较；中间测得的结果除外。',
  },
  safe: {
    en: 'Say in a `note` of the waves in between that they were asked otherwise.',
    zh: '给中间的轮次写一条「备注」，说明当时的问法不同。',
  },
  asWritten: true,
  avoid: [
    {
      source: `${askedIn('How happy are you with the till?', 'How satisfied were you with paying?')}${recordFile('surveys.lock.json', '2026-Q1', 'How satisfied were you with paying?')}`,
    },
  ],
  prefer: [],
};
