import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are no longer asked in a language', zh: '减少了一种语言' },
  what: { en: 'A language leaves the `languages` of the program.', zh: '方案的「语言」里少了一种。' },
  why: {
    en: 'Surveys are no longer made in it. Who reads only that language falls silent, and the rest looks like everybody.',
    zh: '问卷不再有这种语言的版本。只读这种语言的客户从此沉默，剩下的人看上去像是全部。',
  },
  safe: { en: 'Look how many answered in it before it goes.', zh: '删除之前，先看看有多少人用它答卷。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { languages en, zh-Hans }
--- after.cx
program Demo { languages en }
`,
    },
  ],
  prefer: [],
};
