import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question loses its translation', zh: '问法少了翻译' },
  what: {
    en: 'Something that is asked or measured no longer has its words in a language.',
    zh: '被提问或被测量的内容，少了某种语言的措辞。',
  },
  why: {
    en: 'Whoever is asked in that language now reads the words of another, or generated ones.',
    zh: '用这种语言答题的人，读到的将是另一种语言的文字，或自动生成的措辞。',
  },
  safe: { en: 'Leave translations in as long as surveys are made in that language.', zh: '只要问卷还有这种语言的版本，就保留翻译。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { languages en, fr }
kpi Recommend nps { ask "Would you recommend us?" fr "Êtes-vous prêt à nous recommander ?" }
--- after.cx
program Demo { languages en, fr }
kpi Recommend nps { ask "Would you recommend us?" }
`,
    },
  ],
  prefer: [],
};
