import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Unhappy customers are answered later, or by nobody', zh: '回应放松' },
  what: { en: 'A `respond` of a survey is gone, or allows more time.', zh: '问卷的「回应」被删除，或放宽了时限。' },
  why: {
    en: 'Who complains and hears nothing tells others. To hear and not to act is worse than not to ask.',
    zh: '抱怨之后没有回音的客户会告诉别人。听到却不行动，比不问更糟。',
  },
  safe: {
    en: 'Say who answers now, and by when; a promise that cannot be kept is better made longer than dropped.',
    zh: '写明现在由谁、多久之内回应；做不到的时限，放宽好过删掉。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Care
kpi Recommend nps
survey Visit { ask Recommend  respond Care within 24 h when Recommend <= 6 }
--- after.cx
program Demo {}
team Care
kpi Recommend nps
survey Visit { ask Recommend  respond Care within 72 h when Recommend <= 6 }
`,
    },
  ],
  prefer: [],
};
