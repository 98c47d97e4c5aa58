import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A label is another', zh: '名称变了' },
  what: {
    en: 'The label of something that is neither asked nor measured is another, or comes or goes, in any language.',
    zh: '没有被提问或测量的内容，其名称变了、新增或删除了，不论哪种语言。',
  },
  why: { en: 'Labels are words for readers; names are what data and surveys hold on to.', zh: '名称是给人看的；数据和问卷认的是代号。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail "Our customers"
--- after.cx
program Demo {}
team Retail "Good advice"
`,
    },
  ],
  prefer: [],
};
