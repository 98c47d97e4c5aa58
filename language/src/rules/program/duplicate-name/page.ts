import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'One name for two things', zh: '名称重复' },
  what: {
    en: 'Two declarations that could be meant by the same reference have the same name. Personas, members and channels share one space of names; so do KPIs, touchpoints and surveys.',
    zh: '两处声明用了同一个名称，引用时分不清指哪个。画像、成员和渠道共用一套名称；指标、触点和问卷共用一套名称。',
  },
  why: {
    en: 'A name is the contract for years: a survey question, a data column, a row of every report. Two owners of one name would mix their answers.',
    zh: '名称要用很多年：它是问卷的题、数据的列、每份报告里的一行。一个名称指两样东西，数据就会混在一起。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona <|Visitor|> { share 30% }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
`,
    },
  ],
  exceptions: {
    en: 'Expectations need different names only within their touchpoint, stages within their journey.',
    zh: '期望只需在同一触点内不重名，阶段只需在同一旅程内不重名。',
  },
};
