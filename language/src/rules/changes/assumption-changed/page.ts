import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A typed level is another', zh: '假设的实际水平变了' },
  what: {
    en: 'An `actual` that stands in the program in place of a measurement is another, or comes or goes.',
    zh: '方案里代替测量结果的「实际」水平变了、新增或删除了。',
  },
  why: {
    en: 'Nobody measured it: it is somebody’s belief, and the gap follows it.',
    zh: '这不是测出来的，是有人这么认为，差距却随它而动。',
  },
  safe: {
    en: 'Measure it. Until then say in a `note` why the belief is another now.',
    zh: '去测一测。测之前，用「备注」写明为什么改变看法。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 actual 5 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 actual 6 }
`,
    },
  ],
  prefer: [],
};
