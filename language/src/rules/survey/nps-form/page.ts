import type { RulePage } from '../../../findings/rule.ts';

const survey = `survey AfterVisit {
  ask Recommend
  ask more open "What else?"
}`;

export const page: RulePage = {
  title: { en: 'An NPS that is none', zh: '不是 NPS 的 NPS' },
  what: {
    en: 'An `nps` has another scale than 0 to 10, or a KPI of another kind that is asked on a scale is called NPS.',
    zh: '`nps` 的量表不是 0 到 10，或另一类有量表的指标被叫作 NPS。',
  },
  why: {
    en: 'The figure is worth something because everybody counts it alike: 0 to 10, promoters from 9, detractors to 6. On five points it is a number of your own that looks like one to compare.',
    zh: '这个数字之所以有用，是因为大家的算法一样：0 到 10 分，9 分起为推荐者，6 分及以下为贬损者。换成五分制，它只是看上去能比较的另一个数。',
  },
  avoid: [
    {
      source: `kpi Recommend nps { <|scale 1 to 5|> }
${survey}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Recommend nps
${survey}
`,
    },
  ],
};
