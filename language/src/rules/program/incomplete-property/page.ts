import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A line that lacks a part', zh: '内容没有写全' },
  what: {
    en: 'A property can be read but does not say enough: a scale with one end, a recurring figure without its period, a change without a sign, a question without a way to answer.',
    zh: '这一行能读懂，但没说全：量表只有一端，经常性数值没写按多久算，变化没写正负，问题没写怎么答。',
  },
  why: {
    en: 'Two readers would complete it in two ways. The report must not choose between them.',
    zh: '没写全的内容，不同的人会有不同的理解，报告不应替人决定。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps
initiative Desk { improves Recommend <|8|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps
initiative Desk { improves Recommend +8 }
`,
    },
  ],
};
