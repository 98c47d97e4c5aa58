import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'There is more or less money', zh: '预算变了' },
  what: { en: 'The budget of the program is another, or comes or goes.', zh: '方案的「预算」变了、新增或删除了。' },
  why: { en: 'It decides which initiatives can be afforded together.', zh: '它决定了哪些举措能一起做。' },
  safe: { en: 'Look at the initiatives that no longer fit, or that now do.', zh: '看看哪些举措因此做不了，或做得了。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { currency CNY  budget 3000000 CNY }
--- after.cx
program Demo { currency CNY  budget 2000000 CNY }
`,
    },
  ],
  prefer: [],
};
