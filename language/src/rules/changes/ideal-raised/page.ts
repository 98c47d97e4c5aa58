import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'We want to be better than before', zh: '理想水平提高' },
  what: {
    en: 'The ideal level, where we want to be, is higher, newly said, or said again where the expected level moved.',
    zh: '「理想」水平提高了、新写明了，或者预期变动后重新写明。',
  },
  why: { en: 'A gap opens that somebody has to close.', zh: '多出一个要有人去补的差距。' },
  safe: { en: 'See that an initiative closes it.', zh: '看看有没有举措去补。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 ideal 8 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 ideal 10 }
`,
    },
  ],
  prefer: [],
};
