import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something unused is removed', zh: '未使用的内容被删除' },
  what: {
    en: 'A declaration is gone that no result, survey, initiative or KPI named.',
    zh: '被删掉的内容，没有结果、问卷、举措或指标在用。',
  },
  why: {
    en: 'Nothing measured is lost. What else the report said of it goes with it.',
    zh: '没有损失任何测量；报告里关于它的内容也一并消失。',
  },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Visitor
persona Local
--- after.cx
program Demo {}
persona Visitor
`,
    },
  ],
  prefer: [],
};
