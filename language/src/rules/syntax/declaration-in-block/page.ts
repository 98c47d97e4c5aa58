import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A declaration inside another one', zh: '声明写进了别的声明里' },
  what: { en: 'A word such as `team` or `kpi` opens a declaration inside a block.', zh: '在大括号里写了团队、指标等独立声明。' },
  why: {
    en: 'Declarations stand side by side in a file and point at each other by name; only members, stages and expectations live inside another.',
    zh: '各个声明在文件里并列，用名称互相引用；只有成员、阶段和期望写在别的声明里面。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  <|team|> Retail "Stores"
  owner Retail
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  团队 零售 "门店运营"
  负责方 零售
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
team Retail "Stores"
touchpoint Shop "Shop" {
  owner Retail
}
`,
      zh: `
方案 示例 {}
团队 零售 "门店运营"
触点 门店 "我们的门店" {
  负责方 零售
}
`,
    },
  ],
};
