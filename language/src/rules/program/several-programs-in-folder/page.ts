import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Two programs in one folder', zh: '一个文件夹里有两个方案' },
  what: {
    en: 'A folder holds more than one `program` declaration.',
    zh: '同一个文件夹里声明了不止一个方案。',
  },
  why: {
    en: 'A folder is a program: all `.cx` files in and below it belong together. With two programs nobody could say which of them a touchpoint belongs to.',
    zh: '一个文件夹就是一个方案，里面所有 .cx 文件合在一起。有两个方案，就说不清触点属于哪一个。',
  },
  avoid: [
    {
      source: `
--- shop.cx
program Shop {}
--- web.cx
program <|Web|> {}
`,
    },
  ],
  prefer: [
    {
      source: `
--- shop.cx
program Shop {}
`,
    },
  ],
  exceptions: {
    en: 'A folder inside the program’s folder may hold a program of its own.',
    zh: '方案文件夹里的子文件夹可以是另一个方案。',
  },
};
