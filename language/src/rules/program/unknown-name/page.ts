import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A name that nothing has', zh: '名称不存在' },
  what: {
    en: 'A name is used that no declaration of the right kind has. Where one letter is off, the nearest name is offered.',
    zh: '用到的名称没有对应的声明，或者声明的不是这一类内容。只差一两个字时，会给出最接近的名称。',
  },
  why: {
    en: 'Names tie a strategy together: a touchpoint to its journey, a KPI to its owner, a wave to what it measured. A name that leads nowhere is a piece of the strategy that the report silently lacks.',
    zh: '名称把方案连成一体：触点属于哪段旅程，指标由谁负责，数据测的是什么。名称对不上，报告里就会悄悄缺一块。',
  },
  avoid: [
    {
      title: { en: 'A slip of the finger', zh: '名称打错' },
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for <|Vistor|> { stage Find }
`,
    },
    {
      title: { en: 'A name of another kind', zh: '类别不对' },
      source: `
program Demo {}
persona Visitor { share 100% }
team Retail
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { owner <|Visitor|> }
source Reviews reviews { covers Shop owner Retail }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
`,
    },
  ],
  exceptions: {
    en: 'A name in the formula of a KPI that is no KPI is a data column, and a breakdown without members takes them from the data.',
    zh: '指标公式里不是指标的名称按数据列处理；没有列出成员的分组，成员取自数据。',
  },
};
