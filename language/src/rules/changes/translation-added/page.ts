import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question gains a translation', zh: '问法多了翻译' },
  what: { en: 'Something that is asked or measured has its words in one more language.', zh: '被提问或被测量的内容，多了一种语言的措辞。' },
  why: { en: 'Respondents of that language read words meant for them.', zh: '用这种语言答题的人，读到的是专门写给他们的文字。' },
  safe: { en: 'Let somebody who speaks the language read both.', zh: '请懂这种语言的人对照读一遍。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { languages en, fr }
kpi Recommend nps { ask "Would you recommend us?" }
--- after.cx
program Demo { languages en, fr }
kpi Recommend nps { ask "Would you recommend us?" fr "Êtes-vous prêt à nous recommander ?" }
`,
    },
  ],
  prefer: [],
};
