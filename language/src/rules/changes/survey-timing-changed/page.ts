import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'People are asked at another moment', zh: '提问时机变了' },
  what: {
    en: 'A survey follows another touchpoint, waits longer or shorter, or comes round at another rhythm.',
    zh: '问卷的触发点、等待时间或周期变了。',
  },
  why: {
    en: 'In the moment people tell what happened; weeks later they tell what they remember. The same question gives other answers.',
    zh: '当场问，说的是发生了什么；几周后问，说的是还记得什么。同一个问题，答案不同。',
  },
  safe: { en: 'Let both timings run for one wave, each with its own survey, and compare.', zh: '用两份问卷让新旧时机并行一轮，再作比较。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop
survey Visit { after Shop within 2 h  ask why open "What else?" }
--- after.cx
program Demo {}
touchpoint Shop
survey Visit { after Shop within 14 days  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
