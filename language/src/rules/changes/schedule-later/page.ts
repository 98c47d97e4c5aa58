import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative is late', zh: '举措推迟' },
  what: { en: 'The period of an initiative ends later, or is no longer said.', zh: '举措的「期间」结束得更晚，或不再写明。' },
  why: { en: 'Customers wait longer, and targets that count on it may be missed.', zh: '客户要多等，指望它的目标也可能达不成。' },
  safe: { en: 'Look at the targets it serves and move what must move in the open.', zh: '看看它支撑哪些目标，需要调整的就公开调整。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
initiative Open { period 2026-04 to 2026-09 }
--- after.cx
program Demo {}
initiative Open { period 2026-04 to 2026-12 }
`,
    },
  ],
  prefer: [],
};
