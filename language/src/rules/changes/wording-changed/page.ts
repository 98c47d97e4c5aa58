import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question is put in other words', zh: '问法变了' },
  what: {
    en: 'The words of something that is asked or measured are others: an `ask`, the label of an expectation, KPI, question or answer, in any language.',
    zh: '被提问或被测量的内容换了说法：「提问」的措辞，或期望、指标、问题、选项的名称，不论哪种语言。',
  },
  why: {
    en: 'People answer the words they read. Other words move the answers by themselves, and nobody can tell afterwards whether customers or the question changed.',
    zh: '客户回答的是他读到的字句。字句一变，答案自己就会动，事后分不清是客户变了还是问法变了。',
  },
  safe: {
    en: 'Keep the words while a trend runs. Where they must change, ask both for one wave, or mark the wave as the first of a new trend.',
    zh: '趋势还在跟踪时不要改措辞。非改不可，就用一轮同时问新旧两种，或者把这一轮注明为新趋势的起点。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { ask "Would you recommend us?" }
--- after.cx
program Demo {}
kpi Recommend nps { ask "Would you come back?" }
`,
    },
    {
      title: { en: 'By its label', zh: '用名称提问' },
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near "A shop nearby" }
wave 2026-Q1 { Shop.near 6 }
--- after.cx
program Demo {}
touchpoint Shop { expect near "A few steps to the shop" }
wave 2026-Q1 { Shop.near 6 }
`,
    },
  ],
  prefer: [],
};
