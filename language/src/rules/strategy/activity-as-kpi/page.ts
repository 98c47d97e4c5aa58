import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Activity taken for experience', zh: '把动作当成体验' },
  what: {
    en: 'Every KPI of the program is a rate or a count whose name speaks of activity: replies, complaints handled, calls answered, people trained.',
    zh: '方案的所有指标都是比率或数量，而且名称说的都是动作：回复率、投诉处理率、接听量、培训人次。',
  },
  why: {
    en: 'Every complaint can be answered within a day and every customer be angry still. What is counted gets done: count activity, and there will be activity. Whether it helped is told by those who were to be helped.',
    zh: '每条投诉都在一天内回复，客户仍可能个个生气。考核什么就得到什么：数动作，得到的就是动作。有没有用，要由客户来说。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Hotline {
  expect reached "I get through"
  expect solved  "It is solved in one call"
  expect known   "I need not explain twice"
}
kpi <|Answered|> "Complaints answered within a day" rate { target 98% }
kpi Trained "Staff trained" count { target 400 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Hotline {
  expect reached "I get through"
  expect solved  "It is solved in one call"
  expect known   "I need not explain twice"
}
kpi Answered "Complaints answered within a day" rate { target 98% }
kpi Effort "How hard it was" ces at Hotline { target 2 }
`,
    },
  ],
  exceptions: {
    en: 'A program whose KPIs stand as `evidence` beside expectations is left alone: there the rating speaks and the count explains it.',
    zh: '指标作为「佐证」写在期望旁边的方案不作提示：评分由客户给出，数量只用来解释。',
  },
};
