import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A KPI measures something else', zh: '指标类型变了' },
  what: {
    en: 'The kind of a KPI is another: a net promoter score becomes a satisfaction share, a mean becomes a median.',
    zh: '指标的类型变了：净推荐值改成满意率，均值改成中位数，等等。',
  },
  why: {
    en: 'Each kind asks its own question and counts the answers its own way. Values of two kinds never compare.',
    zh: '每种类型有自己的问法和算法，不同类型的数值不能比较。',
  },
  safe: {
    en: 'Add a KPI of the new kind under a name of its own, and let the old one run out.',
    zh: '用新名字另立一个新类型的指标，旧指标逐步停用。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps
--- after.cx
program Demo {}
kpi Recommend csat
`,
    },
  ],
  prefer: [],
};
