import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey without an open question', zh: '问卷里没有开放题' },
  what: {
    en: 'A survey asks, and nowhere can a respondent use words of their own. An option to write in counts.',
    zh: '问卷里没有任何地方能让答卷人用自己的话说。可以填写的选项也算。',
  },
  why: {
    en: 'A score says that something is wrong, words say what. And the experience that decides may be one that nobody thought of asking about.',
    zh: '分数告诉您出了问题，文字才告诉您是什么问题。起决定作用的体验，也可能正是没人想到要问的那一个。',
  },
  avoid: [
    {
      source: `kpi Recommend nps
survey <|AfterVisit|> {
  ask Recommend
}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Recommend nps
survey AfterVisit {
  ask Recommend
  ask why open "What is the main reason?"
}
`,
    },
  ],
};
