import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A former name still in use', zh: '曾用名仍然存在' },
  what: {
    en: 'Something says it `was` called by a name that another declaration of its kind still has.',
    zh: '写了「曾用名」，可同类里还有别的声明在用这个名称。',
  },
  why: {
    en: '`was` keeps the history of a renamed thing: data under the old name is read on. If the old name is alive, the same answers would count for two things.',
    zh: '「曾用名」让改名后的内容接上旧数据。旧名称还在用，同一份答案就会算给两样东西。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps
kpi Advocacy was <|Recommend|> nps
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Advocacy was Recommend nps
`,
    },
  ],
};
