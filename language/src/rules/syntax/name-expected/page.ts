import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A missing name', zh: '缺少名称' },
  what: {
    en: 'A word that is followed by a name stands alone, or is followed by something else.',
    zh: '应当跟名称的词后面没有名称，或者跟了别的内容。',
  },
  why: {
    en: 'Names are the contract: they name the data column and the row of every report, for years. The text in quotation marks is only what people read.',
    zh: '名称是约定：数据列和每份报告的行都靠它对应，一用就是好几年。引号里的文字只是给人看的。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint <|"Shop"|>
`,
      zh: `
方案 示例 {}
触点 "门店"
`,
    },
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  <|owner|>
  moment-of-truth
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  负责方
  关键时刻
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  moment-of-truth
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  关键时刻
}
`,
    },
  ],
};
