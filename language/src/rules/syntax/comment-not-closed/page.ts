import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A comment without its end', zh: '注释没有结束' },
  what: { en: 'A comment begins with `/*` and no `*/` follows.', zh: '注释以「/*」开头，后面却没有「*/」。' },
  why: {
    en: 'Taken at its word, the comment would swallow the rest of the file. So it costs its line and no more.',
    zh: '如果照字面理解，后面整个文件都会变成注释。所以只算到这一行为止。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
<|/*|> agreed with the store managers
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
/* 已与店长商定
触点 门店 "我们的门店"
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
/* agreed with the store managers */
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
/* 已与店长商定 */
触点 门店 "我们的门店"
`,
    },
  ],
};
