import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The scale is another', zh: '量表变了' },
  what: {
    en: 'The scale of the program, or of the answers to a KPI, begins or ends elsewhere.',
    zh: '方案的量表，或某个指标的答题量表，起点或终点变了。',
  },
  why: {
    en: 'A seven of ten is no seven of five. Every rating before and after stands on another ruler, so the trend, the baseline and the targets say nothing of one another.',
    zh: '十分里的七分，不是五分里的七分。改动前后用的不是同一把尺子，趋势、基线和目标彼此对不上。',
  },
  safe: {
    en: 'Ask on both scales in one wave and write down how they relate; begin a new KPI beside the old one, and restate baseline and targets on the new scale.',
    zh: '先在同一轮里新旧量表并用，记下两者的对应关系；另立一个新指标，与旧指标并存，并在新量表上重写基线和目标。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo { scale 0 to 10 }
--- after.cx
program Demo { scale 1 to 5 }
`,
    },
    {
      title: { en: 'Of a KPI', zh: '指标的量表' },
      source: `
--- before.cx
program Demo {}
kpi Ease ces { scale 1 to 5 }
--- after.cx
program Demo {}
kpi Ease ces { scale 1 to 7 }
`,
    },
  ],
  prefer: [],
};
