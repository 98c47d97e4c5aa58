import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A must-be, performance or delighter is another kind', zh: '期望类型变了' },
  what: {
    en: 'What kind of expectation it is (must-be, performance, delighter) is another, for all or for one persona.',
    zh: '期望的类型（必备型、一维型、魅力型）变了，不论是对全部客户还是某个画像。',
  },
  why: {
    en: 'A must-be may not be conceded; a delighter waits until the basics are right. The kind decides what may be done first.',
    zh: '必备型不能放弃；魅力型要等基本功做好。类型决定了先做什么。',
  },
  safe: {
    en: 'Take the kind from customers (a Kano study), not from what is convenient to do.',
    zh: '类型要来自客户（卡诺调研），而不是来自哪样好做。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 must-be }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 delighter }
`,
    },
  ],
  prefer: [],
};
