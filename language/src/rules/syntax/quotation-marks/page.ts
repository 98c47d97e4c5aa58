import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Quotation marks that do not match', zh: '引号不配对' },
  what: {
    en: 'A text begins with one kind of quotation mark and ends with another, or stands in single ones.',
    zh: '一段文字前后引号不是一对，或者用了单引号。',
  },
  why: {
    en: 'An input method that switches in the middle of a text is enough. What is meant is mostly clear, so the text is read; but where it ends was guessed.',
    zh: '输入法中途切换就会这样。意思大多清楚，所以照读；只是结尾在哪里是猜的。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 100%  goal <|“一趟买到"|> }
`,
      zh: `
方案 示例 {}
画像 访客 { 占比 100%  诉求 “一趟买到" }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100%  goal "一趟买到" }
`,
      zh: `
方案 示例 {}
画像 访客 { 占比 100%  诉求 "一趟买到" }
`,
    },
  ],
};
