import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An exception without a reason', zh: '豁免没有理由' },
  what: { en: 'An `allow` gives no reason. It excuses nothing until it does.', zh: '「豁免」没有写理由，写上之前不起作用。' },
  why: {
    en: 'The reason is for whoever reads the strategy next year and wonders whether the exception still holds.',
    zh: '理由是写给明年的读者看的，好让人判断这处豁免是否仍然成立。',
  },
  avoid: [
    {
      source: `
program Demo { owner Retail }
team Retail { <|allow program/typed-actual|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" }
`,
    },
  ],
};
