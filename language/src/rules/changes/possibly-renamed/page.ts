import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something may have another name', zh: '可能改了名' },
  what: {
    en: 'A thing is gone and a new one says much the same; neither says `was`.',
    zh: '少了一项，又多了一项，内容大体相同，但没有写「曾用名」。',
  },
  why: {
    en: 'If it is the same, its trend goes on; if not, one has ended and another begins. Only the author knows.',
    zh: '如果是同一项，趋势应当延续；如果不是，就是一项结束、另一项开始。只有作者知道。',
  },
  safe: {
    en: 'If it is the same, write `was` and the old name. If it is not, look at both as they are.',
    zh: '是同一项，就写上「曾用名」和旧名；不是，就分别看待。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Local { share 40%  pain "No queue"  goal "In stock" }
--- after.cx
program Demo {}
persona Regular { share 30%  pain "No queue"  goal "In stock" }
`,
    },
  ],
  prefer: [],
};
