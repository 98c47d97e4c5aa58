import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The effort question is turned around', zh: '费力度问法反过来了' },
  what: {
    en: 'A customer effort score changes between the form that asks how hard it was and the one that asks for agreement that it was easy (`agree`).',
    zh: '客户费力度在「有多费力」和「是否同意很轻松」（同意式）两种问法之间切换。',
  },
  why: {
    en: 'A five is the worst answer in one form and among the best in the other. Old and new results cannot stand in one line.',
    zh: '同样是五分，一种问法里最差，另一种问法里属于最好。新旧结果不能放在一条线上。',
  },
  safe: {
    en: 'Keep the form, or begin a KPI of another name with its own baseline.',
    zh: '保持原来的问法，或者另起一个指标，重新定基线。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Ease ces { scale 1 to 7 }
--- after.cx
program Demo {}
kpi Ease ces agree { scale 1 to 7 }
`,
    },
  ],
  prefer: [],
};
