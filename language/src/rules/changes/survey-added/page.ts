import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey is new', zh: '新增问卷' },
  what: { en: 'There is a survey that was not there before.', zh: '多了一份问卷。' },
  why: { en: 'One more ear. Mind that customers may now be asked by several.', zh: '多了一只耳朵。注意同一位客户可能会被几份问卷打扰。' },
  safe: { en: 'Give it a `rest` that respects the other surveys.', zh: '写上「间隔」，顾及其他问卷。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
--- after.cx
program Demo {}
survey Visit { ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
