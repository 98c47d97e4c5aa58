import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A wave without a period', zh: '轮次没有时间' },
  what: {
    en: 'A wave has values, but neither its name is a period nor does it have one.',
    zh: '轮次里有数，但名称不是时期，里面也没有写期间。',
  },
  why: {
    en: 'A report shows the newest values and what moved since the wave before. A wave outside time comes after every dated one, so a newer result may be passed over for an older one, and targets cannot be held against it.',
    zh: '报告用最新一轮的数，并与上一轮比较。没有时间的轮次排在所有有日期的之后，新的结果可能被旧的盖过，也无法与目标的期限对照。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps
wave <|Autumn|> { Recommend 41 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps
wave Autumn { period 2026-09 to 2026-11  Recommend 41 }
`,
    },
  ],
};
