import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A name that begins with a digit', zh: '以数字开头的名称' },
  what: { en: 'A name such as `4S` begins with a digit.', zh: '名称以数字开头，例如「4S店」。' },
  why: {
    en: 'Digits open numbers. A name that begins with one could not be told from a number with its unit.',
    zh: '数字开头的是数值，名称若也以数字开头，就和带单位的数分不开了。',
  },
  exceptions: { en: 'Labels in quotation marks may begin with anything.', zh: '引号里的文字不受此限。' },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint <|4S店|> "4S店"
`,
      zh: `
方案 示例 {}
触点 4S店 "4S店"
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint _4S店 "4S店"
`,
      zh: `
方案 示例 {}
触点 _4S店 "4S店"
`,
    },
  ],
};
