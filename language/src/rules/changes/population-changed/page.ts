import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Other people are measured', zh: '测量的对象变了' },
  what: {
    en: 'A KPI is measured at another place, for other people or from another source; or a survey is for other people.',
    zh: '指标的测量地点、人群或数据来源变了；或者问卷的对象变了。',
  },
  why: {
    en: 'Other people give other answers. The number moves although nothing was done better or worse.',
    zh: '人不同，答案就不同。事情没有做得更好或更差，数字却动了。',
  },
  safe: {
    en: 'Keep the KPI as it is and add one for the new people; compare the two where both have values.',
    zh: '保留原指标，为新的人群另立一个；两者都有数值时再作比较。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Visitor
persona Local
kpi Recommend nps for Visitor
--- after.cx
program Demo {}
persona Visitor
persona Local
kpi Recommend nps for Visitor, Local
`,
    },
  ],
  prefer: [],
};
