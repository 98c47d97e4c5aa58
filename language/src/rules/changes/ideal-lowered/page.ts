import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'We want to be less good than before', zh: '理想水平降低' },
  what: {
    en: 'The ideal level, where we want to be, is lower, no longer said, or a range that is neither above nor below the old one.',
    zh: '「理想」水平降低了、不再写明，或改成与原来分不出高低的范围。',
  },
  why: {
    en: 'A gap closes although nothing was done. To concede something is a decision, and one that should be taken by name.',
    zh: '什么都没做，差距就没了。放弃某件事是一个决定，应当明明白白地做。',
  },
  safe: { en: 'Say in a `note` what is conceded, and for the sake of what.', zh: '用「备注」写明放弃了什么、为了什么。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 ideal 10 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 ideal 8 }
`,
    },
  ],
  prefer: [],
};
