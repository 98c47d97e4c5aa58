import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A weight moves a little', zh: '权重微调' },
  what: {
    en: 'A weight moves by less than a tenth of the weight scale, and no rank changes by it.',
    zh: '权重的变动不到权重量表的十分之一，也没有改变任何排名。',
  },
  why: { en: 'The order of what is worked on stays.', zh: '先做什么、后做什么不受影响。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 9 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 8.5 }
`,
    },
  ],
  prefer: [],
};
