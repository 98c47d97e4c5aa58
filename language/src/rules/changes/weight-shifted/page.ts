import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'What matters to customers is weighed otherwise', zh: '权重明显调整' },
  what: {
    en: 'A weight moves by at least a tenth of the weight scale, changes a rank, or comes or goes.',
    zh: '权重的变动达到权重量表的十分之一以上，或改变了排名，或新增、删除了权重。',
  },
  why: {
    en: 'Weights say what customers care about. They decide which gap is worked on first, and so they are the easiest way to make an uncomfortable gap small.',
    zh: '权重说的是客户在意什么，决定先解决哪个差距；因此也最容易被用来把难看的差距变小。',
  },
  safe: {
    en: 'Take weights from customers (asked or derived), all at once, and say in a `note` from which study.',
    zh: '权重要来自客户（直接问或推导），一次改齐，并用「备注」写明出自哪次调研。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 9 }
--- after.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 6 }
`,
    },
  ],
  prefer: [],
};
