import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something has another name', zh: '改名' },
  what: {
    en: 'A thing is called otherwise, which `was` says or an unchanged body shows.',
    zh: '名字变了：有「曾用名」为证，或内容一字未改。',
  },
  why: {
    en: 'Trends and data go on under the new name where `was` tells the old one.',
    zh: '写了「曾用名」，趋势和数据就能在新名字下延续。',
  },
  safe: {
    en: 'Write `was` and the old name, so that data under the old name is read on.',
    zh: '写上「曾用名」和旧名，旧名字下的数据才会继续读取。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 9 }
--- after.cx
program Demo {}
touchpoint Store was Shop { expect near expected 7 weight 9 }
`,
    },
  ],
  prefer: [],
};
