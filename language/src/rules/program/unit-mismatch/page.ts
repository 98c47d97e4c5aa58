import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The wrong unit for its place', zh: '单位不对' },
  what: {
    en: 'A number stands where another unit is due: a share without `%`, a rate as a plain number, a rating as a percentage, a target of a KPI in another unit than its promise, or money in a currency that is not the program’s, or in several where the program names none.',
    zh: '数字的单位与所在位置不符：占比没写百分号，比率写成普通数字，评分写成百分比，目标与承诺的单位不同，或金额的币种与方案不同，方案没写币种时则是彼此不同。',
  },
  why: {
    en: 'Ratings lie on the scale; minutes, rates and money stay in their own units and are never converted to it. A figure in the wrong unit compares what cannot be compared.',
    zh: '评分用量表，分钟、比率和金额各用各的单位，互不换算。单位错了，比较就没有意义。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Returning rate { <|target 45 by 2026-Q4|> }
`,
    },
    {
      title: { en: 'Promised in minutes, aimed at in a bare number', zh: '承诺写分钟，目标却没有单位' },
      source: `
program Demo {}
kpi Waiting mean { promise 5 min  <|target 4|>  lower-is-better }
`,
    },
    {
      title: { en: 'Another currency', zh: '币种不同' },
      source: `
program Demo { currency HKD }
initiative Desk { <|cost 3000 USD|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency HKD }
kpi Returning rate { target 45% by 2026-Q4 }
kpi Waiting mean { promise 5 min  target 4 min  lower-is-better }
initiative Desk { improves Returning +4 points  cost 23,000 HKD }
`,
    },
  ],
  exceptions: {
    en: 'A KPI of the kind `money` or `clv` takes a plain number as money of the program’s currency. Times may be given in any unit of time.',
    zh: '金额和终身价值类指标可以只写数字，按方案的币种计。时长可以用任何时间单位。',
  },
};
