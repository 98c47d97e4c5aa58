import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something is new', zh: '新增内容' },
  what: {
    en: 'A persona, journey, stage, touchpoint, expectation, KPI, source, factor, channel, breakdown, member or team is new, or the program itself is.',
    zh: '新增了画像、旅程、阶段、触点、期望、指标、来源、因素、渠道、分组、成员或团队，或者整个方案是新的。',
  },
  why: {
    en: 'What was there goes on as before. New rows may change ranks; the impact says so.',
    zh: '原有内容照旧。新增的行可能改变排名，「影响」部分会说明。',
  },
  safe: {
    en: 'Nothing needs to be done. If it is an old thing under a new name, write `was` and the old name.',
    zh: '不需要处理。如果是旧内容改了名字，请写上「曾用名」和旧名。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Visitor
--- after.cx
program Demo {}
persona Visitor
persona Local
`,
    },
  ],
  prefer: [],
};
