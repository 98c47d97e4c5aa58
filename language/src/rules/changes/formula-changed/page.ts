import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A KPI is computed otherwise', zh: '指标公式变了' },
  what: { en: 'The formula of a KPI is another, or comes or goes.', zh: '指标的公式变了、新增或删除了。' },
  why: {
    en: 'The name stays and the number means something else. A rise after the change may be nothing but the new formula.',
    zh: '名字没变，数字的含义变了。改完以后的上升，也许只是公式带来的。',
  },
  safe: {
    en: 'Give the new formula a KPI of its own and let both run for some waves; take the old one out when nobody compares with it any more.',
    zh: '给新公式另立一个指标，新旧并行几轮；等没有人再拿旧的作比较，再撤掉旧指标。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Returning rate = returning / customers
--- after.cx
program Demo {}
kpi Returning rate = returning / visitors
`,
    },
  ],
  prefer: [],
};
