import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Names that look the same', zh: '名称看起来一样' },
  what: {
    en: 'Two names of one kind differ only in capital letters, or in letters that look alike: Latin and Cyrillic or Greek, full-width and half-width, `0` and `O`, kana and Han. Or one name mixes such alphabets.',
    zh: '同类的两个名称只有大小写不同，或只差在形似的字符：拉丁与西里尔、希腊字母，全角与半角，0 与 O，假名与汉字。也包括一个名称里混用这些字母。',
  },
  why: {
    en: 'A reader takes them for one, the machine for two: half of the answers go to each. In a change under review it can also be meant to deceive.',
    zh: '人看是一个，机器看是两个，答案就会各分一半。在评审改动时，还可能是有人故意混淆。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps
kpi <|recommend|> nps
`,
    },
    {
      title: { en: 'The first letter is Cyrillic', zh: '首字母是西里尔字母' },
      source: `
program Demo {}
persona Visitor { share 70% }
persona <|Ѕtaff|> { share 30% }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps
kpi NPS门店A nps
persona 门店A用户 { share 70% }
persona Local2 { share 30% }
`,
    },
  ],
  exceptions: {
    en: 'Han, Latin letters and digits together are normal and never reported.',
    zh: '汉字、拉丁字母和数字混用很正常，不会提示。',
  },
};
