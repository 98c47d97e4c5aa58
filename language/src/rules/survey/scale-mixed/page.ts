import type { RulePage } from '../../../findings/rule.ts';

const survey = `survey AfterVisit {
  ask Booking
  ask Paying
  ask more open "What else?"
}`;

export const page: RulePage = {
  title: { en: 'One kind of score on two scales', zh: '同一类分数用了两种量表' },
  what: {
    en: 'A survey asks two scores of one kind (`csat`, `ces`, `csi`) on different scales, or effort once where high is good and once where high is bad.',
    zh: '同一份问卷里，同一类分数（`csat`、`ces`、`csi`）用了不同的量表，或费力度一题分高为好、一题分高为坏。',
  },
  why: {
    en: 'A 4 of 5 beside a 4 of 10 is read as the same. Respondents who have just answered on one scale carry it over, and the two figures can never be set side by side.',
    zh: '五分制的 4 和十分制的 4 放在一起，看上去一样。刚答完一种量表的人会照搬到下一题，两个数字也永远无法放在一起比较。',
  },
  exceptions: {
    en: 'Scores of different kinds have scales of their own (NPS from 0 to 10), and `mean` KPIs may ask about different things.',
    zh: '不同类的分数各有自己的量表（NPS 是 0 到 10），`均值` 指标问的也可能是不同的事。',
  },
  avoid: [
    {
      source: `kpi Booking csat { scale 1 to 5 }
kpi Paying csat { <|scale 1 to 10|> }
${survey}
`,
    },
    {
      source: `kpi Booking ces
kpi <|Paying|> ces agree
${survey}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Booking csat { scale 1 to 5 }
kpi Paying csat { scale 1 to 5 }
${survey}
`,
    },
  ],
};
