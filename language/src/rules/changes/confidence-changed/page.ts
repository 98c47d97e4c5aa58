import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Success is thought more or less likely', zh: '把握变了' },
  what: {
    en: 'The confidence that an initiative improves something is another, or comes or goes.',
    zh: '举措改善某件事的「把握」变了、新增或删除了。',
  },
  why: { en: 'Expected gains are counted with it, and it is nobody’s measurement.', zh: '预期收益按它折算，而它不是测出来的。' },
  safe: { en: 'Say in a `note` what has been learned since.', zh: '用「备注」写明后来得知了什么。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 confidence 50% }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 confidence 80% }
`,
    },
  ],
  prefer: [],
};
