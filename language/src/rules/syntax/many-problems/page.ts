import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Too many problems to list', zh: '问题太多，列不完' },
  what: { en: 'More than a hundred places of one file cannot be read.', zh: '一个文件里读不懂的地方超过一百处。' },
  why: {
    en: 'So many at once mostly have one cause: the file is not a `.cx` file, or a brace or a quotation mark went missing at the top.',
    zh: '一下子这么多，多半只有一个原因：文件不是 .cx 文件，或者开头漏了一个括号或引号。',
  },
  asWritten: true,
  withoutExample: true,
  avoid: [],
  prefer: [],
};
