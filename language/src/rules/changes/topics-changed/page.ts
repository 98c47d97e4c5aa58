import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Words that sort open answers', zh: '话题词变了' },
  what: { en: 'A word by which open answers are sorted comes or goes.', zh: '用来归类开放回答的话题词有增减。' },
  why: {
    en: 'All answers, old ones too, are sorted by the words of today, so past and future still compare; the counts of past waves may move.',
    zh: '新旧回答都按现在的话题词归类，所以前后仍可比较，但以前各轮的条数可能会变。',
  },
  safe: {
    en: 'Nothing needs to be done. Figures quoted from an earlier report may differ from what this one says of the same wave.',
    zh: '不需要处理。只是以前报告里引用过的条数，可能与现在的不同。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
factor Stock in Product { topics "sold out" }
--- after.cx
program Demo {}
factor Stock in Product { topics "sold out", "empty shelf" }
`,
    },
  ],
  prefer: [],
};
