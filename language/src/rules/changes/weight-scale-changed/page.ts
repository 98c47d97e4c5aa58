import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Weights are given on another scale', zh: '权重量表变了' },
  what: {
    en: 'The scale on which the program says how much customers care begins or ends elsewhere.',
    zh: '方案里表示客户在意程度的权重量表，起点或终点变了。',
  },
  why: {
    en: 'Every gap is multiplied by its weight. On another scale all products are other numbers, so rank, shortfall and experience index cannot be compared with those of earlier reports.',
    zh: '每个差距都要乘权重。换了量表，乘积全变，排名、差距总量和体验指数都不能与以前的报告相比。',
  },
  safe: {
    en: 'Change the scale and all weights together, between two waves, and compare reports only from then on.',
    zh: '在两轮之间一次改完量表和全部权重，从此以后的报告再相互比较。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo { weight 1 to 10 }
--- after.cx
program Demo { weight 1 to 5 }
`,
    },
  ],
  prefer: [],
};
