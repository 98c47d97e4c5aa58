import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A brace too many', zh: '多了一个大括号' },
  what: {
    en: 'A brace opens a block that belongs to nothing, or closes one that was never opened.',
    zh: '左大括号前面没有声明，或者右大括号没有对应的左大括号。',
  },
  why: { en: 'It is left out, and what stands around it is read as if it were not there.', zh: '读取时会忽略它，其余内容照常读取。' },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
<|}|>
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
画像 访客 { 占比 100% }
}
触点 门店 "我们的门店"
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
画像 访客 { 占比 100% }
触点 门店 "我们的门店"
`,
    },
  ],
};
