import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The starting point is moved', zh: '起点被改动' },
  what: {
    en: 'The baseline of a KPI, or the day it stands for, is another, or comes or goes.',
    zh: '指标的「基线」或其日期变了、新增或删除了。',
  },
  why: {
    en: 'Progress is counted from it. A worse beginning makes the same end look like a success.',
    zh: '进步从基线算起。把起点改差，同样的终点就像成功。',
  },
  safe: {
    en: 'Correct it only to what was measured, and say in a `note` where the figure comes from.',
    zh: '只能改成实际测得的数值，并用「备注」写明出处。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { baseline 31 from 2026-Q1 }
--- after.cx
program Demo {}
kpi Recommend nps { baseline 25 from 2026-Q1 }
`,
    },
  ],
  prefer: [],
};
