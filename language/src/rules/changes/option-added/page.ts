import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An answer can newly be chosen', zh: '新增选项' },
  what: { en: 'A question that people choose from has one answer more.', zh: '选择题多了一个选项。' },
  why: {
    en: 'It draws from the others: their shares fall although nothing happened. How much, only who knows the question can guess.',
    zh: '它会分走其他选项的票：没发生什么事，比例却降了。降多少，只有了解这道题的人估得出来。',
  },
  safe: {
    en: 'Add it at the beginning of a wave, and read the shares of earlier waves with care.',
    zh: '在一轮开始时加，并谨慎对待以前各轮的比例。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { ask reason choose "What else?" { price "Marked prices" } }
--- after.cx
program Demo {}
survey Visit { ask reason choose "What else?" { price "Marked prices"  queue "No queue" } }
`,
    },
  ],
  prefer: [],
};
