import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A word that is not on the list', zh: '不在可选词之列' },
  what: {
    en: 'The medium of a channel, the kind of a source or the kind of a KPI is a word that is not on its list.',
    zh: '渠道类型、来源类型或指标类型用了可选词以外的词。',
  },
  why: {
    en: 'These lists are closed because each word means a way to compute: an `nps` subtracts detractors, a `rate` divides sums. A word outside them would mean nothing.',
    zh: '这些词决定怎么算：nps 用推荐者减贬损者，比率用总数相除。列表之外的词没有算法。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend <|npss|> { target 40 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps { target 40 }
`,
    },
  ],
  exceptions: {
    en: 'Factors are an open list: declare your own with `factor`.',
    zh: '因素不受此限：可以用「因素」声明自己的。',
  },
};
