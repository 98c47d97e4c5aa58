import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question is punctuated differently', zh: '问法只动了标点' },
  what: {
    en: 'Of something that is asked or measured only punctuation, spaces or capital letters are others.',
    zh: '被提问或被测量的内容，只有标点、空格或大小写变了。',
  },
  why: {
    en: 'It reads the same, so answers before and after compare. It is told because respondents see it.',
    zh: '读起来一样，改动前后可以比较。之所以提一句，是因为答题者看得到。',
  },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { ask "Would you recommend us?" }
--- after.cx
program Demo {}
kpi Recommend nps { ask "Would you recommend us" }
`,
    },
  ],
  prefer: [],
};
